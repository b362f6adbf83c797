"""What charts of raw observations share: quartiles, densities, and panels whose names are the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import axis_title, category_axis, value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief
from gnomon.generators.chart.parts.frame import panel_id
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Panel
from gnomon.scenes.chart.encoding import AxisName, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gnomon.generators.sources._shapes import Samples
    from gnomon.truth.element import Element


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """First quartile, median and third quartile, by linear interpolation between neighbours."""
    import numpy as np

    low, middle, high = np.percentile(np.asarray(values), (25, 50, 75))
    return tidy(low), tidy(middle), tidy(high)


def tidy(value: float) -> float:
    """Six significant digits: what is drawn is what is told."""
    return float(f"{float(value):.6g}")


def beyond(values: Sequence[float], share: float) -> list[float]:
    """The ends of values and a share of their width more, but not below zero where none of them is."""
    low, high = min(values), max(values)
    reach = share * (high - low)
    return [max(low - reach, 0.0) if low >= 0 else low - reach, high + reach]


def density(values: Sequence[float], at: Any, narrow: float = 1.0) -> Any:
    """A Gaussian kernel density (Silverman's rule of thumb for the width) at places, as an array."""
    import numpy as np

    x = np.asarray(values)
    spread = min(float(x.std(ddof=1)), float(np.subtract(*np.percentile(x, (75, 25)))) / 1.34) or float(x.std(ddof=1))
    width = 0.9 * max(spread, 1e-12) * len(x) ** -0.2 * narrow
    apart = (np.asarray(at)[:, None] - x[None, :]) / width
    return np.exp(-0.5 * apart**2).sum(axis=1) / (len(x) * width * np.sqrt(2 * np.pi))


def group_panel(
    brief: Brief,
    samples: Samples,
    extent: Sequence[float],
    *,
    sort: str,
    noun: str,
    measure: str,
    upright: bool,
    numbers: str,
) -> list[Element]:
    """A panel with groups along one axis and the measure along the other, over the extent of what is shown."""
    at = brief.at
    low, high = min(extent), max(extent)
    axis, steps = value_axis(
        samples.measure, samples.unit, extent, one_of(brief.look, (4, 5, 6)), zero=0 <= low < 0.35 * high, room=1.04
    )
    sides: tuple[AxisName, AxisName] = ("x", "y") if upright else ("y", "x")
    names, named = category_axis(at, sides[0], samples.key, samples.groups)
    panel = Panel(
        id=panel_id(at),
        sort=sort,
        title=samples.title,
        x=names if upright else axis,
        y=axis if upright else names,
        encodings=(encode(noun, measure, samples.unit, sums=False),),
        key=samples.key,
        categories=samples.groups,
        upright=upright,
        field=samples.field,
    )
    return [panel, *named, axis_title(at, sides[1], axis), *value_ticks(at, sides[1], samples.unit, steps, numbers)]
