"""How observations spread: box plots with their parts, outliers, violins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart

# what the parts of a box are called, from the bottom up
PARTS = ("lower whisker", "lower quartile", "median", "upper quartile", "upper whisker")


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
    def levels(self) -> tuple[float, ...]:
        """The values of PARTS, in their order."""
        return (self.low, self.first, self.value, self.third, self.high)

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        unit = chart.panel_of(self).unit
        for name, value in zip(PARTS, self.levels, strict=True):
            yield Fact(self.id, name, value, unit)
        quartiles = ((self.id, "upper quartile"), (self.id, "lower quartile"))
        apart = self.third - self.first
        yield Fact(self.id, "interquartile range", apart, unit, because=Because("difference", quartiles))


@dataclass(frozen=True, kw_only=True)
class BoxPart(Part):
    """A part of the box plot whose id comes before its own name: `box plot/0/median`."""

    value: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield Fact(self.id, "value", self.value, chart.panel_of(self).unit)


@dataclass(frozen=True, kw_only=True)
class Outlier(Part):
    """A single observation beyond the whiskers of the box of a category."""

    category: int
    value: float
    fill: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, "value", self.value, panel.unit)
        tick = chart.tick_at(panel, self.category)
        if tick:
            why = Because("axis label", ((tick, "text"),))
            yield Fact(self.id, "name", panel.categories[self.category], because=why)


@dataclass(frozen=True, kw_only=True)
class Violin(Datum):
    """An estimated density on both sides of its axis: (level, share of the greatest half width), from the bottom up.

    A dot or a line shows the median (`value`).
    """

    shape: tuple[tuple[float, float], ...]
    box: tuple[float, float] | None = None

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        unit = chart.panel_of(self).unit
        yield Fact(self.id, "lowest", self.shape[0][0], unit)
        yield Fact(self.id, "highest", self.shape[-1][0], unit)
