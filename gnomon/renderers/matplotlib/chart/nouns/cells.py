"""Cells of matrices, hexagons, contour bands and lines, read by their colour or by what is printed on them."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import along_line
from gnomon.scenes.chart import Cell, ContourBand, ContourLine, Hexagon, Peak, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.readings import contrast

# a colour is found again along its bar to about a twentieth of the bar's length
COLOUR_SHARE = 0.05


def draw(view: View, pen: Pen) -> None:
    draw_cells(view, pen)
    draw_hexagons(view, pen)
    draw_contours(view, pen)


def by_colour(view: View, kind: str, pen: Pen) -> None:
    """The scale by which a colour is found along the bar."""
    if view.shade is not None:
        pen.scales.append(view.shade.scale(kind, "value", "place", error=COLOUR_SHARE * view.plot.height))


def draw_cells(view: View, pen: Pen) -> None:
    cells = view.of(Cell)
    if not cells:
        return
    labels = {e.id.removesuffix("/label"): e for e in view.of(ValueLabel)}
    size = max(10.0, round(view.small * 0.9))
    for cell in cells:
        left, right = round(view.across(cell.column - 0.5)), round(view.across(cell.column + 0.5))
        top, bottom = round(view.up(cell.row - 0.5)), round(view.up(cell.row + 0.5))
        box = Box(left, top, right - 1, bottom - 1)
        pen.rect(box, cell.fill, 2)
        pen.mark(cell, box)
        if view.shade is not None:
            pen.fact(cell, "value place", view.shade.place(cell.value), f"px along the colour bar of {view.panel.id}")
        if cell.id in labels:
            label = labels[cell.id]
            ink = max(("#ffffff", "#000000"), key=lambda c, own=cell.fill: contrast(c, own))
            middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
            pen.write(label, label.text, *middle, size, across="center", ink=ink, ground=cell.fill)
    by_colour(view, "cell", pen)


def draw_hexagons(view: View, pen: Pen) -> None:
    hexagons = view.of(Hexagon)
    for own in hexagons:
        ring = [
            (view.across(own.x + u * own.wide), view.up(own.y + v * own.tall))
            for u, v in ((0, 1), (1, 0.5), (1, -0.5), (0, -1), (-1, -0.5), (-1, 0.5))
        ]
        pen.polygon(ring, own.fill, 2)
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        outline = tuple((float(x), float(y)) for x, y in ring)
        pen.mark(own, Box(min(xs), min(ys), max(xs), max(ys)), outline=(outline,))
        if view.shade is not None:
            pen.fact(own, "value place", view.shade.place(own.value), f"px along the colour bar of {view.panel.id}")
    if hexagons:
        by_colour(view, "hexagon", pen)
        pen.scales += [view.across.scale("hexagon", "across", "x"), view.up.scale("hexagon", "up", "y")]


def draw_contours(view: View, pen: Pen) -> None:
    for band in view.of(ContourBand):
        boxes = []
        rings = [[(view.across(x), view.up(y)) for x, y in ring] for ring in band.rings]
        for ring in rings:
            pen.polygon(ring, band.fill, 1.5, edge=band.fill, width=0.6)
            boxes.append(Box(min(x for x, _ in ring), min(y for _, y in ring), max(x for x, _ in ring), max(y for _, y in ring)))
        whole = Box(min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes))
        pen.mark(band, whole, outline=tuple(tuple((float(x), float(y)) for x, y in r) for r in rings))
    labels = {e.id.removesuffix("/label"): e for e in view.of(ValueLabel)}
    taken: list[Box] = []
    for line in view.of(ContourLine):
        path = [(view.across(x), view.up(y)) for x, y in line.path]
        pen.line(path, line.stroke, 1.3, 3)
        ring, box = along_line(path, 2.0)
        pen.mark(line, box, outline=(ring,))
        if line.id in labels:
            taken.append(write_level(view, labels[line.id], path, taken, pen))
    for peak in view.of(Peak):
        x, y = view.across(peak.x), view.up(peak.y)
        pen.mark(peak, Box(x - 4, y - 4, x + 4, y + 4))
        pen.scales += [view.across.scale("peak", "across", "x", error=8.0), view.up.scale("peak", "up", "y", error=8.0)]


def write_level(view: View, label: ValueLabel, path: list[tuple[float, float]], taken: list[Box], pen: Pen) -> Box:
    """The value of a line on the line, where it is well inside the plot and no other label stands."""
    size = max(10.0, view.small * 0.8)
    wide, tall = pen.width(label.text, size) / 2 + 3, pen.line_height(size) / 2 + 2
    best, spot = -1.0, path[len(path) // 2]
    for x, y in path[:: max(1, len(path) // 24)]:
        box = Box(x - wide, y - tall, x + wide, y + tall)
        inside = min(box.left - view.plot.left, view.plot.right - box.right, box.top - view.plot.top, view.plot.bottom - box.bottom)
        free = min((max(abs(x - (t.left + t.right) / 2) - 2 * wide, abs(y - (t.top + t.bottom) / 2) - 2 * tall) for t in taken), default=60.0)
        score = min(inside, free)
        if score > best:
            best, spot = score, (x, y)
    box = Box(spot[0] - wide, spot[1] - tall, spot[0] + wide, spot[1] + tall)
    pen.rect(box, view.look.plot, 5.5)
    return pen.write(label, label.text, *spot, size, across="center", ground=view.look.plot)
