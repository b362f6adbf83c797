"""Charts with two value axes: bars against the left one, a line against the right one."""

from __future__ import annotations

import math
from dataclasses import replace

from gnomon.generators.chart.parts.axes import Scale, category_axis, numbered, sentence, value_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_panel
from gnomon.generators.chart.parts.lines import every
from gnomon.generators.ranges import one_of
from gnomon.generators.sources._shapes import Table
from gnomon.scenes.chart import Axis, Bar, FarPoint
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import tidy
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar, FarPoint)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short")}

ROUND = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15)  # steps of ticks, times a power of ten
COUNTS = (4, 5, 6, 3, 7)  # of steps from zero
MOVES = 0.12  # of its greatest value, by which a line changes that is more than a level
FIRST, SECOND = 5, 16  # tables looked at for the one measure, and for each of them for the other


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """Bars of one measure and a line of another over the same order."""
    at = brief.at
    table, other = two(brief)
    bar_fill, line_fill = brief.strokes(2)
    column, far = [row[0] for row in table.values], [row[0] for row in other.values]
    near, right = both_axes(brief, (table, column), (other, far))
    shown_every = every(brief.look, table.categories)
    names, named = category_axis(at, "x", table.key, table.categories, every=shown_every)
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


def both_axes(brief: Brief, near: tuple[Table, list[float]], far: tuple[Table, list[float]]) -> tuple[Scale, Scale]:
    """The axes of two tables, both from zero and in as many round steps, so that neither exaggerates and one grid
    serves both. Where values lie below zero, each is as its own values want it.
    """
    if min(*near[1], *far[1]) < 0:
        count = one_of(brief.look, (4, 5, 6))
        left, right = (value_axis(t.measure, t.unit, v, count, room=1.05) for t, v in (near, far))
        return left, right

    def filled(n: int) -> float:
        """How much of their axes values fill with so many steps; no share goes beyond the whole."""
        highs = [(evenly(t, max(v), n)[0].high, max(v), t.unit) for t, v in (near, far)]
        return min(0.0 if unit == "%" and top <= 100 < high else top / high for high, top, unit in highs)

    count = max(COUNTS, key=filled)
    left, right = (evenly(t, max(v), count) for t, v in (near, far))
    return left, right


def evenly(table: Table, top: float, n: int) -> Scale:
    """An axis from zero to beyond `top` in n round steps."""
    power = 10.0 ** math.floor(math.log10(top / n)) if top > 0 else 1.0
    step = next(k * power for k in ROUND if k * power * n >= top)
    steps = tuple(tidy(step * k) for k in range(n + 1))
    return Axis(name=table.measure, unit=table.unit, low=0.0, high=steps[-1]), steps


def two(brief: Brief) -> tuple[Table, Table]:
    """Two measures over the same order, of one field if there are such; Rejected if the source has none."""
    rows = brief.count(3, 9, 24)
    if hasattr(brief.source, "both"):
        for _ in range(FIRST):
            table, other = brief.source.both(brief.content, rows)
            if moves(other):
                break
        return table, other
    loose: list[tuple[Table, Table]] = []
    for _ in range(FIRST):
        table = brief.draw(rows=rows, series=(1, 1), ordered=True, positive=True)
        n = len(table.categories)
        for _ in range(SECOND):
            other = brief.draw(rows=(n, n), series=(1, 1), ordered=True, positive=True)
            if len(other.values) == n and other.measure != table.measure and other.key == table.key:
                if not moves(other):
                    continue
                if other.field == table.field:
                    return table, other
                loose.append((table, other))
    if loose:
        return loose[0]
    raise Rejected("no such data", "a second measure")


def moves(table: Table) -> bool:
    """Whether what a line from zero shows is more than a level."""
    column = [row[0] for row in table.values]
    return max(column) - min(column) >= MOVES * max(map(abs, column))


generate = chart_of(panel)
