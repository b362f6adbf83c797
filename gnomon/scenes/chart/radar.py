"""Radar charts: spokes, and the corners of shapes on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import SPOKE
from gnomon.scenes.chart.datum import Datum, panel_fact, series_fact
from gnomon.scenes.chart.frame import NameLabel, Part
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
        yield from series_fact(chart, panel, self.id, self.series, self.stroke)


@dataclass(frozen=True, kw_only=True)
class RadarPoint(Datum):
    """A corner: the value of a series on a spoke, its category."""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.category)
        yield from panel_fact(chart, panel, self.id)
        (spoke,) = (s for s in chart.inside(panel, Spoke) if s.n == self.category)
        label = chart.label(NameLabel, spoke.id)
        why = Because(SPOKE, ((label.id, TEXT),)) if label is not None else None
        yield Fact(self.id, NAME, panel.categories[self.category], because=why)
        yield from series_fact(chart, panel, self.id, self.series, self.fill)
        yield Fact(self.id, VALUE, self.value, panel.encoding(self.noun).unit)
