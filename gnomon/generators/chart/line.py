"""Line charts: one value over an order."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.scenes.chart import Line, Point

VERSION = "6"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 2
STYLE = {
    **COMMON,
    "dots": ("o", "o", "", "s", "^", "D"),
    "numbers": ("plain", "plain", "short"),
    "scale": ("linear", "linear", "linear", "linear", "linear", "log"),
}


def panel(brief: Brief, *, dots: str = "o", numbers: str = "plain", scale: str = "linear") -> Elements:
    """A line through the values of an ordered table. `dots` is the marker of every point, "" for none."""
    table = brief.draw(rows=brief.count(5, 16, 40), series=(1, 1), ordered=True)
    return line_panel(brief, table, sort="line chart", dots=(dots,), numbers=numbers, scale=scale)


generate = chart_of(panel)
