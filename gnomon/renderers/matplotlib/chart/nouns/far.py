"""Points and their line against the right axis."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import FarPoint
from gnomon.truth.picture import Box


def draw(view: View, pen: Pen) -> None:
    points = view.of(FarPoint)
    if not points or view.far_y is None:
        return
    spots = [(view.across(p.x), view.far_y(p.value)) for p in points]
    first = points[0]
    pen.line(spots, first.fill, view.look.stroke, 4.2, first.dash)
    size = max(view.look.dot, 6.0)
    pen.dots(spots, first.fill, size, 4.4, first.dot, edge=view.look.plot)
    for point, (x, y) in zip(points, spots, strict=True):
        pen.mark(point, Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2))
