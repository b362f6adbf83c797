"""Areas between two edges, bands around lines, and how thick a layer is at one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import BAR_LENGTH, HIGH, LOW, LOWER_END, UPPER_END
from gnomon.scenes.chart.datum import Datum, panel_fact, series_fact
from gnomon.scenes.chart.frame import Part
from gnomon.truth.apart import unit_apart
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import DIFFERENCE, FILL, ORDER, SAME_AS

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Area(Part):
    """What lies between a lower and an upper edge: (x, low, high), x rising."""

    series: int
    fill: str
    path: tuple[tuple[float, float, float], ...]
    alpha: float = 1.0

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.series)
        yield from panel_fact(chart, panel, self.id)
        if self.alpha == 1.0:
            yield from series_fact(chart, panel, self.id, self.series, self.fill)


@dataclass(frozen=True, kw_only=True)
class Height(Datum):
    """How thick a layer of stacked areas is at x: from `start` to `start + value`."""

    x: float
    start: float

    @property
    def place(self) -> float:
        return self.x


@dataclass(frozen=True, kw_only=True)
class ErrorBar(Part):
    """From `low` to `high` at a place along the axis of names, around the value of the mark `of`."""

    of: str
    at: float
    low: float
    high: float
    stroke: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        unit = panel.encoding(chart.part(self.of).noun).unit
        yield from panel_fact(chart, panel, self.id)
        yield Fact(self.id, LOW, self.low, unit)
        yield Fact(self.id, HIGH, self.high, unit)
        own = tuple((self.id, a) for a in (HIGH, LOW))
        yield Fact(self.of, UPPER_END, self.high, unit, because=Because(SAME_AS, own[:1]))
        yield Fact(self.of, LOWER_END, self.low, unit, because=Because(SAME_AS, own[1:]))
        yield Fact(self.of, BAR_LENGTH, self.high - self.low, unit_apart(unit), because=Because(DIFFERENCE, own))
