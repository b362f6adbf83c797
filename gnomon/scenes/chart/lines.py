"""Lines through points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.areas import Area
from gnomon.scenes.chart.attributes import CHANGE, LOWER_END, UPPER_END, WIDTH
from gnomon.scenes.chart.datum import Datum, panel_fact, series_fact
from gnomon.scenes.chart.frame import Part
from gnomon.scenes.ticks import tidy
from gnomon.truth.apart import unit_apart
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import FILL, ORDER, X

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Point(Datum):
    """A data point at x along its axis and `value` up it, as a dot or, if `dot` is "", only as a bend of its line."""

    x: float
    dot: str = "o"

    @property
    def place(self) -> float:
        return self.x

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        panel = chart.panel_of(self)
        if panel.x is not None and panel.x.kind != "category":
            yield Fact(self.id, X, self.x, panel.x.unit)
        ends = self.levels(chart)
        if ends:
            unit = panel.encoding(self.noun).unit
            (_, low), (_, high) = ends
            yield from (Fact(self.id, name, value, unit) for name, value in ends)
            yield Fact(self.id, WIDTH, tidy(high - low), unit_apart(unit))

    def line(self, chart: Chart) -> str:
        panel = chart.panel_of(self)
        if panel.sort != "slope chart":  # straight lines are followed from end to end
            return ""
        return next((line.id for line in chart.inside(panel, Line) if line.series == self.series), "")

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        """Where the band around its line ends, if there is one."""
        panel = chart.panel_of(self)
        if panel.sort != "line chart with a band":
            return ()
        _, low, high = chart.inside(panel, Area)[0].path[self.category]
        return ((LOWER_END, low), (UPPER_END, high))


@dataclass(frozen=True, kw_only=True)
class FarPoint(Datum):
    """A data point against the axis on the right, on the line through its like."""

    x: float
    dot: str = "o"
    dash: str = "solid"

    @property
    def place(self) -> float:
        return self.x


@dataclass(frozen=True, kw_only=True)
class Line(Part):
    """The line through the points of its series, in their order."""

    series: int
    stroke: str
    dash: Literal["solid", "dashed", "dotted", "dash-dot"] = "solid"
    shape: Literal["straight", "step", "smooth"] = "straight"

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.stroke)
        yield Fact(self.id, ORDER, self.series)
        yield from panel_fact(chart, panel, self.id)
        yield from series_fact(chart, panel, self.id, self.series, self.stroke, of=self.id)
        if panel.sort == "slope chart":  # which shows nothing of a line but its ends
            first, last = (p for p in chart.inside(panel, Point) if p.series == self.series)
            unit = unit_apart(panel.encoding("point").unit)
            yield Fact(self.id, CHANGE, tidy(last.value - first.value), unit)
