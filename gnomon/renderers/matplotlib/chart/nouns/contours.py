"""Contour bands and lines, the values printed on lines, and the highest place."""

from __future__ import annotations

import math
from itertools import chain

from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import along_line, bounds
from gnomon.scenes.chart import ContourBand, ContourLine, Peak, ValueLabel
from gnomon.truth.picture import Box, Ring
from gnomon.truth.rejected import Rejected

CROSS = 11.0  # the width of the mark of the highest place, pixels


def draw(view: View, pen: Pen) -> None:
    draw_bands(view, pen)
    peaks = view.of(Peak)
    spots = [(float(view.across(p.x)), float(view.up(p.y))) for p in peaks]
    taken = [Box(x - CROSS, y - CROSS, x + CROSS, y + CROSS) for x, y in spots]
    labels = {e.of: e for e in view.of(ValueLabel)}
    for line in view.of(ContourLine):
        path: list[tuple[float, float]] = [(view.across(x), view.up(y)) for x, y in line.path]
        pen.line(path, line.stroke, 1.3, 3)
        ring, box = along_line(path, 2.0)
        pen.mark(line, box, outline=(ring,))
        if line.id in labels:
            taken.append(write_level(view, line, labels[line.id], path, taken, pen))
    for peak, (x, y) in zip(peaks, spots, strict=True):
        pen.dots([(x, y)], view.look.ink, CROSS, 5, "X", edge=view.look.plot)
        pen.mark(peak, Box(x - CROSS / 2, y - CROSS / 2, x + CROSS / 2, y + CROSS / 2))


def draw_bands(view: View, pen: Pen) -> None:
    """Regions between two levels. What lies in a hole of one is smaller and is painted later: holes need no cutting."""
    bands = view.of(ContourBand)
    outer: list[tuple[float, Ring, str]] = []
    for band in bands:
        rings = tuple(tuple((float(view.across(x)), float(view.up(y))) for x, y in ring) for ring in band.rings)
        pen.mark(band, bounds(chain.from_iterable(rings)), outline=rings)
        # outer rings run counterclockwise with y upwards, holes clockwise
        outer += [(signed(ring), ring, band.fill) for ring in rings if signed(ring) > 0]
    for _, ring, fill in sorted(outer, key=lambda o: (-o[0], o[2])):
        pen.polygon(ring, fill, 1.5, edge=fill, width=0.5)


def signed(ring: Ring) -> float:
    """The area within a ring of pixels, above 0 if it runs counterclockwise as it is seen."""
    turned = (*ring[1:], ring[0])
    return math.fsum(x1 * y0 - x0 * y1 for (x0, y0), (x1, y1) in zip(ring, turned, strict=True)) / 2


def write_level(
    view: View, line: ContourLine, label: ValueLabel, path: list[tuple[float, float]], taken: list[Box], pen: Pen
) -> Box:
    """The value of a line on a patch of ground on it, well inside the plot and where no other label stands."""
    size = max(10.0, view.small * 0.85)
    wide, tall = pen.width(label.text, size) / 2 + 3, pen.line_height(size) / 2 + 2
    best, spot = -1.0, (0.0, 0.0)
    for x, y in path[:: max(1, len(path) // 40)]:
        box = Box(x - wide, y - tall, x + wide, y + tall)
        plot = view.plot
        inside = min(box.left - plot.left, plot.right - box.right, box.top - plot.top, plot.bottom - box.bottom)
        score = min([inside, 60.0, *(gap(box, t) for t in taken)])
        if score > best:
            best, spot = score, (x, y)
    if best < 1:
        raise Rejected("no room", "the value of a contour line")
    box = Box(spot[0] - wide, spot[1] - tall, spot[0] + wide, spot[1] + tall)
    ground = line.ground or view.look.plot
    pen.rect(box, ground, 3.5)
    ink = ink_on(ground) if line.ground else view.look.ink
    pen.write(label, label.text, *spot, size, across="center", ink=ink, ground=ground)
    return box


def gap(a: Box, b: Box) -> float:
    """How far two boxes are apart along the axis on which they are furthest apart; below zero where they overlap."""
    return max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom)
