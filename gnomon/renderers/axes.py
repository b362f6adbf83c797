"""Where values lie along an axis of a picture, in pixels: said by every engine of charts in the same words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from gnomon.scenes.chart import Axis, Panel
from gnomon.truth.picture import Scale


class Px(float):
    """A pixel that stands for a value: in a script it is written as what it stands for, such as `x(2014)`."""

    said: str

    def __new__(cls, pixel: float, said: str) -> Px:
        px = super().__new__(cls, tidy(pixel))
        px.said = said
        return px


def tidy(x: float) -> float:
    return x if isinstance(x, Px) else round(float(x), 4)


@dataclass(frozen=True)
class Along:
    """An axis on the picture: warped value = origin + slope * pixel.

    `tick` is the distance of labelled ticks in pixels, `called` its name in a script.
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
        pixel = round(16 * (self.axis.warped(value) - self.origin) / self.slope) / 16
        return Px(pixel, f"{self.called}({value!r})")

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


def along(axis: Axis, name: str, start: float, end: float, tick_values: tuple[float, ...], panel: Panel) -> Along:
    """An axis from pixel `start` at its low end to pixel `end`."""
    low, high = axis.warped(axis.low), axis.warped(axis.high)
    slope = (high - low) / (end - start)
    places = sorted((axis.warped(v) - low) / slope for v in tick_values)
    gaps = [abs(b - a) for a, b in pairwise(places)]
    # on a log axis with labels only at powers of ten people read between them with the scale in mind: the widest counts
    tick = max(gaps) if gaps else abs(end - start)
    number = panel.id.partition("/")[2]
    called = {"x": "x", "y": "y", "far y": "far_y", "shade": "shade"}[name] + number
    return Along(axis, low - slope * start, slope, tick, name, panel.prefix, called)
