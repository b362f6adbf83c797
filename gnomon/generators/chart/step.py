"""Step charts: values that hold until the next one."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.scenes.chart import Line, Point

VERSION = "6"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 1
STYLE = {**COMMON, "numbers": ("plain", "short")}


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """Stairs through the values of one or more series."""
    table = brief.draw(rows=brief.count(5, 16, 40), series=brief.count(1, 2, 4), least=1, ordered=True)
    return line_panel(brief, table, sort="step chart", shape="step", numbers=numbers)


generate = chart_of(panel)
