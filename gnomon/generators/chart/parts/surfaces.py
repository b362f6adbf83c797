"""What charts of surfaces share: heights on a grid, and two axes around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import numbered
from gnomon.generators.chart.parts.frame import panel_of
from gnomon.scenes.chart import Axis
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import ticks

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Surface
    from gnomon.truth.element import Element


def heights(surface: Surface, xs: Any, ys: Any) -> Any:
    """z at every (x, y): an array of a row for each y."""
    import numpy as np

    x, y = np.meshgrid(np.asarray(xs), np.asarray(ys))
    z = surface.base + surface.slope_x * x + surface.slope_y * y
    for high, at_x, at_y, wide, deep in surface.bumps:
        z = z + high * np.exp(-0.5 * (((x - at_x) / wide) ** 2 + ((y - at_y) / deep) ** 2))
    return z


def sides(surface: Any) -> tuple[Axis, Axis]:
    """Both axes of the ground from end to end, as a map has them."""
    x = Axis(name=surface.x_measure, unit=surface.x_unit, low=surface.x_low, high=surface.x_high)
    return x, Axis(name=surface.y_measure, unit=surface.y_unit, low=surface.y_low, high=surface.y_high)


def ground_panel(at: str, surface: Any, noun: str, *, sort: str, numbers: str = "plain", **more: Any) -> list[Element]:
    """A panel over the ground of a surface, shown by a noun."""
    x, y = sides(surface)
    shown = encode(noun, surface.measure, surface.unit, sums=False)
    panel = panel_of(at, surface, shown, sort=sort, x=x, y=y, **{"colour": "value", **more})
    return [panel, *numbered(at, {"x": (x, within(x, 5)), "y": (y, within(y, 5))}, numbers)]


def within(axis: Axis, about: int) -> tuple[float, ...]:
    """Round ticks that lie on an axis."""
    slack = 1e-9 * (axis.high - axis.low)
    return tuple(t for t in ticks(axis.low, axis.high, about) if axis.low - slack <= t <= axis.high + slack)
