"""Charts with two value axes: bars against the left one, a line against the right one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import axis_title, category_axis, sentence, value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_panel
from gnomon.generators.ranges import one_of, span
from gnomon.generators.sources._shapes import Table
from gnomon.scenes.chart import Bar, FarPoint
from gnomon.scenes.chart.encoding import encode
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar, FarPoint)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short")}

FIRST, SECOND = 5, 16  # tables looked at for the one measure, and for each of them for the other


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """Bars of one measure and a line of another over the same order."""
    at = brief.at
    table, other = two(brief.content, brief.source, brief.level)
    bar_fill, line_fill = brief.strokes(2)
    column, far = [row[0] for row in table.values], [row[0] for row in other.values]
    axis, steps = value_axis(table.measure, table.unit, column, one_of(brief.look, (4, 5, 6)), room=1.25)
    # as many steps on the right as on the left, so that the grid is of use to both
    far_axis, far_steps = value_axis(other.measure, other.unit, far, len(steps) - 1, zero=False, room=1.05)
    names, named = category_axis(at, "x", table.key, table.categories)
    title = f"{sentence(table.measure)} and {other.measure}"
    return (
        table_panel(
            at,
            table,
            sort="bar and line chart",
            noun="bar",
            names=names,
            values=axis,
            title=title,
            far_y=far_axis,
            also=(encode("far point", other.measure, other.unit, axis="far y", sums=other.sums),),
            series=(),
        ),
        *named,
        axis_title(at, "y", axis),
        axis_title(at, "far y", far_axis),
        *value_ticks(at, "y", table.unit, steps, numbers),
        *value_ticks(at, "far y", other.unit, far_steps, numbers),
        *(
            replace(e, look="line and dot") if i else e
            for i, e in enumerate(
                legend(
                    at,
                    (f"{sentence(table.measure)} (left)", f"{sentence(other.measure)} (right)"),
                    (bar_fill, line_fill),
                )
            )
        ),
        *(Bar(id=f"{at}bar/{i}", category=i, value=v, fill=bar_fill) for i, v in enumerate(column)),
        *(FarPoint(id=f"{at}far point/{i}", category=i, x=i, value=v, fill=line_fill) for i, v in enumerate(far)),
    )


def two(content: Generator, source: Tables, level: int) -> tuple[Table, Table]:
    """Two measures over the same order, of one field if there are such; Rejected if the source has none."""
    if hasattr(source, "both"):  # of a user's table, row by row
        return source.both(content, span(level, (4, 6), (8, 12)))  # type: ignore[no-any-return]
    loose: list[tuple[Table, Table]] = []
    for _ in range(FIRST):
        table = source.draw(content, rows=span(level, (4, 6), (8, 12)), series=(1, 1), ordered=True, positive=True)
        n = len(table.categories)
        for _ in range(SECOND):
            other = source.draw(content, rows=(n, n), series=(1, 1), ordered=True, positive=True)
            if len(other.values) == n and other.measure != table.measure and other.key == table.key:
                if other.field == table.field:
                    return table, other
                loose.append((table, other))
    if loose:
        return loose[0]
    raise Rejected("no such data", "a second measure")


generate = chart_of(panel)
