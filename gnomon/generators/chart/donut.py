"""Donut charts: the parts of a whole as a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart._parts import COMMON, chart_of
from gnomon.generators.chart._pies import pie_panel
from gnomon.generators.ranges import span
from gnomon.scenes.chart import ChartLook

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
STYLE = {
    **COMMON,
    "names": ("beside", "legend"),
    "numbers": ("percent", "percent", "amount", "none"),
    "order": ("ranked", "as is"),
}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    names: str = "beside",
    numbers: str = "percent",
    order: str = "ranked",
) -> tuple[Element, ...]:
    """A ring of slices with their names beside it or in a legend."""
    table = source.draw(
        content, rows=span(level, (2, 4), (5, 8)), series=(1, 1), ordered=False, parts=True, positive=True
    )
    hole = float(look.uniform(0.35, 0.75))
    shape: dict[str, Any] = {"names": names, "numbers": numbers, "order": order, "hole": round(hole, 2)}
    return pie_panel(look, table, style=style, palette=palette, at=at, sort="donut chart", **shape)


generate = chart_of(panel)
