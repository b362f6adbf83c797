"""Slope charts: how each of several values went from one time to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.generators.ranges import span
from gnomon.scenes.chart import ChartLook, Line, Point
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "1"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 0
STYLE = {**COMMON, "dots": ("o", "o", "s"), "numbers": ("plain", "short")}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    dots: str = "o",
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """A straight line for each series, from its first value to its last."""
    table = source.draw(content, rows=(4, 9), series=span(level, (2, 3), (4, 7)), ordered=True)
    if len(table.series) < 2:
        raise Rejected("no such data", "two series over time")
    ends = slice(None, None, len(table.categories) - 1)  # the first and the last
    table = replace(table, categories=table.categories[ends], values=table.values[ends], dates=(), spread=())
    form = {"dots": (dots,), "numbers": numbers, "sort": "slope chart"}
    return line_panel(look, table, style=style, palette=palette, at=at, **form)  # type: ignore[arg-type]


generate = chart_of(panel, sizes=((520, 640), (560, 620), (600, 680), (640, 600)))
