"""What heat maps share: cells of a matrix by colour, with the colour bar, printed or not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.shades import shades
from gnomon.generators.chart.parts.axes import category_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import panel_of, value_labels
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Cell
from gnomon.scenes.chart.encoding import encode

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Matrix
    from gnomon.truth.element import Element


# which cells of a row and a column each half has
HALVES: dict[str, Callable[[int, int], bool]] = {
    "whole": lambda r, c: True,
    "lower": lambda r, c: c <= r,
    "upper": lambda r, c: c >= r,
}


def cell_panel(
    brief: Brief,
    matrix: Matrix,
    *,
    sort: str,
    colours: str,
    labels: bool,
    bar: bool,
    numbers: str = "plain",
    extent: tuple[float, float] | None = None,
    half: str = "whole",
    upwards: bool = False,
) -> Elements:
    """The panel of a matrix, rows downwards (or `upwards`, as axes of numbers go), columns to the right.

    The `lower` or `upper` half leaves out what a symmetric one says twice, as it is when its rows go downwards.
    """
    at = brief.at
    last = len(matrix.rows) - 1
    kept = [
        (last - r if upwards else r, c, v)
        for r, row in enumerate(matrix.values)
        for c, v in enumerate(row)
        if v == v and HALVES[half](r, c)
    ]
    kept = sorted(kept, key=lambda k: k[:2])
    values = [v for _, _, v in kept]
    low, high = extent or (min(values), max(values))
    title = matrix.measure[:1].upper() + matrix.measure[1:]
    shade = shades(
        brief.look, matrix.measure, matrix.unit, [low, high], colours, brief.style.plot, middle=low < 0 < high
    )
    x, x_named = category_axis(at, "x", matrix.column_key, matrix.columns)
    y, y_named = category_axis(at, "y", matrix.row_key, matrix.rows[::-1] if upwards else matrix.rows)
    if matrix.row_key == matrix.column_key:  # both sides say what they are by themselves
        x_named, y_named = x_named[1:], y_named[1:]
    more: dict[str, Any] = {"shade": shade.axis} if bar or not labels else {}
    share = one_of(brief.look, (1.0, 1.0, 1.0, 0.8, 0.65))
    shown = encode("cell", matrix.measure, matrix.unit, nature=matrix.nature, sums=False)
    more |= {"title": matrix.title or title, "key": matrix.row_key, "colour": "value"}
    frame: list[Element] = [
        panel_of(at, matrix, shown, sort=sort, x=x, y=y, **more),
        *x_named,
        *y_named,
        *(shade.bar(at, numbers, share, one_of(brief.look, (0.0, 0.5, 0.5, 1.0))) if "shade" in more else ()),
    ]
    cells = [
        Cell(id=f"{at}cell/{i}", row=r, column=c, value=v, fill=shade.colour(v)) for i, (r, c, v) in enumerate(kept)
    ]
    if labels:
        frame += value_labels(cells, matrix.unit, 2 if matrix.correlation else None)
    return (*frame, *cells)
