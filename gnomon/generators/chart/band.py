"""Lines with a band: a mean over an order, and how far it may be off on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.generators.ranges import span
from gnomon.scenes.chart import Area, ChartLook, Line, Point

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Area, Line, Point)
IN_GRIDS = 0
STYLE = {**COMMON, "dots": ("", "o"), "numbers": ("plain", "short")}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    dots: str = "",
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """A line in a shaded band."""
    table = source.draw(
        content, rows=span(level, (6, 9), (12, 24)), series=(1, 1), ordered=True, spread=True, positive=True
    )
    shape: dict[str, Any] = {"dots": (dots,), "numbers": numbers, "banded": True}
    return line_panel(look, table, style=style, palette=palette, at=at, sort="line chart with a band", **shape)


generate = chart_of(panel)
