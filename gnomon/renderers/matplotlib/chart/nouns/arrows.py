"""Arrows of a field: around their places, as long as the field is strong, in one colour or coloured by strength."""

from __future__ import annotations

import math

from gnomon.renderers.axes import extent, places
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import Arrow
from gnomon.scenes.chart.attributes import LENGTH
from gnomon.truth.picture import Box

SHARE = 0.9  # of the distance between places: the length of the longest arrow
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


def draw_arrow(view: View, arrow: Arrow, scale: float, pen: Pen) -> None:
    """A shaft and a head; the shaft ends within the head."""
    x, y = float(view.across(arrow.x)), float(view.up(arrow.y))
    dx, dy = arrow.dx * scale, -arrow.dy * scale
    long = math.hypot(dx, dy)
    if long < 1:
        pen.mark(arrow, Box(x - 1, y - 1, x + 1, y + 1), visible=0.0)
        return
    ux, uy = dx / long, dy / long
    start, end = (x - dx / 2, y - dy / 2), (x + dx / 2, y + dy / 2)
    head = min(9.0 * min(arrow.weight, 1.25), 0.45 * long)
    neck = (end[0] - ux * head, end[1] - uy * head)
    half = head * 0.42
    pen.line([start, (neck[0] + ux, neck[1] + uy)], arrow.stroke, (1.0 + min(0.8, long / 40)) * arrow.weight, 3)
    sides = ((neck[0] - uy * half, neck[1] + ux * half), (neck[0] + uy * half, neck[1] - ux * half))
    pen.polygon([end, *sides], arrow.stroke, 3.1)
    ring = (start, sides[1], end, sides[0])
    box = bounds(ring)
    pen.mark(arrow, box, outline=(ring,), visible=1.0 if long >= PLAIN else 0.0)
    across, up, *colour = places(arrow, view)
    pen.facts += [across, up, extent(arrow, view, long, "arrow", LENGTH), *colour]
