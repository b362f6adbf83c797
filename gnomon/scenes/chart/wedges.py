"""Slices of pies and rings, petals of roses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import PART_OF, STANDS_AROUND
from gnomon.scenes.chart.datum import Datum
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import DRAWN, NAME

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Wedge(Datum):
    """A slice from `start` over `sweep` degrees, clockwise from the top; `inner` and `outer` are shares of the radius.

    `out` is how far it is pulled out, as a share of the radius.
    """

    start: float
    sweep: float
    inner: float = 0.0
    outer: float = 1.0
    out: float = 0.0

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        yield Fact(self.id, DRAWN, "pulled out" if self.out else "in place")
        yield from self.around(chart)

    def around(self, chart: Chart) -> Iterator[Fact]:
        """Around which slice of an inner ring it stands."""
        panel, middle = chart.panel_of(self), self.start + self.sweep / 2
        for ring in chart.inside(panel, InnerWedge):
            if ring.start <= middle < ring.start + ring.sweep:
                why = Because(STANDS_AROUND, ((ring.id, NAME),))
                yield Fact(self.id, PART_OF, panel.categories[ring.category], because=why)


@dataclass(frozen=True, kw_only=True)
class InnerWedge(Wedge):
    """A slice of an inner ring: a part of which the slices outside of it are parts. Its value is their sum."""

    def around(self, chart: Chart) -> Iterator[Fact]:
        return iter(())


@dataclass(frozen=True, kw_only=True)
class Petal(Datum):
    """A sector of a rose: as wide as all others, its radius shows its value."""

    start: float
    sweep: float
