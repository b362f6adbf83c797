"""Scatter plots with a straight line fitted by least squares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.style import strokes
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pairs import dots_of, pair_axis, pair_panel
from gnomon.generators.chart.parts.samples import tidy
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import Dot, FitLine, LegendEntry

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.scenes.chart import ChartLook
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Dot, FitLine)
IN_GRIDS = 1
STYLE = {**COMMON, "named": (True, False), "numbers": ("plain", "short")}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    named: bool = True,
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Things by two measures, and the line that fits them best; `named` puts the line into a legend."""
    import numpy as np

    pairs = source.pairs(content, span(level, (12, 24), (50, 110)))
    slope, intercept = (tidy(float(v)) for v in np.polyfit(np.asarray(pairs.x), np.asarray(pairs.y), 1))
    ends = (min(pairs.x), max(pairs.x))
    fill, stroke = strokes(look, palette, style.plot, 2)
    x = pair_axis(look, pairs.x_measure, pairs.x_unit, pairs.x)
    y = pair_axis(look, pairs.y_measure, pairs.y_unit, [*pairs.y, *(intercept + slope * e for e in ends)])
    frame = pair_panel(at, pairs, x, y, sort="scatter plot with a fitted line", numbers=numbers)
    line = FitLine(
        id=f"{at}fit line/0",
        slope=slope,
        intercept=intercept,
        low=ends[0],
        high=ends[1],
        stroke=stroke,
        dash=one_of(look, ("solid", "solid", "dashed")),
    )
    if named:
        text = one_of(look, ("Linear fit", "Least-squares line", "Linear trend"))
        frame.append(LegendEntry(id=f"{at}legend/0", n=0, text=text, fill=stroke, look="line", dash=line.dash))
    return (*frame, *dots_of(at, pairs, (fill,)), line)


generate = chart_of(panel)
