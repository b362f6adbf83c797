"""Density plots: smooth estimates of how often each value comes, one curve for each group."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.samples import curve_panel, density, measure_axis
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Curve
from gnomon.scenes.ticks import tidy

VERSION = "6"
SOURCE = "tables"
NOUNS = (Curve,)
IN_GRIDS = 1
STYLE = {**COMMON, "filled": (True, False), "numbers": ("plain", "short")}
PLACES = 120  # points of a curve


def panel(brief: Brief, *, filled: bool = True, numbers: str = "plain") -> Elements:
    """Kernel densities of the groups of a sample, filled below or not."""
    import numpy as np

    at = brief.at
    samples = brief.source.samples(brief.content, groups=brief.span((1, 2), (2, 4)), each=(60, 160))
    colours = brief.fills(len(samples.groups))
    across = measure_axis(brief, samples)
    places = np.linspace(across[0].low, across[0].high, PLACES)
    curves = []
    for i, group in enumerate(samples.values):
        heights = density(group, places, narrow=one_of(brief.look, (1.0, 1.2)))
        path = tuple((tidy(x, across[0].high - across[0].low), tidy(y)) for x, y in zip(places, heights, strict=True))
        peak = max(path, key=lambda p: p[1])[0]
        marks = (("peak", peak),)
        curves.append(Curve(id=f"{at}curve/{i}", series=i, stroke=colours[i], path=path, marks=marks, filled=filled))
    up = brief.scale("density", "", [y for c in curves for _, y in c.path])
    frame = curve_panel(at, samples, across, up, colours, sort="density plot", numbers=numbers)
    return (*frame, *curves)


generate = chart_of(panel)
