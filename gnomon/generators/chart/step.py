"""Step charts: values that hold until the next one."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.generators.chart.parts.spare import TIMES
from gnomon.scenes.chart import Line, Point

VERSION = "6"
SOURCE = "tables"
NOUNS = (Line, Point)
IN_GRIDS = 1
TRIES = 8  # draws of a table
STYLE = {**COMMON, "numbers": ("plain", "short")}


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """Stairs through the values of one or more series: of what holds until it changes, if there is any such, as prices
    do and sums over a month do not.
    """
    rows, series = brief.count(5, 16, 40), brief.count(1, 2, 4)
    for _ in range(TRIES):
        table = brief.draw(rows=rows, series=series, least=1, ordered=True)
        if not table.sums and table.key in TIMES:
            break
    return line_panel(brief, table, sort="step chart", shape="step", numbers=numbers)


generate = chart_of(panel)
