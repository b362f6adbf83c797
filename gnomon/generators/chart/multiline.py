"""Multi-line charts: several series over one order, told apart by colour, dash and marker."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.scenes.chart import Line, Point

VERSION = "6"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "marks": ("dots", "none", "markers", "dashes", "dots"),
    "numbers": ("plain", "plain", "short"),
    "scale": ("linear", "linear", "linear", "linear", "linear", "linear", "log"),
}


def panel(brief: Brief, *, marks: str = "dots", numbers: str = "plain", scale: str = "linear") -> Elements:
    """Lines of several series. `marks` says what tells them apart beside colour."""
    table = brief.draw(rows=brief.count(5, 14, 40), series=brief.count(2, 4, 7), ordered=True)
    dots = {"dots": ("o",), "markers": ("o", "s", "^", "D", "v", "P")}.get(marks, ("",))
    dashes = ("solid", "dashed", "dotted", "dash-dot") if marks == "dashes" else ("solid",)
    return line_panel(brief, table, sort="line chart", dots=dots, dashes=dashes, numbers=numbers, scale=scale)


generate = chart_of(panel)
