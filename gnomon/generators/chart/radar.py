"""Radar charts: one spoke for each category, one shape for each series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import (
    COMMON,
    chart_of,
    legend,
    name_labels,
    table_panel,
)
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import RadarPoint, RadarShape, Spoke
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "6"
SOURCE = "tables"
NOUNS = (RadarPoint, RadarShape, Spoke)
IN_GRIDS = 0
STYLE = {**COMMON, "filled": (True, False)}

TRIES = 12  # draws of a table
LEAST = 0.2  # of the furthest corner: where others lie nearer to the middle, shapes are spikes
SIZES = ((640, 600), (680, 640), (720, 640), (760, 680), (800, 640))


def panel(brief: Brief, *, filled: bool = True) -> Elements:
    """Shapes over spokes and rings, filled or not."""
    at = brief.at
    shape: dict[str, Any] = {"rows": brief.count(4, 7, 10), "series": brief.count(1, 3, 4)}
    for _ in range(TRIES):
        table = brief.draw(**shape, ordered=False, positive=True)
        values = [v for row in table.values for v in row]
        lumped = table.rest in table.categories
        if len(table.categories) >= 4 and min(values) >= LEAST * max(values) and not lumped:
            break
    else:
        raise Rejected("no such data", "four spokes that are all seen")
    colours = brief.strokes(len(table.series))
    axis, steps = value_axis(table.measure, table.unit, values, one_of(brief.look, (4, 5)))
    n = len(table.categories)
    corners = tuple(
        RadarPoint(id=f"{at}radar point/{s * n + c}", category=c, series=s, value=table.values[c][s], fill=colours[s])
        for s in range(len(table.series))
        for c in range(n)
    )
    spokes = [Spoke(id=f"{at}spoke/{i}", n=i) for i in range(n)]
    frame: list[Element] = [
        table_panel(at, table, "radar point", sort="radar chart", radius=axis, ordered=False),
        *value_ticks(at, "radius", table.unit, steps),
        *spokes,
        *name_labels(spokes, table.categories),
        *(RadarShape(id=f"{at}radar shape/{s}", series=s, stroke=c, filled=filled) for s, c in enumerate(colours)),
    ]
    if len(table.series) > 1:
        frame += legend(at, table.series, colours, look="line and dot")
    return (*frame, *corners)


generate = chart_of(panel, sizes=SIZES)
