"""Legends: swatches that look like what they name, in rows, in a column, or in an empty corner of a plot."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.layout import Row, swatch_width
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import LegendEntry
from gnomon.truth.picture import Box, Mark

INSIDE = 10.0  # from the sides of the plot, pixels
# what lies around the data or under them
FRAME = ("panel", "tick", "title", "axis title", "panel title", "colour bar", "shaded band")


class Crowded(Exception):
    """No corner of the plot is empty."""


def draw_legend(rows: tuple[Row, ...], small: float, pen: Pen, ground: str = "") -> None:
    """The entries at their places; `ground` is what lies under them, if not the figure's."""
    for row in rows:
        swatch = draw_swatch(row, small, pen)
        x = row.x + swatch_width(small) + 6
        pen.write(row.entry, row.entry.text, x, row.y, small, also=swatch, ground=ground)


def draw_swatch(row: Row, small: float, pen: Pen) -> Box:
    """What the entry names in small; its box."""
    entry, wide, half = row.entry, swatch_width(small), round(small * 0.85) / 2
    left, top = round(row.x), round(row.y - half)
    box = Box(left, top, left + wide, top + 2 * half)
    middle = (box.top + box.bottom) / 2
    if entry.look == "patch":
        pen.rect(box, entry.fill, 5, edge=pen.look.plot if entry.hatch else "", hatch=entry.hatch)
        return box
    if entry.look in ("line", "line and dot"):
        width = max(2.0, pen.look.stroke)
        pen.line([(box.left, middle), (box.right, middle)], entry.fill, width, 5, entry.dash)
    if entry.look in ("dot", "line and dot"):
        size = max(7.0, pen.look.dot)
        pen.dots([((box.left + box.right) / 2, middle)], entry.fill, size, 5, entry.dot)
    return box


def draw_inside(view: View, entries: tuple[LegendEntry, ...], pen: Pen) -> None:
    """A column of entries in the emptiest corner of the plot; Crowded if every corner shows something."""
    if not entries:
        return
    small = view.small
    wide = swatch_width(small) + 6 + max(pen.width(e.text, small) for e in entries)
    tall = small * 1.6 * len(entries) - small * 0.4
    plot = view.plot
    if wide > plot.width * 0.5 or tall > plot.height * 0.5:
        raise Crowded
    shown = [m for m in pen.marks if m.kind not in FRAME]
    left, right = plot.left + INSIDE, plot.right - INSIDE - wide
    top, bottom = plot.top + INSIDE, plot.bottom - INSIDE - tall
    for x, y in ((right, top), (left, top), (right, bottom), (left, bottom)):
        box = Box(x - 6, y - 6, x + wide + 6, y + tall + 6)
        if not any(touches(m, box) for m in shown):
            break
    else:
        raise Crowded
    if view.look.legend_box:
        pen.rect(box, view.look.plot, 4.5, edge=view.look.faint)
    rows = tuple(Row(e, x, y + small * (0.6 + 1.6 * i)) for i, e in enumerate(entries))
    draw_legend(rows, small, pen, ground=view.look.plot)


def touches(mark: Mark, box: Box) -> bool:
    """Whether anything of a mark is in a box."""
    if mark.whole.meet(box) is None:
        return False
    if not mark.outline:
        return True
    from shapely import Polygon
    from shapely import box as rectangle

    area = rectangle(*box)
    return any(area.intersects(Polygon(ring)) for ring in mark.outline if len(ring) >= 3)
