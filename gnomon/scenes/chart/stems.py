"""Thin lines that hold or join points: stems of lollipops, links of dumbbells, connectors of waterfalls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import GAP
from gnomon.scenes.chart.datum import name_fact, panel_fact
from gnomon.scenes.chart.frame import Part
from gnomon.scenes.chart.lines import Point
from gnomon.scenes.ticks import tidy
from gnomon.truth.apart import unit_apart
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import DIFFERENCE, ORDER, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Stem(Part):
    """A line at a place along the axis of names, from one value to another."""

    at: float
    start: float
    end: float
    stroke: str
    width: float = 2.0

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        ends = [p for p in chart.inside(panel, Point) if p.category == self.at]
        if len(ends) == 2 and len(panel.series) == 2:  # it joins two dots
            low, high = sorted(ends, key=lambda p: p.value)
            yield from name_fact(chart, panel, self.id, low.category, "", self.at)
            yield Fact(self.id, ORDER, low.category)
            why = Because(DIFFERENCE, ((high.id, VALUE), (low.id, VALUE)))
            unit = unit_apart(panel.encoding("point").unit)
            yield Fact(self.id, GAP, tidy(high.value - low.value), unit, because=why)


@dataclass(frozen=True, kw_only=True)
class Connector(Part):
    """A hair line at a value, from one place along the axis of names to another."""

    value: float
    start: float
    end: float
