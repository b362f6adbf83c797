"""Charts with two value axes: bars against the left one, a line against the right one."""

from __future__ import annotations

from dataclasses import replace

from gnomon.generators.chart.parts.axes import category_axis, numbered, sentence, value_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_panel
from gnomon.generators.ranges import one_of
from gnomon.generators.sources._shapes import Table
from gnomon.scenes.chart import Bar, FarPoint
from gnomon.scenes.chart.encoding import encode
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar, FarPoint)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short")}

CLEAR = 0.08  # of the height of the line: what is free below it
FIRST, SECOND = 5, 16  # tables looked at for the one measure, and for each of them for the other


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """Bars of one measure and a line of another over the same order."""
    at = brief.at
    table, other = two(brief)
    bar_fill, line_fill = brief.strokes(2)
    column, far = [row[0] for row in table.values], [row[0] for row in other.values]
    near = value_axis(table.measure, table.unit, column, one_of(brief.look, (4, 5, 6)), room=1.05)
    # as many steps on the right as on the left, so that the grid is of use to both
    clear = max(0.0, min(far) - CLEAR * (max(far) - min(far)))  # the line does not run along the foot of the bars
    right = value_axis(other.measure, other.unit, [clear, *far], len(near[1]) - 1, zero=False, room=1.05)
    names, named = category_axis(at, "x", table.key, table.categories)
    first = sentence(table.measure)
    shown = encode("far point", other.measure, other.unit, axis="far y", nature=other.nature, sums=other.sums)
    more = {"x": names, "y": near[0], "far_y": right[0], "series": (), "title": f"{first} and {other.measure}"}
    bars, line = legend(at, (f"{first} (left)", f"{sentence(other.measure)} (right)"), (bar_fill, line_fill))
    return (
        table_panel(at, table, "bar", shown, sort="bar and line chart", **more),
        *named,
        *numbered(at, {"y": near, "far y": right}, numbers),
        bars,
        replace(line, look="line and dot"),
        *(Bar(id=f"{at}bar/{i}", category=i, value=v, fill=bar_fill) for i, v in enumerate(column)),
        *(FarPoint(id=f"{at}far point/{i}", category=i, x=i, value=v, fill=line_fill) for i, v in enumerate(far)),
    )


def two(brief: Brief) -> tuple[Table, Table]:
    """Two measures over the same order, of one field if there are such; Rejected if the source has none."""
    rows = brief.count(3, 9, 24)
    if hasattr(brief.source, "both"):  # of a user's table, row by row
        return brief.source.both(brief.content, rows)  # type: ignore[no-any-return]
    loose: list[tuple[Table, Table]] = []
    for _ in range(FIRST):
        table = brief.draw(rows=rows, series=(1, 1), ordered=True, positive=True)
        n = len(table.categories)
        for _ in range(SECOND):
            other = brief.draw(rows=(n, n), series=(1, 1), ordered=True, positive=True)
            if len(other.values) == n and other.measure != table.measure and other.key == table.key:
                if other.field == table.field:
                    return table, other
                loose.append((table, other))
    if loose:
        return loose[0]
    raise Rejected("no such data", "a second measure")


generate = chart_of(panel)
