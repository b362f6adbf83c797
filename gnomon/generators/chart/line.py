"""Line charts: one value over an order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.generators.ranges import span
from gnomon.scenes.chart import ChartLook, Line, Point

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 2
STYLE = {
    **COMMON,
    "dots": ("o", "o", "", "s", "^", "D"),
    "numbers": ("plain", "plain", "short"),
    "scale": ("linear", "linear", "linear", "linear", "linear", "log"),
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
    dots: str = "o",
    numbers: str = "plain",
    scale: str = "linear",
) -> tuple[Element, ...]:
    """A line through the values of an ordered table. `dots` is the marker of every point, "" for none."""
    table = source.draw(content, rows=span(level, (4, 7), (12, 24)), series=(1, 1), ordered=True)
    shape: dict[str, Any] = {"dots": (dots,), "numbers": numbers, "scale": scale}
    return line_panel(look, table, style=style, palette=palette, at=at, sort="line chart", **shape)


generate = chart_of(panel)
