"""Step charts: values that hold until the next one."""

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
STYLE = {**COMMON, "numbers": ("plain", "short")}


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
) -> tuple[Element, ...]:
    """Stairs through the values of one or more series."""
    table = source.draw(
        content, rows=span(level, (4, 7), (10, 16)), series=span(level, (1, 1), (2, 3)), least=1, ordered=True
    )
    shape: dict[str, Any] = {"dots": ("o",), "shape": "step", "numbers": numbers}
    return line_panel(look, table, style=style, palette=palette, at=at, sort="step chart", **shape)


generate = chart_of(panel)
