"""Curves of distributions: densities and cumulative shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.attributes import PEAK_HEIGHT, VOCABULARY
from gnomon.scenes.chart.datum import panel_fact, series_fact
from gnomon.scenes.chart.frame import Part
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import FILL, ORDER

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Curve(Part):
    """A curve through (x, y), x rising. `steps` is drawn as stairs: y holds from its x on.

    `marks` are (name, x) to be read.
    """

    series: int
    stroke: str
    path: tuple[tuple[float, float], ...]
    marks: tuple[tuple[str, float], ...] = ()
    filled: bool = False
    steps: bool = False
    dash: Literal["solid", "dashed", "dotted", "dash-dot"] = "solid"

    @property
    def places(self) -> tuple[tuple[Attribute, float], ...]:
        """What is to be read, and where it lies along x."""
        return tuple((VOCABULARY.attribute(name), x) for name, x in self.marks)

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return self.places if self.steps else (*self.places, (PEAK_HEIGHT, max(y for _, y in self.path)))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.stroke)
        yield Fact(self.id, ORDER, self.series)
        yield from panel_fact(chart, panel, self.id)
        yield from series_fact(chart, panel, self.id, self.series, self.stroke, of=self.id)
        unit = panel.x.unit if panel.x else ""
        for name, x in self.places:
            yield Fact(self.id, name, x, unit)
        for name, y in self.levels(chart)[len(self.places) :]:
            yield Fact(self.id, name, y)
