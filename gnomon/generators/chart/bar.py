"""Bar charts: one value per category, or one per category and series."""

from __future__ import annotations

from gnomon.generators.chart.parts.bars import ORDERS, PAINTED, arranged, bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar

VERSION = "7"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 2
STYLE = {
    **COMMON,
    "upright": (True, True, False),
    "labels": (False, False, True),
    "numbers": ("plain", "plain", "short"),
    "order": ORDERS,
    "painted": PAINTED,
}
SEVERAL = 0.15  # of them have bars of several series


def panel(
    brief: Brief,
    *,
    upright: bool = True,
    labels: bool = False,
    numbers: str = "plain",
    order: str = "as is",
    painted: str = "one",
) -> Elements:
    """A bar chart of a part of a table. `labels` prints each value at its bar, `order` and `painted` as in bars.py."""
    several = brief.content.random() < SEVERAL
    series = brief.count(2, 3, 4) if several else (1, 1)
    table = brief.draw(rows=brief.count(2, 14, 40), series=series, least=1, totals=not several)
    table = arranged(brief.content, table, order)
    return bar_panel(brief, table, upright=upright, labels=labels, numbers=numbers, painted=painted)


generate = chart_of(panel)
