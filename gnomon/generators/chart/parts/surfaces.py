"""What charts of surfaces share: heights on a grid, and two axes around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import axis_title, value_ticks
from gnomon.generators.chart.parts.frame import panel_id
from gnomon.scenes.chart import Axis, Panel
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


def ground_panel(
    at: str, surface: Any, noun: str, *, sort: str, numbers: str = "plain", about: int = 5, **more: Any
) -> list[Element]:
    """A panel over the ground of a surface, shown by a noun: both axes from end to end, as a map has them."""
    own: dict[str, Any] = {
        "title": surface.title,
        "encodings": (encode(noun, surface.measure, surface.unit, sums=False),),
        "colour": "value",
        "field": surface.field,
        **more,
    }
    x = Axis(name=surface.x_measure, unit=surface.x_unit, low=surface.x_low, high=surface.x_high)
    y = Axis(name=surface.y_measure, unit=surface.y_unit, low=surface.y_low, high=surface.y_high)
    return [
        Panel(id=panel_id(at), sort=sort, x=x, y=y, **own),
        axis_title(at, "x", x),
        axis_title(at, "y", y),
        *value_ticks(at, "x", x.unit, within(x, about), numbers),
        *value_ticks(at, "y", y.unit, within(y, about), numbers),
    ]


def within(axis: Axis, about: int) -> tuple[float, ...]:
    """Round ticks that lie on an axis."""
    slack = 1e-9 * (axis.high - axis.low)
    return tuple(t for t in ticks(axis.low, axis.high, about) if axis.low - slack <= t <= axis.high + slack)
