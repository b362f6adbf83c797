"""Gauges: a needle over a dial with bands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import BAND, BETWEEN, LOWER_END, UPPER_END
from gnomon.scenes.chart.datum import by_legend, value_fact
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import FILL, NAME, ORDER, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class DialBand(Part):
    """The n-th stretch of the dial, from `low` to `high`; its name is the legend entry of its colour."""

    n: int
    low: float
    high: float
    fill: str
    name: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.n)
        entry = chart.entry(panel, self.n)
        yield Fact(self.id, NAME, self.name, because=by_legend(self.id, entry) if entry else None)
        unit = panel.encoding("needle").unit
        yield Fact(self.id, LOWER_END, self.low, unit)
        yield Fact(self.id, UPPER_END, self.high, unit)


@dataclass(frozen=True, kw_only=True)
class Needle(Part):
    """The hand that shows the value.

    Its dial begins at `start` degrees clockwise from the top and goes on over `sweep`; the bands are as `thick` as this
    share of its radius.
    """

    value: float
    start: float = -120.0
    sweep: float = 240.0
    thick: float = 0.2

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield value_fact(chart, self.id, self.value, panel.encoding(self.noun).unit)
        for band in chart.inside(panel, DialBand):
            if band.low < self.value < band.high:
                keys: tuple[Key, ...] = ((self.id, VALUE), (band.id, LOWER_END), (band.id, UPPER_END))
                yield Fact(self.id, BAND, band.name, because=Because(BETWEEN, (*keys, (band.id, NAME))))
