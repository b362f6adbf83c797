"""Dumbbell charts: two values for each category, joined by a line."""

from __future__ import annotations

from gnomon.generators.chart.parts.axes import value_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_frame
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Point, Stem
from gnomon.truth.rejected import Rejected

VERSION = "2"
SOURCE = "tables"
NOUNS = (Point, Stem)
IN_GRIDS = 0
STYLE = {**COMMON, "upright": (False, False, True), "numbers": ("plain", "short")}


def panel(brief: Brief, *, upright: bool = False, numbers: str = "plain") -> Elements:
    """Two dots for each name and the line between them."""
    at = brief.at
    table = brief.draw(rows=brief.span((3, 5), (8, 12)), series=(2, 2), ordered=False)
    if len(table.series) < 2:
        raise Rejected("no such data", "two series")
    colours = brief.fills(2)
    extent = [v for row in table.values for v in row]
    zero = min(extent) < 0.35 * max(extent)
    scale = value_axis(table.measure, table.unit, extent, one_of(brief.look, (4, 5, 6)), zero=zero, room=1.05)
    rows = list(enumerate(table.values))
    return (
        *table_frame(at, table, "point", scale, sort="dumbbell chart", upright=upright, numbers=numbers),
        *legend(at, table.series, colours, look="dot"),
        *(
            Stem(id=f"{at}stem/{i}", at=i, start=min(r), end=max(r), stroke=brief.style.quiet, width=3.0)
            for i, r in rows
        ),
        *(
            Point(id=f"{at}point/{2 * i + s}", category=i, series=s, x=i, value=v, fill=colours[s])
            for i, r in rows
            for s, v in enumerate(r)
        ),
    )


generate = chart_of(panel)
