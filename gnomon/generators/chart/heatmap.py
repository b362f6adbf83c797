"""Heat maps: a matrix of values as colours, with a bar that says which colour is which value."""

from __future__ import annotations

from gnomon.generators.chart.looks.shades import MAPS
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.cells import cell_panel
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Cell

VERSION = "6"
SOURCE = "tables"
NOUNS = (Cell,)
IN_GRIDS = 1
STYLE = {**COMMON, "colours": MAPS, "labels": (False, True), "bar": (True, True, False), "numbers": ("plain", "short")}
MOST = 56  # cells whose numbers can be printed


def panel(
    brief: Brief, *, colours: str = "viridis", labels: bool = False, bar: bool = True, numbers: str = "plain"
) -> Elements:
    """Values by row and column; printed in their cells or not, the bar left out only where they are."""
    matrix = brief.source.matrix(brief.content, brief.count(3, 7, 12), brief.count(4, 9, 16))
    printed = labels and len(matrix.rows) * len(matrix.columns) <= (20 if brief.at else MOST)
    return cell_panel(brief, matrix, sort="heat map", colours=colours, labels=printed, bar=bar, numbers=numbers)


generate = chart_of(panel)
