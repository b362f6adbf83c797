"""Horizontal bar charts: bars that lie, the longest on top or in the order of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.bars import bar_panel, ranked
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
STYLE = {**COMMON, "labels": (False, True), "order": ("ranked", "ranked", "as is"), "numbers": ("plain", "short")}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    labels: bool = False,
    order: str = "ranked",
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Bars of one series lying on their sides; `order` sorts them."""
    table = source.draw(content, rows=span(level, (3, 6), (9, 16)), series=(1, 1), ordered=False)
    table = ranked(table) if order == "ranked" else table
    shape: dict[str, Any] = {"upright": False, "labels": labels, "numbers": numbers}
    return bar_panel(look, table, style=style, palette=palette, at=at, sort="horizontal bar chart", **shape)


generate = chart_of(panel)
