"""Cells of matrices and hexagons, read by their colour or by what is printed on them."""

from __future__ import annotations

from gnomon.renderers.axes import places
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import Cell, Hexagon, ValueLabel
from gnomon.scenes.chart.look import lesser
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected


def draw(view: View, pen: Pen) -> None:
    draw_cells(view, pen)
    draw_hexagons(view, pen)


def draw_cells(view: View, pen: Pen) -> None:
    cells = view.of(Cell)
    if not cells:
        return
    labels = {e.of: e for e in view.of(ValueLabel)}
    size = lesser(view.small)
    for cell in cells:
        left, right = round(view.across(cell.column - 0.5)), round(view.across(cell.column + 0.5))
        top, bottom = round(view.up(cell.row - 0.5)), round(view.up(cell.row + 0.5))
        box = Box(left, top, right - 1, bottom - 1)
        pen.rect(box, cell.fill, 2)
        pen.mark(cell, box)
        pen.facts += places(cell, view)
        if cell.id in labels:
            label = labels[cell.id]
            if pen.width(label.text, size) > box.width - 6 or pen.line_height(size) > box.height - 4:
                raise Rejected("no room", "the value in a cell")
            ink = ink_on(cell.fill)
            middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
            pen.write(label, label.text, *middle, size, across="center", ink=ink, ground=cell.fill)


def draw_hexagons(view: View, pen: Pen) -> None:
    for own in view.of(Hexagon):
        ring = [
            (view.across(own.x + u * own.wide), view.up(own.y + v * own.tall))
            for u, v in ((0, 1), (1, 0.5), (1, -0.5), (0, -1), (-1, -0.5), (-1, 0.5))
        ]
        pen.polygon(ring, own.fill, 2)
        outline = tuple((float(x), float(y)) for x, y in ring)
        pen.mark(own, bounds(ring), outline=(outline,))
        pen.facts += places(own, view)
