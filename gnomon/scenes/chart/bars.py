"""Bars, standing side by side, on one another, or floating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import ADDED_ON, BEYOND, LEVEL, STANDING
from gnomon.scenes.chart.datum import Datum
from gnomon.scenes.chart.frame import ValueLabel
from gnomon.scenes.chart.lines import Point
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Bar(Datum):
    """A bar from `start` to `start + value`.

    Its lane is its place among the `lanes` bars side by side in a category's slot.
    """

    start: float = 0.0
    lane: int = 0
    lanes: int = 1

    @property
    def end(self) -> float:
        return self.start + self.value

    @property
    def whole(self) -> bool:
        """Whether it is a total where bars hang on one another: it shows a level and no change."""
        return self.series == 0 and not self.start

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return ((LEVEL, self.end),) if chart.panel_of(self).shows(self.noun, LEVEL) else ()

    def holds(self, attribute: Attribute, chart: Chart) -> bool:
        return attribute == LEVEL or not (self.whole and self.levels(chart))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        levels = self.levels(chart)
        for fact in super().facts(chart):
            yield replace(fact, attribute=LEVEL) if levels and self.whole and fact.attribute == VALUE else fact
        if levels and not self.whole:
            unit = chart.panel_of(self).encoding(self.noun, LEVEL).unit
            yield Fact(self.id, LEVEL, self.end, unit, because=self.reckoned(chart))
        yield from self.against(chart)

    def reckoned(self, chart: Chart) -> Because | None:
        """A level follows from the one before where the changes are printed; else it is read off the axis."""
        bars = chart.inside(chart.panel_of(self), Bar)
        before = bars[bars.index(self) - 1]
        printed = all(chart.label(ValueLabel, b.id) for b in (before, self))
        return Because(ADDED_ON, ((before.id, LEVEL), (self.id, VALUE))) if printed else None

    def against(self, chart: Chart) -> Iterator[Fact]:
        """Whether it reaches beyond its target."""
        panel = chart.panel_of(self)
        targets = chart.inside(panel, Point) if panel.sort == "bullet chart" else ()
        for target in (t for t in targets if t.category == self.category):
            why = Because(BEYOND, ((self.id, VALUE), (target.id, VALUE)))
            yield Fact(self.id, STANDING, "above" if self.value > target.value else "below", because=why)
