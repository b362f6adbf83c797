"""Reference lines and shaded bands, with their labels beside the plot where no data are."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import NoteLabel, ReferenceLine, ShadedBand
from gnomon.truth.picture import Box

BESIDE = 8.0  # from the plot to a label, pixels


def draw(view: View, pen: Pen) -> None:
    labels = {e.of: e for e in view.of(NoteLabel)}
    plot, upright = view.plot, view.panel.upright
    lines, bands = view.of(ReferenceLine), view.of(ShadedBand)
    for line in lines:
        at = view.values(line.value)
        ends = [(plot.left, at), (plot.right, at)] if upright else [(at, plot.top), (at, plot.bottom)]
        pen.line(ends, line.stroke, 1.6, 3.5, line.dash)
        (x0, y0), (x1, y1) = ends
        box = Box(x0, y0 - 1, x1, y1 + 1) if upright else Box(x0 - 1, y0, x1 + 1, y1)
        pen.mark(line, box)
        write(view, labels[line.id], at, upright, line.stroke, pen)
    for band in bands:
        values = band.along == "values"
        axis = view.values if values else view.names
        low, high = sorted((axis(band.low), axis(band.high)))
        level = values == upright  # it lies across the plot
        box = Box(plot.left, low, plot.right, high) if level else Box(low, plot.top, high, plot.bottom)
        ring = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
        pen.polygon(ring, band.fill, 0.5, alpha=band.alpha)
        pen.mark(band, box)
        write(view, labels[band.id], (low + high) / 2, level, band.fill, pen)


def write(view: View, label: NoteLabel, at: float, level: bool, ink: str, pen: Pen) -> None:
    """The label right of what lies across the plot, above what stands in it; inside the picture's frame."""
    plot = view.plot
    if level:
        pen.write(label, label.text, plot.right + BESIDE, at, view.small, ink=ink)
        return
    half = pen.width(label.text, view.small) / 2 + 4
    x = min(max(at, half), pen.size[0] - half)
    pen.write(label, label.text, x, plot.top - 6, view.small, across="center", up="bottom", ink=ink)
