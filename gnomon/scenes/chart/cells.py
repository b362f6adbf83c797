"""Cells of a matrix, hexagons of counts, contour lines: values by colour or by label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import ACROSS, AXIS_LABEL, COLUMN, ROW, UP
from gnomon.scenes.chart.datum import panel_fact, value_fact
from gnomon.scenes.chart.frame import Part, ValueLabel
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import FILL, ORDER, TEXT, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Cell(Part):
    """A cell at a row from the top and a column from the left, coloured by its value."""

    row: int
    column: int
    value: float
    fill: str

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return ((VALUE, self.value),)

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield from panel_fact(chart, panel, self.id)
        rows, columns = chart.ticks("y", panel), chart.ticks("x", panel)
        for name, ticks, n in ((ROW, rows, self.row), (COLUMN, columns, self.column)):
            yield Fact(self.id, name, ticks[n].text, because=Because(AXIS_LABEL, ((ticks[n].id, TEXT),)))
        yield value_fact(chart, self.id, self.value, panel.encoding(self.noun).unit)


@dataclass(frozen=True, kw_only=True)
class Hexagon(Part):
    """A hexagon around (x, y), coloured by how many observations lie in it; half widths in the axes' units."""

    x: float
    y: float
    wide: float
    tall: float
    value: float
    fill: str

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return ((VALUE, self.value),)

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, VALUE, self.value, panel.encoding(self.noun).unit)
        if panel.x is not None and panel.y is not None:
            yield Fact(self.id, ACROSS, self.x, panel.x.unit)
            yield Fact(self.id, UP, self.y, panel.y.unit)


@dataclass(frozen=True, kw_only=True)
class ContourBand(Part):
    """Where a quantity lies between two levels: rings in the axes' units, counterclockwise; clockwise ones are
    holes.
    """

    low: float
    high: float
    fill: str
    rings: tuple[tuple[tuple[float, float], ...], ...]

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from panel_fact(chart, chart.panel_of(self), self.id)
        yield Fact(self.id, FILL, self.fill)


@dataclass(frozen=True, kw_only=True)
class ContourLine(Part):
    """A line along which a quantity has one value; its label is printed on it, on a patch of `ground`, if given."""

    value: float
    stroke: str
    path: tuple[tuple[float, float], ...]
    ground: str = ""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        # a level may be drawn in several pieces: which of them it is
        alike = [e.id for e in chart.inside(panel, ContourLine) if e.value == self.value]
        yield Fact(self.id, ORDER, alike.index(self.id))
        if chart.label(ValueLabel, self.id) is not None:
            yield value_fact(chart, self.id, self.value, panel.encoding(self.noun).unit)


@dataclass(frozen=True, kw_only=True)
class Peak(Part):
    """The highest place of a surface, at (x, y)."""

    x: float
    y: float
    value: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        if panel.x is not None and panel.y is not None:
            yield Fact(self.id, ACROSS, self.x, panel.x.unit)
            yield Fact(self.id, UP, self.y, panel.y.unit)
