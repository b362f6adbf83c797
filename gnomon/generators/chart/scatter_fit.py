"""Scatter plots with a straight line fitted by least squares."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pairs import dots_of, pair_axis, pair_panel
from gnomon.generators.chart.parts.samples import tidy
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Dot, FitLine, LegendEntry

VERSION = "5"
SOURCE = "tables"
NOUNS = (Dot, FitLine)
IN_GRIDS = 1
STYLE = {**COMMON, "named": (True, False), "numbers": ("plain", "short")}


def panel(brief: Brief, *, named: bool = True, numbers: str = "plain") -> Elements:
    """Things by two measures, and the line that fits them best; `named` puts the line into a legend."""
    import numpy as np

    at = brief.at
    pairs = brief.source.pairs(brief.content, brief.span((12, 24), (50, 110)))
    slope, intercept = (tidy(float(v)) for v in np.polyfit(np.asarray(pairs.x), np.asarray(pairs.y), 1))
    ends = (min(pairs.x), max(pairs.x))
    fill, stroke = brief.strokes(2)
    x = pair_axis(brief, pairs.x_measure, pairs.x_unit, pairs.x)
    y = pair_axis(brief, pairs.y_measure, pairs.y_unit, [*pairs.y, *(intercept + slope * e for e in ends)])
    frame = pair_panel(at, pairs, x, y, sort="scatter plot with a fitted line", numbers=numbers)
    line = FitLine(
        id=f"{at}fit line/0",
        slope=slope,
        intercept=intercept,
        low=ends[0],
        high=ends[1],
        stroke=stroke,
        dash=one_of(brief.look, ("solid", "solid", "dashed")),
    )
    if named:
        text = one_of(brief.look, ("Linear fit", "Least-squares line", "Linear trend"))
        frame.append(LegendEntry(id=f"{at}legend/0", n=0, text=text, fill=stroke, look="line", dash=line.dash))
    return (*frame, *dots_of(at, pairs, (fill,)), line)


generate = chart_of(panel)
