"""Areas between two edges, bands around lines, and how thick a layer is at one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum, grouped, said
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact

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
        yield Fact(self.id, "fill", self.fill)
        yield Fact(self.id, "order", self.series)
        yield from said(chart, panel, self.id)
        if self.alpha == 1.0:
            yield from grouped(chart, panel, self.id, self.series, self.fill)


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
        unit = chart.panel_of(self).unit
        yield Fact(self.id, "low", self.low, unit)
        yield Fact(self.id, "high", self.high, unit)
        own = tuple((self.id, a) for a in ("high", "low"))
        yield Fact(self.of, "upper end", self.high, unit, because=Because("same as", own[:1]))
        yield Fact(self.of, "lower end", self.low, unit, because=Because("same as", own[1:]))
        yield Fact(self.of, "length of the error bar", self.high - self.low, unit, because=Because("difference", own))
