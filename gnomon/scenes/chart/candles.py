"""Candles: what was paid on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import DIRECTION, HIGHEST_PRICE, LOWEST_PRICE, PRICE_RANGE, PRICES
from gnomon.scenes.chart.datum import Datum, by_legend
from gnomon.truth.apart import unit_apart
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import DIFFERENCE, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart

# the entries of a legend of candles, in order
WAYS = RISING, FALLING = ("rising", "falling")


@dataclass(frozen=True, kw_only=True)
class Candle(Datum):
    """A body from opening to closing price (`value`) and a wick from the lowest to the highest; its colour says up or
    down.
    """

    open: float
    low: float
    high: float

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        prices = zip(PRICES, (self.open, self.low, self.high), strict=True)
        return (*prices, (VALUE, self.value))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        unit = chart.panel_of(self).encoding(self.noun).unit
        for name, value in self.levels(chart)[:-1]:
            yield Fact(self.id, name, value, unit)
        spread = ((self.id, HIGHEST_PRICE), (self.id, LOWEST_PRICE))
        yield Fact(self.id, PRICE_RANGE, self.high - self.low, unit_apart(unit), because=Because(DIFFERENCE, spread))
        way = RISING if self.value >= self.open else FALLING
        if (entry := chart.entry(chart.panel_of(self), WAYS.index(way))) is not None:
            yield Fact(self.id, DIRECTION, way, because=by_legend(self.id, entry))
