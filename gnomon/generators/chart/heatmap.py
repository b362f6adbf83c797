"""Heat maps: a matrix of values as colours, with a bar that says which colour is which value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.shades import MAPS
from gnomon.generators.chart.parts.cells import cell_panel
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.ranges import span
from gnomon.scenes.chart import Cell

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.scenes.chart import ChartLook
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Cell,)
IN_GRIDS = 1
STYLE = {**COMMON, "colours": MAPS, "labels": (False, True), "bar": (True, True, False), "numbers": ("plain", "short")}
MOST = 56  # cells whose numbers can be printed


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    colours: str = "viridis",
    labels: bool = False,
    bar: bool = True,
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Values by row and column; printed in their cells or not, the bar left out only where they are."""
    matrix = source.matrix(content, span(level, (3, 4), (6, 9)), span(level, (3, 5), (8, 12)))
    printed = labels and len(matrix.rows) * len(matrix.columns) <= (20 if at else MOST)
    return cell_panel(
        look,
        matrix,
        style=style,
        at=at,
        sort="heat map",
        colours=colours,
        labels=printed,
        bar=bar,
        numbers=numbers,
    )


generate = chart_of(panel)
