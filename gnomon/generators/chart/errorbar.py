"""Means with error bars: points or bars, and how far each may be off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, table_frame
from gnomon.scenes.chart import Bar, ErrorBar, Point

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar, ErrorBar, Point)
IN_GRIDS = 1
STYLE = {**COMMON, "form": ("points", "bars", "points"), "numbers": ("plain", "short")}


def panel(brief: Brief, *, form: str = "points", numbers: str = "plain") -> Elements:
    """Points or bars with error bars from a table that has them."""
    at = brief.at
    table = brief.draw(rows=brief.count(3, 7, 12), series=(1, 1), ordered=False, spread=True, positive=True)
    (fill,) = brief.fills(1)
    column = [row[0] for row in table.values]
    half = [row[0] for row in table.spread]
    extent = [v + k * h for v, h in zip(column, half, strict=True) for k in (-1, 1)]
    zero = form == "bars" or min(extent) < 0.4 * max(extent)
    scale = brief.scale(table.measure, table.unit, extent, zero=zero)
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
            id=f"{at}error bar/{i}",
            of=own,
            at=i,
            low=tidy(value - wide),
            high=tidy(value + wide),
            stroke=brief.style.ink,
        )
        marks += [made, error]
    told = f"Error bars: {table.spread_is}" if table.spread_is else ""
    frame = table_frame(at, table, noun, scale, sort="chart with error bars", beneath=told, numbers=numbers)
    return (*frame, *marks)


generate = chart_of(panel)
