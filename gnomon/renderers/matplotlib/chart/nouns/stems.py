"""Stems of lollipops and dumbbells, connectors of waterfalls."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Connector, Stem
from gnomon.truth.picture import Box


def draw(view: View, pen: Pen) -> None:
    for stem in view.of(Stem):
        (x0, y0), (x1, y1) = view.spot(stem.at, stem.start), view.spot(stem.at, stem.end)
        half = stem.width / 2
        if view.panel.upright:
            box = Box(round(x0 - half), min(y0, y1), round(x0 - half) + round(stem.width), max(y0, y1))
        else:
            box = Box(min(x0, x1), round(y0 - half), max(x0, x1), round(y0 - half) + round(stem.width))
        pen.rect(box, stem.stroke, 2.6)
        pen.mark(stem, box)
    for link in view.of(Connector):
        (x0, y0), (x1, y1) = view.spot(link.start, link.value), view.spot(link.end, link.value)
        pen.hair(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), view.look.quiet, 2.4)
        pen.mark(link, Box(min(x0, x1), min(y0, y1), max(x0, x1, x0 + 1), max(y0, y1, y0 + 1)))
