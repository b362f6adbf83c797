"""Cumulative distributions: the share of observations up to each value, as stairs, one for each group."""

from __future__ import annotations

from gnomon.generators.chart.parts.axes import value_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.samples import curve_panel, measure_axis
from gnomon.scenes.chart import Curve
from gnomon.scenes.ticks import tidy

VERSION = "6"
SOURCE = "tables"
NOUNS = (Curve,)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short")}
SHARES = (("median", 0.5), ("upper quartile", 0.75), ("lower quartile", 0.25))


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """The empirical distribution functions of the groups of a sample."""
    at = brief.at
    samples = brief.source.samples(brief.content, groups=brief.span((1, 2), (2, 4)), each=(15, 60))
    colours = brief.fills(len(samples.groups))
    across = measure_axis(brief, samples)
    curves = []
    for i, group in enumerate(samples.values):
        order = sorted(tidy(v, max(group) - min(group)) for v in group)
        stairs = [(across[0].low, 0.0)]
        for k, v in enumerate(order):
            stairs = stairs[:-1] if stairs[-1][0] == v else stairs
            stairs.append((v, tidy((k + 1) / len(order))))
        path = (*stairs, (across[0].high, 1.0))
        marks = tuple((name, next(x for x, y in path if y >= share - 1e-9)) for name, share in SHARES)
        curves.append(Curve(id=f"{at}curve/{i}", series=i, stroke=colours[i], path=path, marks=marks, steps=True))
    up = value_axis("cumulative share", "", [0.0, 1.0], 5)
    frame = curve_panel(at, samples, across, up, colours, sort="cumulative distribution plot", numbers=numbers)
    return (*frame, *curves)


generate = chart_of(panel)
