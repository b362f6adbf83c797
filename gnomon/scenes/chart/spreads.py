"""How observations spread: box plots with their parts, outliers, violins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import (
    AXIS_LABEL,
    HIGHEST,
    LOWER_QUARTILE,
    LOWEST,
    PARTS,
    QUARTILES_APART,
    UPPER_QUARTILE,
)
from gnomon.scenes.chart.datum import Datum, panel_fact
from gnomon.scenes.chart.frame import Part
from gnomon.truth.apart import unit_apart
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import DIFFERENCE, NAME, TEXT, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class BoxPlot(Datum):
    """A box from quartile to quartile with its median (`value`) and whiskers to the furthest values that are no
    outliers.
    """

    low: float
    first: float
    third: float
    high: float

    @property
    def parts(self) -> tuple[float, ...]:
        """The values of PARTS, in their order."""
        return (self.low, self.first, self.value, self.third, self.high)

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return (*zip(PARTS, self.parts, strict=True), (VALUE, self.value))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        unit = chart.panel_of(self).encoding(self.noun).unit
        for name, value in self.levels(chart)[:-1]:
            yield Fact(self.id, name, value, unit)
        quartiles = ((self.id, UPPER_QUARTILE), (self.id, LOWER_QUARTILE))
        apart = self.third - self.first
        yield Fact(self.id, QUARTILES_APART, apart, unit_apart(unit), because=Because(DIFFERENCE, quartiles))


@dataclass(frozen=True, kw_only=True)
class BoxPart(Part):
    """A part of the box plot `of`, one of PARTS."""

    of: str
    part: str
    value: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from panel_fact(chart, chart.panel_of(self), self.id)
        yield Fact(self.id, VALUE, self.value, chart.panel_of(self).encoding("box plot").unit)


@dataclass(frozen=True, kw_only=True)
class Outlier(Part):
    """A single observation beyond the whiskers of the box of a category."""

    category: int
    value: float
    fill: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        yield Fact(self.id, VALUE, self.value, panel.encoding("box plot").unit)
        tick = chart.tick_at(panel, self.category)
        if tick:
            why = Because(AXIS_LABEL, ((tick, TEXT),))
            yield Fact(self.id, NAME, panel.categories[self.category], because=why)


@dataclass(frozen=True, kw_only=True)
class Violin(Datum):
    """An estimated density on both sides of its axis: (level, share of the greatest half width), from the bottom up.

    A dot or a line shows the median (`value`).
    """

    shape: tuple[tuple[float, float], ...]
    box: tuple[float, float] | None = None

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return ((LOWEST, self.shape[0][0]), (HIGHEST, self.shape[-1][0]), (VALUE, self.value))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        unit = chart.panel_of(self).encoding(self.noun).unit
        for name, value in self.levels(chart)[:-1]:
            yield Fact(self.id, name, value, unit)
