"""Means with error bars: points or bars, and how far each may be off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.style import fills
from gnomon.generators.chart.parts.axes import axis_title, category_axis, value_axis, value_ticks
from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.frame import COMMON, chart_of, table_panel, table_title
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import Bar, ChartLook, ErrorBar, Point

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar, ErrorBar, Point)
IN_GRIDS = 1
STYLE = {**COMMON, "form": ("points", "bars", "points"), "numbers": ("plain", "short")}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    form: str = "points",
    numbers: str = "plain",
) -> tuple[Element, ...]:
    """Points or bars with error bars from a table that has them."""
    table = source.draw(
        content, rows=span(level, (3, 5), (6, 9)), series=(1, 1), ordered=False, spread=True, positive=True
    )
    (fill,) = fills(look, palette, style.plot, 1)
    column = [row[0] for row in table.values]
    half = [row[0] for row in table.spread]
    extent = [v + k * h for v, h in zip(column, half, strict=True) for k in (-1, 1)]
    zero = form == "bars" or min(extent) < 0.4 * max(extent)
    axis, steps = value_axis(table.measure, table.unit, extent, one_of(look, (4, 5, 6)), zero=zero, room=1.05)
    names, named = category_axis(at, "x", table.key, table.categories)
    noun = "bar" if form == "bars" else "point"
    marks: list[Element] = []
    for i, (value, wide) in enumerate(zip(column, half, strict=True)):
        own = f"{at}{noun}/{i}"
        made = (
            Bar(id=own, category=i, value=value, fill=fill)
            if form == "bars"
            else Point(id=own, category=i, x=i, value=value, fill=fill)
        )
        error = ErrorBar(
            id=f"{at}error bar/{i}", of=own, at=i, low=tidy(value - wide), high=tidy(value + wide), stroke=style.ink
        )
        marks += [made, error]
    title = f"{table_title(table)} (error bars: {table.spread_is})"
    return (
        table_panel(at, table, sort="chart with error bars", noun=noun, names=names, values=axis, title=title),
        *named,
        axis_title(at, "y", axis),
        *value_ticks(at, "y", table.unit, steps, numbers),
        *marks,
    )


generate = chart_of(panel)
