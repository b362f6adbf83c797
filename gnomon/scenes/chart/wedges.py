"""Slices of pies and rings, petals of roses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import DRAWN

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


@dataclass(frozen=True, kw_only=True)
class InnerWedge(Wedge):
    """A slice of an inner ring: a part of which the slices outside of it are parts. Its value is their sum."""


@dataclass(frozen=True, kw_only=True)
class Petal(Datum):
    """A sector of a rose: as wide as all others, its radius shows its value."""

    start: float
    sweep: float
