"""Bar charts: one value per category, or one per category and series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.bars import bar_panel
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.ranges import span
from gnomon.scenes.chart import Bar, ChartLook

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

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


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    upright: bool = True,
    labels: bool = False,
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """A bar chart of a part of a table. `labels` prints each value at its bar."""
    table = source.draw(content, rows=span(level, (3, 5), (8, 14)), series=span(level, (1, 1), (2, 4)), least=1)
    sort = ("grouped bar chart" if len(table.series) > 1 else "bar chart") if upright else "horizontal bar chart"
    shape: dict[str, Any] = {"upright": upright, "labels": labels, "numbers": numbers}
    return bar_panel(look, table, style=style, palette=palette, at=at, sort=sort, **shape)


generate = chart_of(panel)
