"""A panel as it is laid out: its plot, and the pixels of values along its axes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, TypeVar

from gnomon.renderers.matplotlib.script import Px
from gnomon.scenes.chart import Axis, Chart, ChartLook, Panel
from gnomon.truth.element import Element
from gnomon.truth.picture import Box, Scale

E = TypeVar("E", bound=Element)


@dataclass(frozen=True)
class Along:
    """An axis on the picture: warped value = origin + slope * pixel. `tick` is the distance of labelled ticks in pixels.

    `called` is its name in the script.
    """

    axis: Axis
    origin: float
    slope: float
    tick: float
    name: str
    within: str
    called: str

    def __call__(self, value: float) -> Px:
        """The pixel of a value."""
        return Px((warped(self.axis, value) - self.origin) / self.slope, f"{self.called}({value!r})")

    def place(self, value: float) -> float:
        """The pixel of a value, counted in the direction in which values grow: what `<attribute> place` facts hold."""
        return round(float(self(value)) * (1 if self.slope > 0 else -1), 3)

    def scale(self, kind: str, attribute: str, edge: Any, base: float = 0.0, error: float = 0.0) -> Scale:
        """How marks of a kind show an attribute along this axis."""
        return Scale(
            axis=self.name,
            kind=kind,
            attribute=attribute,
            edge=edge,
            origin=self.origin,
            slope=abs(self.slope) if edge == "place" else self.slope,
            tick=self.tick,
            log=self.axis.kind == "log",
            symlog=self.axis.linear if self.axis.kind == "symlog" else 0.0,
            base=base,
            within=self.within,
            error=error,
        )


@dataclass(frozen=True)
class View:
    """One panel: `plot` is the box between its axes; panels without axes have the whole of it to draw in. `small` is the size of text."""

    chart: Chart
    panel: Panel
    plot: Box
    small: float
    x: Along | None = None
    y: Along | None = None
    far_y: Along | None = None
    shade: Along | None = None

    @property
    def look(self) -> ChartLook:
        return self.chart.look

    def of(self, noun: type[E]) -> tuple[E, ...]:
        """The elements of one class in this panel."""
        return self.chart.inside(self.panel, noun)

    @property
    def across(self) -> Along:
        """The x axis; ValueError if the panel has none."""
        if self.x is None:
            raise ValueError(f"{self.panel.id} has no x axis")
        return self.x

    @property
    def up(self) -> Along:
        """The y axis; ValueError if the panel has none."""
        if self.y is None:
            raise ValueError(f"{self.panel.id} has no y axis")
        return self.y

    @property
    def names(self) -> Along:
        """The axis of categories."""
        return self.across if self.panel.upright else self.up

    @property
    def values(self) -> Along:
        """The axis of values."""
        return self.up if self.panel.upright else self.across

    def spot(self, name: float, value: float) -> tuple[Px, Px]:
        """The pixel of a place along the axis of names and a value, whichever way the panel stands."""
        a, b = self.names(name), self.values(value)
        return (a, b) if self.panel.upright else (b, a)


def warped(axis: Axis, value: float) -> float:
    """A value as it runs evenly along its axis."""
    if axis.kind == "log":
        return math.log10(value)
    if axis.kind == "symlog":
        return math.copysign(math.log10(1 + abs(value) / axis.linear), value)
    return value


def along(axis: Axis, name: str, start: float, end: float, tick_values: tuple[float, ...], panel: Panel) -> Along:
    """An axis from pixel `start` at its low end to pixel `end`."""
    low, high = warped(axis, axis.low), warped(axis, axis.high)
    slope = (high - low) / (end - start)
    places = sorted((warped(axis, v) - low) / slope for v in tick_values)
    gaps = [abs(b - a) for a, b in zip(places, places[1:], strict=False)]
    # on a log axis with labels only at powers of ten people read between them with the scale in mind: the widest gap counts
    tick = max(gaps) if gaps else abs(end - start)
    number = panel.id.partition("/")[2]
    called = {"x": "x", "y": "y", "far y": "far_y", "shade": "shade"}[name] + number
    return Along(axis, low - slope * start, slope, tick, name, panel.prefix, called)
