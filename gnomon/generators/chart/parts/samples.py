"""What charts of raw observations share: quartiles, densities, and panels whose names are the groups."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import (
    LYING,
    UPRIGHT,
    Scale,
    axis_title,
    category_axis,
    numbered,
    value_ticks,
)
from gnomon.generators.chart.parts.brief import Brief
from gnomon.generators.chart.parts.frame import legend, panel_of
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gnomon.generators.sources._shapes import Samples
    from gnomon.truth.element import Element


TAIL = 2.2  # widths of a kernel beyond the last value


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """First quartile, median and third quartile, by linear interpolation between neighbours."""
    import numpy as np

    low, middle, high = np.percentile(np.asarray(values), (25, 50, 75))
    wide = max(values) - min(values)
    return tidy(low, wide), tidy(middle, wide), tidy(high, wide)


def beyond(values: Sequence[float], share: float) -> list[float]:
    """The ends of values and a share of their width more, but not below zero where none of them is."""
    low, high = min(values), max(values)
    reach = share * (high - low)
    return [max(low - reach, 0.0) if low >= 0 else low - reach, high + reach]


def width(values: Sequence[float]) -> float:
    """Silverman's rule of thumb for the width of a kernel."""
    import numpy as np

    x = np.asarray(values)
    spread = min(float(x.std(ddof=1)), float(np.subtract(*np.percentile(x, (75, 25)))) / 1.34) or float(x.std(ddof=1))
    return float(0.9 * (spread or 1e-12) * len(x) ** -0.2)


def tails(values: Sequence[float], unit: str) -> tuple[float, float]:
    """Where a density has died away on both sides of values, but not below zero or above the whole of 100 per cent
    where none of them is.
    """
    low, high, far = min(values), max(values), TAIL * width(values)
    most = 100.0 if unit == "%" and high <= 100 else math.inf
    return max(low - far, 0.0 if low >= 0 else -math.inf), min(high + far, most)


def density(values: Sequence[float], at: Any, narrow: float = 1.0) -> Any:
    """A Gaussian kernel density (Silverman's rule of thumb for the width) at places, as an array."""
    import numpy as np

    x = np.asarray(values)
    wide = width(values) * narrow
    apart = (np.asarray(at)[:, None] - x[None, :]) / wide
    return np.exp(-0.5 * apart**2).sum(axis=1) / (len(x) * wide * np.sqrt(2 * np.pi))


def group_panel(
    brief: Brief, samples: Samples, extent: Sequence[float], noun: str, *, sort: str, upright: bool, numbers: str
) -> list[Element]:
    """A panel with groups along one axis and the measure along the other, over the extent of what is shown."""
    at = brief.at
    low, high = min(extent), max(extent)
    scale = brief.scale(samples.measure, samples.unit, extent, zero=0 <= low < 0.35 * high)
    along, up = UPRIGHT if upright else LYING
    names, named = category_axis(at, along, samples.key, samples.groups)
    more = {"key": samples.key, "categories": samples.groups, "upright": upright, along: names, up: scale[0]}
    shown = encode(noun, f"median {samples.measure}", samples.unit, nature=samples.nature, sums=False)
    return [panel_of(at, samples, shown, sort=sort, **more), *named, *numbered(at, {up: scale}, numbers)]


def measure_axis(brief: Brief, samples: Samples) -> Scale:
    """An axis over all observations, and a little more."""
    values = [v for group in samples.values for v in group]
    return brief.scale(samples.measure, samples.unit, beyond(values, 0.05), zero=False)


def curve_panel(
    at: str, samples: Samples, across: Scale, up: Scale, colours: Sequence[str], *, sort: str, numbers: str
) -> list[Element]:
    """A panel of curves over a measure, one for each group."""
    named = {"key": samples.key, "series": samples.groups, "series_key": samples.key, "colour": "series"}
    shown = encode("curve", samples.measure, samples.unit, nature=samples.nature, sums=False)
    return [
        panel_of(at, samples, shown, sort=sort, x=across[0], y=up[0], **named),
        axis_title(at, "x", across[0]),
        axis_title(at, "y", up[0]),
        *value_ticks(at, "x", samples.unit, across[1], numbers),
        *value_ticks(at, "y", "", up[1]),
        *(legend(at, samples.groups, colours, look="line") if len(colours) > 1 else ()),
    ]
