"""Scatter plots: a dot for each thing at its two measures, in the colours of groups."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend
from gnomon.generators.chart.parts.pairs import dots_of, pair_axis, pair_panel
from gnomon.scenes.chart import Dot

VERSION = "6"
SOURCE = "tables"
NOUNS = (Dot,)
IN_GRIDS = 2
MARKS = {"circles": ("o",), "shapes": ("o", "s", "^", "D"), "squares": ("s",), "diamonds": ("D",)}
STYLE = {
    **COMMON,
    "dots": ("circles", "circles", "shapes", "squares", "diamonds"),
    "numbers": ("plain", "short"),
    "scale": ("linear", "linear", "linear", "log"),
}


def panel(brief: Brief, *, dots: str = "circles", numbers: str = "plain", scale: str = "linear") -> Elements:
    """Things by two measures, one group or several."""
    at = brief.at
    wide = (
        (1, 1)
        if getattr(brief.source, "loaders", None) and not getattr(brief.source, "topics", ())
        else brief.span((1, 2), (1, 4))
    )
    pairs = brief.source.pairs(brief.content, brief.span((12, 24), (60, 140)), groups=wide)
    groups = tuple(dict.fromkeys(sorted(pairs.groups)))
    colours = brief.strokes(max(1, len(groups)))
    marks = MARKS[dots]
    x = pair_axis(brief, pairs.x_measure, pairs.x_unit, pairs.x, scale)
    y = pair_axis(brief, pairs.y_measure, pairs.y_unit, pairs.y)
    several = len(groups) > 1
    told = {"series": groups, "colour": "series"} if several else {}
    more: dict[str, Any] = {"series_key": pairs.group_key, **told}
    frame = pair_panel(at, pairs, x, y, sort="scatter plot", numbers=numbers, **more)
    if several:
        entries = legend(at, groups, colours, look="dot")
        frame += [replace(e, dot=marks[i % len(marks)]) for i, e in enumerate(entries)]
    return (*frame, *dots_of(at, pairs, colours, groups, marks))


generate = chart_of(panel)
