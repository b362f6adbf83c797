"""Bars, and the values printed at them."""

from __future__ import annotations

import math

from gnomon.renderers.axes import extent, places
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Bar, ValueLabel
from gnomon.scenes.chart.look import lesser
from gnomon.truth.picture import Box


def draw(view: View, pen: Pen) -> None:
    """Bars in each category's slot, in whole pixels across, so that no edge is blurred there."""
    bars = view.of(Bar)
    if not bars:
        return
    slot = abs(1 / view.names.slope)
    lanes = max(b.lanes for b in bars)
    thick = max(2, round(slot * (1 - view.look.gap) / lanes))
    for bar in bars:
        side = math.floor(view.names(bar.category) - thick * bar.lanes / 2 + thick * bar.lane + 0.5)  # gaps alike
        inner = side + thick - (1 if bar.lanes > 1 else 0)  # a pixel of ground between neighbours
        low, high = sorted((view.values(bar.start), view.values(bar.end)))
        box = Box(side, low, inner, high) if view.panel.upright else Box(low, side, high, inner)
        pen.rect(box, bar.fill, 3, edge=view.look.plot if bar.hatch else view.look.edge, hatch=bar.hatch)
        # a bar of less than a pixel cannot be seen, and nothing may be asked about it
        pen.mark(bar, box, visible=1.0 if high - low >= 1 else 0.0)
    if any(bar.start for bar in bars):
        for bar in bars:  # what hangs down is less than nothing
            length = math.copysign(view.values(bar.end) - view.values(bar.start), bar.value)
            pen.facts += [extent(bar, view, length, "length"), *places(bar, view)]
    write_values(view, thick, pen)


def write_values(view: View, thick: float, pen: Pen) -> None:
    """The values beyond the ends of their bars, or in the middle of bars that stand on one another."""
    labels = {e.of: e for e in view.of(ValueLabel)}
    bars = [b for b in view.of(Bar) if b.id in labels]
    size = lesser(view.small)
    lanes = max((b.lanes for b in bars), default=1)
    # labels wider than their bars stand upright, all of them or none
    wide = any(pen.width(labels[b.id].text, size) > thick + 4 for b in bars)
    turn = 90 if view.panel.upright and lanes > 1 and wide else 0
    for bar in bars:
        up, ground, label = bar.value >= 0, view.look.plot, labels[bar.id]
        x, y = view.spot(bar.category, bar.end)
        lane = thick * (bar.lane - (bar.lanes - 1) / 2)
        if not view.panel.upright:
            across = "left" if up else "right"
            pen.write(label, label.text, x + (5 if up else -5), y + lane, size, across=across, ground=ground)
        elif turn:
            across = "left" if up else "right"
            pen.write(label, label.text, x + lane, y + (-4 if up else 4), size, across=across, turn=turn, ground=ground)
        else:
            side = "bottom" if up else "top"
            place = (x + lane, y + (-4 if up else 4))
            pen.write(label, label.text, *place, size, across="center", up=side, ground=ground)
