"""Curves of distributions, with what lies under them."""

from __future__ import annotations

from itertools import pairwise

from gnomon.renderers.axes import places
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import along_line
from gnomon.scenes.chart import Curve, NameLabel


def draw(view: View, pen: Pen) -> None:
    curves = view.of(Curve)
    if not curves:
        return
    named = {e.of: e for e in view.of(NameLabel)}
    for curve in curves:
        path = [(view.across(x), view.up(y)) for x, y in curve.path]
        if curve.steps:
            path = [q for a, b in pairwise(path) for q in (a, (b[0], a[1]))] + path[-1:]
        if curve.filled:
            floor = view.up(max(view.up.axis.low, 0.0))
            pen.polygon([(path[0][0], floor), *path, (path[-1][0], floor)], curve.stroke, 2, alpha=0.25)
        pen.line(path, curve.stroke, view.look.stroke, 3, curve.dash)
        ring, box = along_line(path, view.look.stroke)
        pen.mark(curve, box, outline=(ring,))
        pen.facts += places(curve, view)
        if curve.id in named:
            x, y = max(zip(path, curve.path, strict=False), key=lambda p: p[1][1])[0]
            pen.write(named[curve.id], named[curve.id].text, x, y - 8, view.small, across="center", up="bottom")
