"""Stem plots: a dot on a stem at each place of an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.style import strokes
from gnomon.generators.chart.parts.axes import axis_title, category_axis, value_axis, value_ticks
from gnomon.generators.chart.parts.frame import COMMON, chart_of, table_panel
from gnomon.generators.chart.parts.lines import every
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import ChartLook, Point, Stem

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Point, Stem)
IN_GRIDS = 0
STYLE = {**COMMON, "dots": ("o", "s", "D"), "numbers": ("plain", "short")}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    dots: str = "o",
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Stems and dots over an ordered table."""
    table = source.draw(content, rows=span(level, (5, 8), (12, 24)), series=(1, 1), ordered=True)
    (fill,) = strokes(look, palette, style.plot, 1)
    column = [row[0] for row in table.values]
    axis, steps = value_axis(table.measure, table.unit, column, one_of(look, (4, 5, 6)), room=1.05)
    names, named = category_axis(at, "x", table.key, table.categories, every=every(look, len(column)))
    return (
        table_panel(at, table, sort="stem plot", noun="point", names=names, values=axis),
        *named,
        axis_title(at, "y", axis),
        *value_ticks(at, "y", table.unit, steps, numbers),
        *(Stem(id=f"{at}stem/{i}", at=i, start=0.0, end=v, stroke=fill, width=1.0) for i, v in enumerate(column)),
        *(Point(id=f"{at}point/{i}", category=i, x=i, value=v, fill=fill, dot=dots) for i, v in enumerate(column)),
    )


generate = chart_of(panel)
