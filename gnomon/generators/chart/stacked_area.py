"""Stacked area charts: layers on one another over an order."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from gnomon.generators.chart.parts.axes import category_axis
from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_frame
from gnomon.generators.chart.parts.lines import COURSES, course_of, every
from gnomon.scenes.chart import Area, Height

VERSION = "6"
SOURCE = "tables"
NOUNS = (Area, Height)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short"), "course": COURSES}


def panel(brief: Brief, *, numbers: str = "plain", course: str = "usual") -> Elements:
    """Layers of the series of an ordered table, whose sum is the upper edge; `course` says how invented values run."""
    at = brief.at
    shape: dict[str, Any] = {"rows": brief.count(5, 14, 40), "series": brief.count(2, 4, 7)}
    table = brief.draw(**shape, ordered=True, stacks=True, positive=True, course=course_of(course))
    colours = brief.fills(len(table.series))
    tops = [math.fsum(row) for row in table.values]
    scale = brief.scale(table.measure, table.unit, tops)
    names, named = category_axis(
        at, "x", table.key, table.categories, every=every(brief.look, table.categories, bool(at))
    )
    names = replace(names, low=0.0, high=names.high - 0.5)
    areas: list[Area] = []
    heights: list[Height] = []
    for s in range(len(table.series)):
        below = [tidy(math.fsum(row[:s])) for row in table.values]
        path = tuple(
            (float(c), b, tidy(b + row[s])) for c, (b, row) in enumerate(zip(below, table.values, strict=True))
        )
        areas.append(Area(id=f"{at}area/{s}", series=s, fill=colours[s], path=path))
        for c, (b, row) in enumerate(zip(below, table.values, strict=True)):
            own = f"{at}height/{len(heights)}"
            heights.append(Height(id=own, category=c, series=s, x=c, start=b, value=row[s], fill=colours[s]))
    return (
        *table_frame(at, table, "height", scale, sort="stacked area chart", names=(names, named), numbers=numbers),
        *legend(at, table.series, colours),
        *areas,
        *heights,
    )


generate = chart_of(panel)
