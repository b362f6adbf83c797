"""Bins of a histogram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum, grouped, said
from gnomon.truth.fact import Because, Fact

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Bin(Datum):
    """How many observations (`value`) lie from `low` up to `high`.

    Its name is printed as its two edges at the ticks.
    """

    low: float
    high: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, "fill", self.fill)
        yield Fact(self.id, "order", self.category)
        yield from said(chart, panel, self.id)
        yield from grouped(chart, panel, self.id, self.series, self.fill)
        edges = [chart.tick_at(panel, v) for v in (self.low, self.high)]
        why = Because("edges at the ticks", tuple((t, "text") for t in edges)) if all(edges) else None
        yield Fact(self.id, "name", panel.categories[self.category], because=why)
        unit = panel.x.unit if panel.x else ""
        yield Fact(self.id, "lower edge", self.low, unit)
        yield Fact(self.id, "upper edge", self.high, unit)
        label = f"{self.id}/label"
        printed = Because("printed", ((label, "text"),)) if label in chart.ids else None
        yield Fact(self.id, "value", self.value, panel.unit, because=printed)
