"""Multi-line charts: several series over one order, told apart by colour, dash and marker."""

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
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "marks": ("dots", "none", "markers", "dashes", "dots"),
    "numbers": ("plain", "plain", "short"),
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
    marks: str = "dots",
    numbers: str = "plain",
    scale: str = "linear",
) -> tuple[Element, ...]:
    """Lines of several series. `marks` says what tells them apart beside colour."""
    table = source.draw(content, rows=span(level, (4, 6), (10, 20)), series=span(level, (2, 2), (3, 6)), ordered=True)
    dots = {"dots": ("o",), "markers": ("o", "s", "^", "D", "v", "P")}.get(marks, ("",))
    dashes = ("solid", "dashed", "dotted", "dash-dot") if marks == "dashes" else ("solid",)
    shape: dict[str, Any] = {"dots": dots, "dashes": dashes, "numbers": numbers, "scale": scale}
    return line_panel(look, table, style=style, palette=palette, at=at, sort="line chart", **shape)


generate = chart_of(panel)
