"""Dumbbell charts: two values for each category, joined by a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.style import shades
from gnomon.generators.chart.parts.bars import ORDERS, arranged
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_frame
from gnomon.scenes.chart import Point, Stem
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Table

VERSION = "6"
SOURCE = "tables"
NOUNS = (Point, Stem)
IN_GRIDS = 0
STYLE = {**COMMON, "upright": (False, False, True), "numbers": ("plain", "short"), "order": ORDERS}
TRIES = 8  # draws of a table
APART, CLOSE = 0.06, 0.15  # of the axis: how far two dots stand apart, but in so few of the rows


def panel(brief: Brief, *, upright: bool = False, numbers: str = "plain", order: str = "as is") -> Elements:
    """Two dots for each name and the line between them."""
    at = brief.at
    table = arranged(brief.content, pairs(brief), order)
    colours = brief.fills(2)
    extent = [v for row in table.values for v in row]
    scale = brief.scale(table.measure, table.unit, extent, zero=min(extent) < 0.35 * max(extent))
    rows = list(enumerate(table.values))
    *_, link = shades(brief.style.quiet, 2, brief.style.plot)  # what joins the dots is paler than they are
    return (
        *table_frame(at, table, "point", scale, sort="dumbbell chart", upright=upright, numbers=numbers),
        *legend(at, table.series, colours, look="dot"),
        *(Stem(id=f"{at}stem/{i}", at=i, start=min(r), end=max(r), stroke=link, width=3.0) for i, r in rows),
        *(
            Point(id=f"{at}point/{2 * i + s}", category=i, series=s, x=i, value=v, fill=colours[s])
            for i, r in rows
            for s, v in enumerate(r)
        ),
    )


def pairs(brief: Brief) -> Table:
    """Two series whose values stand apart as a rule; Rejected if none do."""
    for _ in range(TRIES):
        table = brief.draw(rows=brief.count(3, 9, 20), series=(2, 2), ordered=False)
        if len(table.series) == 2:
            values = [v for row in table.values for v in row]
            wide = (
                max(0.0, *values) - min(0.0, *values) if min(values) < 0.35 * max(values) else max(values) - min(values)
            )
            close = sum(abs(a - b) < APART * wide for a, b in table.values)
            if close <= CLOSE * len(table.values):
                return table
    raise Rejected("no such data", "two series that stand apart")


generate = chart_of(panel)
