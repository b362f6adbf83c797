"""Time series: many dated values on an axis of time, with ticks at months or years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.generators.ranges import span
from gnomon.scenes.chart import ChartLook, Line, Point
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "numbers": ("plain", "short"),
    "scale": ("linear", "linear", "linear", "linear", "linear", "linear", "log"),
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
    numbers: str = "plain",
    scale: str = "linear",
) -> tuple[Element, ...]:
    """Lines over dates; ticks stand at round dates only."""
    table = source.draw(
        content,
        rows=span(level, (18, 24), (30, 48)),
        series=span(level, (1, 1), (2, 4)),
        least=1,
        ordered=True,
        dated=True,
    )
    if not table.dates:
        raise Rejected("no such data", "dates")
    shape: dict[str, Any] = {"dots": ("",), "numbers": numbers, "scale": scale, "dated": True}
    return line_panel(look, table, style=style, palette=palette, at=at, sort="line chart", **shape)


generate = chart_of(panel)
