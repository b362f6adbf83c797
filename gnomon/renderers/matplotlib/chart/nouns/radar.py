"""Radar charts: rings, spokes with their names, shapes and corners."""

from __future__ import annotations

import math

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.matplotlib.chart.nouns.wedges import rings
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds, hidden_dots
from gnomon.scenes.chart import NameLabel, RadarPoint, RadarShape, Spoke
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected


def draw(view: View, pen: Pen) -> None:
    points, axis = view.of(RadarPoint), view.panel.radius
    if not points:
        return
    if axis is None:
        raise ValueError(f"{view.panel.id} has a radar and no radius")
    small, look = view.small, view.look
    names = {e.of: e for e in view.of(NameLabel)}
    spokes = view.of(Spoke)
    wide = max(pen.width(n.text, small) for n in names.values())
    radius = min(view.plot.width / 2 - wide - 14, view.plot.height / 2 - small * 1.8 - 8)
    if radius < 70:
        raise Rejected("no room", "the radar")
    middle = ((view.plot.left + view.plot.right) / 2, (view.plot.top + view.plot.bottom) / 2)
    rings(view, middle, radius, pen, corners=len(spokes))
    turns = [2 * math.pi * s.n / len(spokes) for s in spokes]
    for spoke, turn in zip(spokes, turns, strict=True):
        end = (middle[0] + radius * math.sin(turn), middle[1] - radius * math.cos(turn))
        pen.line([middle, end], look.faint, 1.0, 1)
        xs, ys = sorted((middle[0], end[0])), sorted((middle[1], end[1]))
        pen.mark(spoke, Box(xs[0] - 1, ys[0] - 1, xs[1] + 1, ys[1] + 1))
        x, y = middle[0] + (radius + 9) * math.sin(turn), middle[1] - (radius + 9) * math.cos(turn)
        across = "center" if abs(math.sin(turn)) < 0.2 else "left" if math.sin(turn) > 0 else "right"
        up = "middle" if abs(math.cos(turn)) < 0.6 else "bottom" if math.cos(turn) > 0 else "top"
        pen.write(names[spoke.id], names[spoke.id].text, x, y, small, across=across, up=up)
    at = {p.id: spot(p, turns, middle, radius, axis.low, axis.high) for p in points}
    for shape in view.of(RadarShape):
        path = [at[p.id] for p in points if p.series == shape.series]
        if shape.filled:
            pen.polygon(path, shape.stroke, 2, alpha=0.22)
        pen.line([*path, path[0]], shape.stroke, look.stroke, 3)
        pen.mark(shape, bounds(path), outline=(tuple(path),))
    size = max(look.dot, 5.0)
    for colour in dict.fromkeys(p.fill for p in points):
        pen.dots([at[p.id] for p in points if p.fill == colour], colour, size, 4)
    covered = hidden_dots([at[p.id] for p in points], size)
    for point, hidden in zip(points, covered, strict=True):
        x, y = at[point.id]
        pen.mark(point, Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2), visible=1 - hidden)
        r = radius * (point.value - axis.low) / (axis.high - axis.low)
        pen.facts.append(extent(point, view, r, "radius"))
    per_pixel = (axis.high - axis.low) / radius
    gap = radius / max(len(view.chart.ticks("radius", view.panel)) - 1, 1)
    pen.scales += measured("radar point", view, per_pixel, origin=axis.low, tick=gap)


def spot(
    point: RadarPoint, turns: list[float], middle: tuple[float, float], radius: float, low: float, high: float
) -> tuple[float, float]:
    """Where a value lies on its spoke."""
    r, turn = radius * (point.value - low) / (high - low), turns[point.category]
    return (middle[0] + r * math.sin(turn), middle[1] - r * math.cos(turn))
