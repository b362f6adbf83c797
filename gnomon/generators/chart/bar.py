"""Bar charts: one value per category, or one per category and series."""

from __future__ import annotations

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar

VERSION = "3"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 2
STYLE = {
    **COMMON,
    "upright": (True, True, False),
    "labels": (False, False, True),
    "numbers": ("plain", "plain", "short"),
}


def panel(brief: Brief, *, upright: bool = True, labels: bool = False, numbers: str = "plain") -> Elements:
    """A bar chart of a part of a table. `labels` prints each value at its bar."""
    table = brief.draw(rows=brief.span((3, 5), (8, 14)), series=brief.span((1, 1), (2, 4)), least=1, totals=True)
    sort = ("grouped bar chart" if len(table.series) > 1 else "bar chart") if upright else "horizontal bar chart"
    return bar_panel(brief, table, sort=sort, upright=upright, labels=labels, numbers=numbers)


generate = chart_of(panel)
