"""Bins of a histogram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import EDGES, LOWER_EDGE, UPPER_EDGE
from gnomon.scenes.chart.datum import Datum, panel_fact, series_fact, value_fact
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import FILL, NAME, ORDER, TEXT

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
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.category)
        yield from panel_fact(chart, panel, self.id)
        yield from series_fact(chart, panel, self.id, self.series, self.fill)
        edges = [chart.tick_at(panel, v) for v in (self.low, self.high)]
        why = Because(EDGES, tuple((t, TEXT) for t in edges)) if all(edges) else None
        yield Fact(self.id, NAME, panel.categories[self.category], because=why)
        unit = panel.x.unit if panel.x else ""
        yield Fact(self.id, LOWER_EDGE, self.low, unit)
        yield Fact(self.id, UPPER_EDGE, self.high, unit)
        yield value_fact(chart, self.id, self.value, panel.encoding(self.noun).unit)
