"""Radar charts: spokes, and the corners of shapes on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import SPOKE
from gnomon.scenes.chart.datum import Datum, grouped, said
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import FILL, NAME, ORDER, TEXT, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Spoke(Part):
    """The n-th axis of a radar chart, clockwise from the top."""

    n: int


@dataclass(frozen=True, kw_only=True)
class RadarShape(Part):
    """The outline through the corners of a series."""

    series: int
    stroke: str
    filled: bool = False

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.stroke)
        yield Fact(self.id, ORDER, self.series)
        yield from grouped(chart, panel, self.id, self.series, self.stroke)


@dataclass(frozen=True, kw_only=True)
class RadarPoint(Datum):
    """A corner: the value of a series on a spoke, its category."""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.category)
        yield from said(chart, panel, self.id)
        label = f"{panel.prefix}spoke/{self.category}/name"
        why = Because(SPOKE, ((label, TEXT),))
        yield Fact(self.id, NAME, panel.categories[self.category], because=why)
        yield from grouped(chart, panel, self.id, self.series, self.fill)
        yield Fact(self.id, VALUE, self.value, panel.unit)
