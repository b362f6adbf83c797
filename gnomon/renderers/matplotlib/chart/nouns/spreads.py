"""Box plots, outliers and violins."""

from __future__ import annotations

from gnomon.renderers.axes import places
from gnomon.renderers.inks import clear_of
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import BoxPart, BoxPlot, Outlier, Violin
from gnomon.scenes.chart.attributes import (
    LOWER_QUARTILE,
    LOWER_WHISKER,
    MEDIAN,
    PARTS,
    UPPER_QUARTILE,
    UPPER_WHISKER,
)
from gnomon.truth.picture import Box


def draw(view: View, pen: Pen) -> None:
    boxes, violins = view.of(BoxPlot), view.of(Violin)
    if not boxes and not violins:
        return
    half = abs(1 / view.names.slope) * (1 - view.look.gap) / 2
    for box in boxes:
        draw_box(view, box, min(half, 0.36 * abs(1 / view.names.slope), 45.0), pen)
    for dot in view.of(Outlier):
        x, y = view.spot(dot.category, dot.value)
        size = max(4.0, view.look.dot * 0.8)
        pen.dots([(x, y)], view.look.plot, size, 4, edge=dot.fill)
        pen.mark(dot, Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2))
    for violin in violins:
        draw_violin(view, violin, min(half, 84.0), pen)


def turned(view: View, a0: float, b0: float, a1: float, b1: float) -> Box:
    """A box from across and along the axis of values."""
    (a0, a1), (b0, b1) = sorted((a0, a1)), sorted((b0, b1))
    return Box(a0, b0, a1, b1) if view.panel.upright else Box(b0, a0, b1, a1)


def level_line(view: View, middle: float, half: float, at: float, width: int, colour: str, pen: Pen) -> Box:
    """A line of whole pixels at a value, across the axis of values; its box."""
    top = round(at - width / 2)
    box = turned(view, round(middle - half), top, round(middle + half), top + width)
    pen.rect(box, colour, 4)
    return box


def draw_box(view: View, plot: BoxPlot, half: float, pen: Pen) -> None:
    look, middle = view.look, view.names(plot.category)
    at = {name: view.values(v) for name, v in zip(PARTS, plot.parts, strict=True)}
    parts = {p.part: p for p in view.of(BoxPart) if p.of == plot.id}
    body = turned(view, round(middle - half), at[LOWER_QUARTILE], round(middle + half), at[UPPER_QUARTILE])
    pen.rect(body, plot.fill, 3, edge=look.ink)
    for inner, outer in ((LOWER_QUARTILE, LOWER_WHISKER), (UPPER_QUARTILE, UPPER_WHISKER)):
        stem = turned(view, round(middle), at[inner], round(middle) + 1, at[outer])
        pen.rect(stem, look.ink, 2.8)
        cap = level_line(view, middle, half * 0.5, at[outer], 1, look.ink, pen)
        pen.mark(parts[outer], cap)
        pen.mark(parts[inner], level_box(view, middle, half, at[inner]))
    line = level_line(view, middle, half, at[MEDIAN], 2, clear_of(plot.fill, look), pen)
    pen.mark(parts[MEDIAN], line)
    # where most observations are the same, a quartile lies beyond its whisker
    whole = turned(view, round(middle - half), min(at.values()), round(middle + half), max(at.values()))
    pen.mark(plot, whole)
    pen.facts += places(plot, view)


def level_box(view: View, middle: float, half: float, at: float) -> Box:
    """Where a level of a box is seen: the edge of its body."""
    return turned(view, round(middle - half), at - 1, round(middle + half), at + 1)


def draw_violin(view: View, violin: Violin, half: float, pen: Pen) -> None:
    look, middle = view.look, view.names(violin.category)
    right = [(middle + half * w, view.values(v)) for v, w in violin.shape]
    left = [(middle - half * w, view.values(v)) for v, w in reversed(violin.shape)]
    ring = [(a, b) if view.panel.upright else (b, a) for a, b in (*right, *left)]
    pen.polygon(ring, violin.fill, 3, edge=look.ink, width=0.8)
    at = view.values(violin.value)
    if violin.box is not None:
        low, high = (view.values(v) for v in violin.box)
        inner = clear_of(violin.fill, look)
        pen.rect(turned(view, round(middle) - 3, low, round(middle) + 3, high), inner, 3.5)
        dot = clear_of(inner, look)
        pen.dots([(middle, at) if view.panel.upright else (at, middle)], dot, 6.0, 4, edge=inner)
    else:
        wide = half * next((w for v, w in violin.shape if v >= violin.value), 0.5)
        level_line(view, middle, wide, at, 2, clear_of(violin.fill, look), pen)
    outline = tuple((float(x), float(y)) for x, y in ring)
    pen.mark(violin, bounds(ring), outline=(outline,))
    pen.facts += places(violin, view)
