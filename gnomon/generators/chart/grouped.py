"""Grouped bar charts: several series side by side in each category."""

from __future__ import annotations

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "upright": (True, True, True, False),
    "hatched": (False,) * 11 + (True,),
    "labels": (False, False, False, True),
    "numbers": ("plain", "short"),
}

TIMED = 0.4  # of them run over time for sure


def panel(
    brief: Brief, *, upright: bool = True, hatched: bool = False, labels: bool = False, numbers: str = "plain"
) -> Elements:
    """Groups of bars, one colour and perhaps one hatch for each series."""
    over = True if brief.content.random() < TIMED else None
    table = brief.draw(rows=brief.count(2, 7, 14), series=brief.count(2, 4, 5), ordered=over)
    return bar_panel(
        brief, table, sort="grouped bar chart", upright=upright, labels=labels, numbers=numbers, hatched=hatched
    )


generate = chart_of(panel)
