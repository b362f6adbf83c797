"""Dots against two axes of numbers, lines fitted to them, arrows of a field."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.attributes import ACROSS, AMOUNT, DIRECTION, HEIGHT_AT, LEFT_TO_RIGHT, POINTS, UP
from gnomon.scenes.chart.datum import panel_fact, series_fact, value_fact
from gnomon.scenes.chart.frame import NameLabel, Part, ValueLabel
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import FILL, KIND, LABEL, NAME, TEXT, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart

# of the height of the plot: a line that rises by less may pass for level
CLEAR = 0.08


@dataclass(frozen=True, kw_only=True)
class Dot(Part):
    """A thing at (x, y); its name is written at it or it has none.

    `size` is its area as a share of the largest, which shows its `amount`; 0 for dots of one size.
    """

    x: float
    y: float
    fill: str
    series: int = 0
    dot: str = "o"
    size: float = 0.0
    amount: float = 0.0
    name: str = ""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield from panel_fact(chart, panel, self.id)
        yield from series_fact(chart, panel, self.id, self.series, self.fill)
        if panel.x is not None and panel.y is not None:
            yield Fact(self.id, ACROSS, self.x, panel.x.unit)
            yield Fact(self.id, UP, self.y, panel.y.unit)
        if self.name and (label := chart.label(NameLabel, self.id)) is not None:
            yield Fact(self.id, NAME, self.name, because=Because(LABEL, ((label.id, TEXT),)))
        if chart.label(ValueLabel, self.id) is not None:
            yield value_fact(chart, self.id, self.amount, "", AMOUNT)


@dataclass(frozen=True, kw_only=True)
class FitLine(Part):
    """A straight line through the dots: y = intercept + slope * x, from `low` to `high`.

    `rises` as the line is seen.
    """

    slope: float
    intercept: float
    low: float
    high: float
    stroke: str
    dash: Literal["solid", "dashed", "dotted", "dash-dot"] = "solid"

    def at(self, x: float) -> float:
        """How high it is at x."""
        return self.intercept + self.slope * x

    def read_at(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        """Where its height can be read: (`height at 40`, x) for each tick of the x axis that it passes."""
        ticks = chart.ticks("x", chart.panel_of(self))
        return tuple((HEIGHT_AT.of(t.text), t.at) for t in ticks if self.low <= t.at <= self.high)

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return tuple((name, self.at(x)) for name, x in self.read_at(chart))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        if panel.y is None:
            return
        rise = self.slope * (self.high - self.low) / (panel.y.high - panel.y.low)
        if abs(rise) >= CLEAR:
            way = "rising" if rise > 0 else "falling"
            yield Fact(self.id, DIRECTION, way, because=Because(LEFT_TO_RIGHT, ((self.id, KIND),)))
        for name, height in self.levels(chart):
            yield Fact(self.id, name, height, panel.y.unit)


@dataclass(frozen=True, kw_only=True)
class Arrow(Part):
    """An arrow of a field around (x, y), pointing by (dx, dy), to the right and up; its length shows its value.

    `weight` is how much thicker than thin ones its shaft is drawn.
    """

    x: float
    y: float
    dx: float
    dy: float
    stroke: str
    weight: float = 1.0

    @property
    def value(self) -> float:
        return math.hypot(self.dx, self.dy)

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return ((ACROSS, self.x), (UP, self.y), (VALUE, self.value))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        if panel.x is not None and panel.y is not None:
            yield Fact(self.id, ACROSS, self.x, panel.x.unit)
            yield Fact(self.id, UP, self.y, panel.y.unit)
        yield Fact(self.id, VALUE, self.value, panel.encoding(self.noun).unit)
        steep = abs(self.dy) / max(abs(self.dx), 1e-9)
        # eight directions, named only where they are clear by ten degrees
        if 0.6 < steep < 1.65:
            way = f"{'up' if self.dy > 0 else 'down'} and to the {'right' if self.dx > 0 else 'left'}"
        elif steep <= 0.24:
            way = f"to the {'right' if self.dx > 0 else 'left'}"
        elif steep >= 4.2:
            way = "up" if self.dy > 0 else "down"
        else:
            return
        yield Fact(self.id, DIRECTION, way, because=Because(POINTS, ((self.id, KIND),)))
