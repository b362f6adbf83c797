"""Points against the second axis on the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum, named, said
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import FILL, ORDER, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class FarPoint(Datum):
    """A data point whose value stands against the right axis, on the line through its like."""

    x: float
    dot: str = "o"
    dash: str = "solid"

    @property
    def place(self) -> float:
        return self.x

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.category)
        yield from said(chart, panel, self.id)
        yield from named(chart, panel, self.id, self.category, self.fill, self.place)
        yield Fact(self.id, VALUE, self.value, panel.far_y.unit if panel.far_y else "")
