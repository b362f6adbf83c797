"""Bars, standing side by side, on one another, or floating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum
from gnomon.truth.fact import Fact

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Bar(Datum):
    """A bar from `start` to `start + value`.

    Its lane is its place among the `lanes` bars side by side in a category's slot.
    """

    start: float = 0.0
    lane: int = 0
    lanes: int = 1

    @property
    def end(self) -> float:
        return self.start + self.value

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
