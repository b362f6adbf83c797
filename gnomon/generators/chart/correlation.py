"""Correlation matrices: how each two of some variables go together, from -1 to 1."""

from __future__ import annotations

from gnomon.generators.chart.looks.maps import DIVERGING
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.cells import cell_panel
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.scenes.chart import Cell

VERSION = "6"
SOURCE = "tables"
NOUNS = (Cell,)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "colours": tuple(DIVERGING),
    "labels": (True, True, False),
    "bar": (True, True, False),
    "half": ("whole", "lower", "whole", "upper"),
    "upwards": (False, False, True),
}

MOST = 8  # variables whose numbers can be printed in their cells


def panel(
    brief: Brief,
    *,
    colours: str = "red to blue",
    labels: bool = True,
    bar: bool = True,
    half: str = "whole",
    upwards: bool = False,
) -> Elements:
    """All of the matrix, or its lower or upper half; rows from the top, or `upwards` from the bottom."""
    n = brief.span((3, 6), (6, 10))
    matrix = brief.source.matrix(brief.content, n, n, correlation=True)
    return cell_panel(
        brief,
        matrix,
        sort="correlation matrix",
        colours=colours,
        labels=labels and len(matrix.rows) <= MOST,
        bar=bar,
        extent=(-1.0, 1.0),
        half=half,
        upwards=upwards,
    )


SIZES = ((640, 560), (720, 600), (700, 640), (900, 600), (640, 640), (600, 720), (960, 680))
generate = chart_of(panel, SIZES)
