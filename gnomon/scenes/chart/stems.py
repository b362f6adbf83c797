"""Thin lines that hold or join points: stems of lollipops, links of dumbbells, connectors of waterfalls."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.scenes.chart.frame import Part


@dataclass(frozen=True, kw_only=True)
class Stem(Part):
    """A line at a place along the axis of names, from one value to another."""

    at: float
    start: float
    end: float
    stroke: str
    width: float = 2.0


@dataclass(frozen=True, kw_only=True)
class Connector(Part):
    """A hair line at a value, from one place along the axis of names to another."""

    value: float
    start: float
    end: float
