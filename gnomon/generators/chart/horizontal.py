"""Horizontal bar charts: bars that lie, the longest on top or in the order of the table."""

from __future__ import annotations

from gnomon.generators.chart.parts.bars import ORDERS, PAINTED, arranged, bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 1
STYLE = {**COMMON, "labels": (False, True), "order": ORDERS, "painted": PAINTED, "numbers": ("plain", "short")}


def panel(
    brief: Brief, *, labels: bool = False, order: str = "falling", painted: str = "one", numbers: str = "plain"
) -> Elements:
    """Bars of one series lying on their sides; `order` sorts them."""
    table = brief.draw(rows=brief.count(2, 14, 40), series=(1, 1), ordered=False, totals=True)
    table = arranged(brief.content, table, order)
    return bar_panel(brief, table, upright=False, labels=labels, numbers=numbers, painted=painted)


generate = chart_of(panel)
