"""Percentage bar charts: stacks that all reach 100 %, so that shares are compared."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pies import hundred
from gnomon.scenes.chart import Bar

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "upright": (True, False),
    "gap": tuple(round(0.04 * k, 2) for k in range(1, 16)),
}


def panel(
    brief: Brief,
    *,
    upright: bool = True,
    gap: float = 0.4,
) -> Elements:
    """Stacks of shares; each colour is a series."""
    shape: dict[str, Any] = {"rows": brief.count(2, 7, 14), "series": brief.count(2, 4, 7)}
    table = brief.draw(**shape, ordered=True, stacks=True, positive=True)
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
    return bar_panel(brief, shares, sort="percentage bar chart", upright=upright, stacked=True)


generate = chart_of(panel)
