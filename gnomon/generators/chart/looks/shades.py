"""Colours of values: a map, its axis beside the plot, and the colour of each value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.maps import DIVERGING, RAINBOWS, SEQUENTIAL
from gnomon.generators.chart.parts.axes import axis_title, value_ticks
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Axis, ColourBar
from gnomon.scenes.ticks import ticks
from gnomon.truth.readings import contrast

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.truth.element import Element

MAPS = (*SEQUENTIAL, *DIVERGING)
REVERSED = " reversed"
# of a sheet that covers its ground the colours may run any way
COVERING = tuple(f"{name}{way}" for name in (*MAPS, *RAINBOWS) for way in ("", REVERSED))


@dataclass(frozen=True)
class Shades:
    """Colours from `axis.low` to `axis.high`, evenly spaced; `steps` are the values of the bar's ticks."""

    axis: Axis
    steps: tuple[float, ...]
    stops: tuple[str, ...]

    def colour(self, value: float) -> str:
        """The colour of a value, blended between neighbouring stops as the bar is."""
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        at = min(max(share, 0.0), 1.0) * (len(self.stops) - 1)
        i = min(int(at), len(self.stops) - 2)
        one, other = (_rgb(c) for c in (self.stops[i], self.stops[i + 1]))
        return "#" + "".join(f"{round(a + (b - a) * (at - i)):02x}" for a, b in zip(one, other, strict=True))

    def bar(self, at: str, numbers: str = "plain", share: float = 1.0, lift: float = 0.5) -> tuple[Element, ...]:
        """The bar, its title and its ticks; `share` and `lift` as those of ColourBar."""
        title = (axis_title(at, "shade", self.axis),) if self.axis.name else ()
        bar = ColourBar(id=f"{at}colour bar", stops=self.stops, share=share, lift=lift)
        return (bar, *title, *value_ticks(at, "shade", self.axis.unit, self.steps, numbers))


def shades(
    look: Generator,
    name: str,
    unit: str,
    values: Sequence[float],
    colours: str,
    ground: str,
    *,
    middle: bool = False,
    covering: bool = False,
) -> Shades:
    """The map `colours` over values, or, where they lie on both sides of zero (`middle`), a diverging map around zero.

    A sequential map runs away from the ground: its end that is nearest to the ground stands for the lowest values.
    `covering`: one of COVERING, whatever the values.
    """
    low, high = min(values), max(values)
    if middle:
        own = colours if colours in DIVERGING else one_of(look, tuple(DIVERGING))
        most = max(abs(low), abs(high)) or 1.0
        steps = ticks(-most, most, one_of(look, (4, 6)))
        return Shades(Axis(name=name, unit=unit, low=steps[0], high=steps[-1]), steps, DIVERGING[own])
    name_of = colours.removesuffix(REVERSED)
    if covering and name_of not in SEQUENTIAL:
        stops = {**DIVERGING, **RAINBOWS}[name_of]
    else:
        stops = SEQUENTIAL[name_of if name_of in SEQUENTIAL else one_of(look, tuple(SEQUENTIAL))]
    if stops in SEQUENTIAL.values() and contrast(stops[0], ground) > contrast(stops[-1], ground):
        stops = stops[::-1]
    if colours.endswith(REVERSED):
        stops = stops[::-1]
    steps = ticks(low, high if high > low else low + 1.0, one_of(look, (4, 5, 6)))
    return Shades(Axis(name=name, unit=unit, low=steps[0], high=steps[-1]), steps, stops)


def clear_of(shade: Shades, ground: str, least: float) -> Shades:
    """The shades without the pale end of their map, for things that stand on the bare ground."""
    stops = shade.stops
    while len(stops) > 3 and contrast(stops[0], ground) < least:
        stops = stops[1:]
    return Shades(shade.axis, shade.steps, stops)


def _rgb(colour: str) -> tuple[int, int, int]:
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))
