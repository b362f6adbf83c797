"""Grouped bar charts: several series side by side in each category."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.ranges import span
from gnomon.scenes.chart import Bar, ChartLook

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "upright": (True, True, True, False),
    "hatched": (False, False, True),
    "labels": (False, False, False, True),
    "numbers": ("plain", "short"),
}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    upright: bool = True,
    hatched: bool = False,
    labels: bool = False,
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Groups of bars, one colour and perhaps one hatch for each series."""
    table = source.draw(content, rows=span(level, (2, 4), (5, 9)), series=span(level, (2, 2), (3, 5)))
    shape: dict[str, Any] = {"upright": upright, "labels": labels, "numbers": numbers, "hatched": hatched}
    return bar_panel(look, table, style=style, palette=palette, at=at, sort="grouped bar chart", **shape)


generate = chart_of(panel)
