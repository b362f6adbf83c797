"""Time series: many dated values on an axis of time, with ticks at months or years."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.scenes.chart import Line, Point
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "numbers": ("plain", "short"),
    "scale": ("linear", "linear", "linear", "linear", "linear", "linear", "log"),
}


def panel(brief: Brief, *, numbers: str = "plain", scale: str = "linear") -> Elements:
    """Lines over dates; ticks stand at round dates only."""
    table = brief.draw(rows=brief.count(12, 30, 48), series=brief.count(1, 3, 5), least=1, ordered=True, dated=True)
    if not table.dates:
        raise Rejected("no such data", "dates")
    return line_panel(brief, table, sort="line chart", dots=("",), numbers=numbers, scale=scale, dated=True)


generate = chart_of(panel)
