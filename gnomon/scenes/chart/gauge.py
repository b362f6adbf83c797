"""Gauges: a needle over a dial with bands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact, Key

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
        yield Fact(self.id, "fill", self.fill)
        yield Fact(self.id, "order", n)
        entry = f"{panel.prefix}legend/{n}"
        keys: tuple[Key, ...] = ((self.id, "fill"), (entry, "fill"), (entry, "text"))
        yield Fact(self.id, "name", self.name, because=Because("legend", keys))
        yield Fact(self.id, "lower end", self.low, panel.unit)
        yield Fact(self.id, "upper end", self.high, panel.unit)


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
        why = Because("printed", ((label, "text"),)) if label in chart.ids else None
        yield Fact(self.id, "value", self.value, panel.unit, because=why)
        for band in chart.inside(panel, DialBand):
            if band.low < self.value < band.high:
                keys: tuple[Key, ...] = ((self.id, "value"), (band.id, "lower end"), (band.id, "upper end"))
                yield Fact(self.id, "band", band.name, because=Because("between", (*keys, (band.id, "name"))))
