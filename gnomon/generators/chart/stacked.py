"""Stacked bar charts: the series of a category on one another, so that their sum is seen."""

from __future__ import annotations

from typing import Any

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "upright": (True, True, False),
    "hatched": (False,) * 11 + (True,),
    "numbers": ("plain", "short"),
}


def panel(brief: Brief, *, upright: bool = True, hatched: bool = False, numbers: str = "plain") -> Elements:
    """Stacks of bars; each colour is a series."""
    shape: dict[str, Any] = {"rows": brief.count(2, 7, 14), "series": brief.count(2, 4, 7)}
    table = brief.draw(**shape, ordered=True, stacks=True, positive=True)
    return bar_panel(
        brief, table, sort="stacked bar chart", upright=upright, numbers=numbers, hatched=hatched, stacked=True
    )


generate = chart_of(panel)
