"""Bins of a histogram."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Bin, ValueLabel
from gnomon.scenes.chart.look import lesser
from gnomon.truth.picture import Box


def draw(view: View, pen: Pen) -> None:
    bins = view.of(Bin)
    if not bins:
        return
    labels = {e.of: e for e in view.of(ValueLabel)}
    size = lesser(view.small, 0.85)
    for own in bins:
        left, right = round(view.across(own.low)), round(view.across(own.high))
        box = Box(left, view.up(own.value), right - 1, view.up(0.0))
        pen.rect(box, own.fill, 3)
        pen.mark(own, box, visible=1.0 if box.height >= 1 else 0.0)
        if own.id in labels:
            label = labels[own.id]
            place = ((left + right) / 2, box.top - 3)
            pen.write(label, label.text, *place, size, across="center", up="bottom", ground=view.look.plot)
