"""Scatter plots with a straight line fitted by least squares."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pairs import dots_of, pair_axis, pair_panel
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Dot, FitLine, LegendEntry
from gnomon.scenes.ticks import tidy

VERSION = "6"
SOURCE = "tables"
NOUNS = (Dot, FitLine)
IN_GRIDS = 1
FAR = 0.01  # of how far dots lie from zero: what they spread at least for an intercept that may be rounded
STYLE = {**COMMON, "named": (True, False), "numbers": ("plain", "short")}


def panel(brief: Brief, *, named: bool = True, numbers: str = "plain") -> Elements:
    """Things by two measures, and the line that fits them best; `named` puts the line into a legend."""
    at = brief.at
    pairs = brief.source.pairs(brief.content, brief.span((12, 24), (50, 110)))
    slope, intercept = fitted(pairs.x, pairs.y)
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


def fitted(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float]:
    """Slope and intercept of least squares, rounded; far from zero the intercept is not."""
    import numpy as np

    x, y = np.asarray(xs), np.asarray(ys)
    slope, intercept = (float(v) for v in np.polyfit(x, y, 1))
    if np.ptp(x) > FAR * abs(x.mean()) and np.ptp(y) > FAR * abs(y.mean()):
        return tidy(slope), tidy(intercept)
    slope = tidy(float(np.polyfit(x - x.mean(), y - y.mean(), 1)[0]))
    return slope, float(y.mean() - slope * x.mean())


generate = chart_of(panel)
