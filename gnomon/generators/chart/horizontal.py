"""Horizontal bar charts: bars that lie, the longest on top or in the order of the table."""

from __future__ import annotations

from gnomon.generators.chart.parts.bars import bar_panel, ranked
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 1
STYLE = {**COMMON, "labels": (False, True), "order": ("ranked", "ranked", "as is"), "numbers": ("plain", "short")}


def panel(brief: Brief, *, labels: bool = False, order: str = "ranked", numbers: str = "plain") -> Elements:
    """Bars of one series lying on their sides; `order` sorts them."""
    table = brief.draw(rows=brief.span((3, 6), (9, 16)), series=(1, 1), ordered=False, totals=True)
    table = ranked(table) if order == "ranked" else table
    return bar_panel(brief, table, sort="horizontal bar chart", upright=False, labels=labels, numbers=numbers)


generate = chart_of(panel)
