"""Arrows of a field: around their places, as long as the field is strong, in one colour or coloured by strength."""

from __future__ import annotations

import math

from gnomon.renderers.axes import extent, places
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import Arrow, ArrowKey
from gnomon.scenes.chart.attributes import LENGTH
from gnomon.truth.picture import Box, Ring

SHARE = 0.9  # of the distance between places: the length of the longest arrow
Pixel = tuple[float, float]
PLAIN = 10.0  # pixels from which a direction is plain


def draw(view: View, pen: Pen) -> None:
    arrows = view.of(Arrow)
    if not arrows:
        return
    columns = sorted({round(float(view.across(a.x)), 3) for a in arrows})
    rows = sorted({round(float(view.up(a.y)), 3) for a in arrows})
    reach = SHARE * min(columns[1] - columns[0], rows[1] - rows[0])
    longest = max(a.value for a in arrows)
    for arrow in arrows:
        draw_arrow(view, arrow, reach / longest, pen)
    for key in view.of(ArrowKey):
        long, ink = key.value * reach / longest, view.look.quiet
        wide, y = pen.width(key.text, view.small), view.plot.top - pen.line_height(view.small) / 2 - 5
        end = (view.plot.right - wide - 8, y)
        ring = shaft(pen, (end[0] - long, y), end, ink, arrows[0].weight)
        pen.write(key, key.text, view.plot.right, y, view.small, across="right", ink=ink, also=bounds(ring))
        pen.outline_last(ring, end[0] + 1)


def draw_arrow(view: View, arrow: Arrow, scale: float, pen: Pen) -> None:
    """An arrow around its place."""
    x, y = float(view.across(arrow.x)), float(view.up(arrow.y))
    dx, dy = arrow.dx * scale, -arrow.dy * scale
    long = math.hypot(dx, dy)
    if long < 1:
        pen.mark(arrow, Box(x - 1, y - 1, x + 1, y + 1), visible=0.0)
        return
    ring = shaft(pen, (x - dx / 2, y - dy / 2), (x + dx / 2, y + dy / 2), arrow.stroke, arrow.weight)
    pen.mark(arrow, bounds(ring), outline=(ring,), visible=1.0 if long >= PLAIN else 0.0)
    across, up, *colour = places(arrow, view)
    pen.facts += [across, up, extent(arrow, view, long, "arrow", LENGTH), *colour]


def shaft(pen: Pen, start: Pixel, end: Pixel, colour: str, weight: float) -> Ring:
    """A shaft and a head; the shaft ends within the head. Its outline."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = math.hypot(dx, dy)
    ux, uy = dx / long, dy / long
    head = min(9.0 * min(weight, 1.25), 0.45 * long)
    neck = (end[0] - ux * head, end[1] - uy * head)
    half = head * 0.42
    pen.line([start, (neck[0] + ux, neck[1] + uy)], colour, (1.0 + min(0.8, long / 40)) * weight, 3)
    sides = ((neck[0] - uy * half, neck[1] + ux * half), (neck[0] + uy * half, neck[1] - ux * half))
    pen.polygon([end, *sides], colour, 3.1)
    return (start, sides[1], end, sides[0])
