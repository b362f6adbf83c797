"""Gauges: a needle over a dial with bands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import BAND, BETWEEN, LEGEND, LOWER_END, UPPER_END
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import FILL, NAME, ORDER, PRINTED, TEXT, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class DialBand(Part):
    """A stretch of the dial from `low` to `high`; its name is the legend entry of its colour."""

    low: float
    high: float
    fill: str
    name: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        n = int(self.id.rsplit("/", 1)[1])
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, n)
        entry = f"{panel.prefix}legend/{n}"
        keys: tuple[Key, ...] = ((self.id, FILL), (entry, FILL), (entry, TEXT))
        yield Fact(self.id, NAME, self.name, because=Because(LEGEND, keys))
        yield Fact(self.id, LOWER_END, self.low, panel.unit)
        yield Fact(self.id, UPPER_END, self.high, panel.unit)


@dataclass(frozen=True, kw_only=True)
class Needle(Part):
    """The hand that shows the value.

    Its dial begins at `start` degrees clockwise from the top and goes on over `sweep`; the bands are as `thick` as this
    share of its radius, and the dial is as large as `size` of what there is room for. In that room it stands `shift`
    from the left and `drop` from the top, 0 to 1.
    """

    value: float
    start: float = -120.0
    sweep: float = 240.0
    thick: float = 0.2
    size: float = 1.0
    shift: float = 0.5
    drop: float = 0.5

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        label = f"{self.id}/label"
        why = Because(PRINTED, ((label, TEXT),)) if label in chart.ids else None
        yield Fact(self.id, VALUE, self.value, panel.unit, because=why)
        for band in chart.inside(panel, DialBand):
            if band.low < self.value < band.high:
                keys: tuple[Key, ...] = ((self.id, VALUE), (band.id, LOWER_END), (band.id, UPPER_END))
                yield Fact(self.id, BAND, band.name, because=Because(BETWEEN, (*keys, (band.id, NAME))))
