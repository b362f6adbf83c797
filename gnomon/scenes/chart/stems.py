"""Thin lines that hold or join points: stems of lollipops, links of dumbbells, connectors of waterfalls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import panel_fact
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Fact

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Stem(Part):
    """A line at a place along the axis of names, from one value to another."""

    at: float
    start: float
    end: float
    stroke: str
    width: float = 2.0

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from panel_fact(chart, chart.panel_of(self), self.id)


@dataclass(frozen=True, kw_only=True)
class Connector(Part):
    """A hair line at a value, from one place along the axis of names to another."""

    value: float
    start: float
    end: float
