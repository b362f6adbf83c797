"""Stacked bar charts: the series of a category on one another, so that their sum is seen."""

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
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "upright": (True, True, False),
    "hatched": (False, False, False, True),
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
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Stacks of bars; each colour is a series."""
    shape: dict[str, Any] = {"rows": span(level, (3, 4), (6, 12)), "series": span(level, (2, 2), (3, 5))}
    table = source.draw(content, **shape, ordered=True, stacks=True, positive=True)
    drawn: dict[str, Any] = {"upright": upright, "numbers": numbers, "hatched": hatched, "stacked": True}
    return bar_panel(look, table, style=style, palette=palette, at=at, sort="stacked bar chart", **drawn)


generate = chart_of(panel)
