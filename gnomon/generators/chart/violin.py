"""Violin plots: the density of observations in groups, mirrored, with the median marked."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.samples import density, group_panel, quartiles
from gnomon.scenes.chart import Violin
from gnomon.scenes.ticks import tidy

VERSION = "6"
SOURCE = "tables"
NOUNS = (Violin,)
IN_GRIDS = 1
STYLE = {**COMMON, "upright": (True, True, True, False), "inner": ("box", "line"), "numbers": ("plain", "short")}
LEVELS = 64  # places at which the density is drawn


def panel(brief: Brief, *, upright: bool = True, inner: str = "box", numbers: str = "plain") -> Elements:
    """Violins for the groups of a sample; inside a small box with a dot, or a line at the median."""
    import numpy as np

    samples = brief.source.samples(brief.content, groups=brief.count(2, 5, 10), each=(60, 160))
    count = len(samples.groups)
    colours = brief.fills(1) * count if count > 4 else brief.fills(count)
    violins = []
    for i, values in enumerate(samples.values):
        first, median, third = quartiles(values)
        places = np.linspace(min(values), max(values), LEVELS)
        heights = density(values, places)
        wide = max(values) - min(values)
        shape = tuple((tidy(v, wide), round(float(h), 4)) for v, h in zip(places, heights / heights.max(), strict=True))
        box = (first, third) if inner == "box" else None
        violins.append(
            Violin(id=f"{brief.at}violin/{i}", category=i, value=median, shape=shape, box=box, fill=colours[i])
        )
    extent = [v for own in violins for v, _ in own.shape]
    frame = group_panel(brief, samples, extent, "violin", sort="violin plot", upright=upright, numbers=numbers)
    return (*frame, *violins)


generate = chart_of(panel)
