"""Percentage bar charts: stacks that all reach 100 %, so that shares are compared."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pies import hundred
from gnomon.scenes.chart import Bar, Panel

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 0
EDGES = (0.0,) * 4 + tuple(round(0.1 * k, 1) for k in range(1, 13))  # of a slot: what stays free beyond the bars
STYLE = {
    **COMMON,
    "upright": (True, False),
    "gap": tuple(round(0.04 * k, 2) for k in range(1, 20)),
    "before": EDGES,
    "after": EDGES,
    "order": ("as is", "rising", "falling"),
}


def panel(
    brief: Brief,
    *,
    upright: bool = True,
    gap: float = 0.4,
    before: float = 0.0,
    after: float = 0.0,
    order: str = "as is",
) -> Elements:
    """Stacks of shares, rows without an order of their own by their first share; each colour is a series."""
    shape: dict[str, Any] = {"rows": brief.span((2, 4), (6, 14)), "series": brief.span((2, 3), (3, 5))}
    table = brief.draw(**shape, stacks=True, positive=True)
    # all bars are equally long: what tells such charts apart is how many there are and how wide
    brief = replace(brief, style=replace(brief.style, gap=gap))
    shares = replace(
        table,
        measure=f"share of the {table.measure.removeprefix('number of ')}",
        unit="%",
        values=tuple(tuple(hundred([100 * v / math.fsum(row) for v in row])) for row in table.values),
        sums=False,
        nature=replace(table.nature, part_of_whole=True, most="largest", least="smallest"),
    )
    if order != "as is" and not shares.ordered:
        rows = sorted(zip(shares.values, shares.categories, strict=True), reverse=order == "falling")
        shares = replace(shares, values=tuple(v for v, _ in rows), categories=tuple(c for _, c in rows))
    made = bar_panel(brief, shares, sort="percentage bar chart", upright=upright, stacked=True)
    return tuple(airy(e, before, after) if isinstance(e, Panel) and not brief.at else e for e in made)


def airy(panel: Panel, before: float, after: float) -> Panel:
    """With so much of a slot free before the first bar and after the last one."""
    name = panel.category_axis
    axis = panel.x if name == "x" else panel.y
    assert axis is not None
    wider = replace(axis, low=axis.low - before, high=axis.high + after)
    return replace(panel, x=wider) if name == "x" else replace(panel, y=wider)


generate = chart_of(panel)
