"""Diverging bar charts: values above and below zero on both sides of one line."""

from __future__ import annotations

from dataclasses import replace

from gnomon.generators.chart.parts.bars import ORDERS, arranged, bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Bar
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 0
STYLE = {**COMMON, "upright": (True, False, False), "labels": (False, True), "order": ORDERS}


def panel(brief: Brief, *, upright: bool = False, labels: bool = False, order: str = "falling") -> Elements:
    """Bars on both sides of zero, in one colour for each side."""
    table = brief.draw(rows=brief.count(3, 10, 24), series=(1, 1), ordered=False, signed=True)
    table = arranged(brief.content, table, order)
    made = bar_panel(brief, table, sort="diverging bar chart", upright=upright, labels=labels)
    if not min(row[0] for row in table.values) < 0 < max(row[0] for row in table.values):
        raise Rejected("no such data", "values on both sides of zero")
    (above,) = {e.fill for e in made if isinstance(e, Bar)}
    below = next(c for c in brief.fills(2) if c != above)
    return tuple(replace(e, fill=below) if isinstance(e, Bar) and e.value < 0 else e for e in made)


generate = chart_of(panel)
