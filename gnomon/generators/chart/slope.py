"""Slope charts: how each of several values went from one time to another."""

from __future__ import annotations

from dataclasses import replace

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.scenes.chart import Line, Point
from gnomon.truth.rejected import Rejected

VERSION = "5"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 0
STYLE = {**COMMON, "dots": ("o", "o", "s"), "numbers": ("plain", "short")}


def panel(brief: Brief, *, dots: str = "o", numbers: str = "plain") -> Elements:
    """A straight line for each series, from its first value to its last."""
    table = brief.draw(rows=(4, 9), series=brief.count(2, 5, 9), ordered=True)
    if len(table.series) < 2:
        raise Rejected("no such data", "two series over time")
    ends = slice(None, None, len(table.categories) - 1)  # the first and the last
    table = replace(table, categories=table.categories[ends], values=table.values[ends], dates=(), spread=())
    return line_panel(brief, table, sort="slope chart", dots=(dots,), numbers=numbers)


generate = chart_of(panel, sizes=((520, 640), (560, 620), (600, 680), (640, 600)))
