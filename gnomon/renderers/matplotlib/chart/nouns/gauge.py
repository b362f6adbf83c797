"""Gauges: a dial over a part of a circle, its bands, ticks and needle."""

from __future__ import annotations

import math

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds, ring_of
from gnomon.scenes.chart import DialBand, Needle, ValueLabel
from gnomon.scenes.chart.attributes import LOWER_END, UPPER_END
from gnomon.truth.rejected import Rejected

HUB = 9.0  # pixels: the radius of the hub of the needle


def draw(view: View, pen: Pen) -> None:
    needles, axis = view.of(Needle), view.panel.radius
    if not needles or axis is None:
        return
    (needle,) = needles
    small, look = view.small, view.look
    ticks = view.chart.ticks("radius", view.panel)
    middle, radius = placed(view, needle, max(pen.width(t.text, small) for t in ticks), pen)

    def turn(value: float) -> float:
        return needle.start + needle.sweep * (value - axis.low) / (axis.high - axis.low)

    thick = needle.thick * radius
    per_degree = math.radians(1) * radius
    for band in view.of(DialBand):
        ring = ring_of(middle, radius - thick, radius, turn(band.low), turn(band.high) - turn(band.low))
        pen.polygon(ring, band.fill, 2, edge=look.ground, width=1.0)
        pen.mark(band, bounds(ring), outline=(ring,))
        for name, value in ((LOWER_END, band.low), (UPPER_END, band.high)):
            pen.facts.append(extent(band, view, (turn(value) - needle.start) * per_degree, "arc", name))
    for tick in ticks:
        t = math.radians(turn(tick.at))
        for inner, outer in ((radius + 1, radius + 6),):
            ends = [(middle[0] + r * math.sin(t), middle[1] - r * math.cos(t)) for r in (inner, outer)]
            pen.line(ends, look.ink, 1.4, 4)
        x, y = middle[0] + (radius + 10) * math.sin(t), middle[1] - (radius + 10) * math.cos(t)
        across = "center" if abs(math.sin(t)) < 0.25 else "left" if math.sin(t) > 0 else "right"
        up = "middle" if abs(math.cos(t)) < 0.7 else "bottom" if math.cos(t) > 0 else "top"
        pen.write(tick, tick.text, x, y, small, across=across, up=up, ink=look.quiet)
    draw_needle(view, needle, middle, radius - thick - 4, math.radians(turn(needle.value)), pen)
    pen.facts.append(extent(needle, view, (turn(needle.value) - needle.start) * per_degree, "arc"))
    for label in view.of(ValueLabel):
        size = round(small * 1.5)
        below = value_drop(needle, radius, small)
        pen.write(label, label.text, middle[0], middle[1] + below, size, bold=True, across="center")
        lean = abs(needle.start + needle.sweep / 2)
        opening = math.radians(max((360 - needle.sweep) / 2 - lean, 1.0))
        if opening < math.pi / 2 - 0.01 and pen.width(label.text, size, True) / 2 + 8 > below * math.tan(opening):
            raise Rejected("no room", label.id)
    slope = (axis.high - axis.low) / (needle.sweep * per_degree)
    gap = needle.sweep * per_degree / max(len(ticks) - 1, 1)
    for noun in ("needle", "dial band"):
        pen.scales += measured(noun, view, slope, origin=axis.low, tick=gap, per_degree=per_degree)


def placed(view: View, needle: Needle, wide: float, pen: Pen) -> tuple[tuple[float, float], float]:
    """The hub and the radius of a dial that fills its plot, with tick labels so `wide` around it.

    Rejected if it is too small.
    """
    small, plot = view.small, view.plot
    turns = [math.radians(needle.start + needle.sweep * k / 60) for k in range(61)]
    xs, ys = [0.0, *(math.sin(t) for t in turns)], [0.0, *(-math.cos(t) for t in turns)]
    left, right = (wide + 14 if edge > 0.1 else HUB + wide / 2 for edge in (-min(xs), max(xs)))
    above, below = 2.2 * small, 1.2 * small if max(ys) > 0.1 else HUB + small
    radius = (plot.width - left - right) / (max(xs) - min(xs))
    for drop in (0.0, value_drop(needle, 1.0, 0.0)) if view.of(ValueLabel) else (0.0,):
        foot = max(max(ys), drop)
        radius = min(
            radius, (plot.height - above - below - (1.6 * small if view.of(ValueLabel) else 0.0)) / (foot - min(ys))
        )
    if radius < 70:
        raise Rejected("no room", "the gauge")
    spare = plot.width - left - right - radius * (max(xs) - min(xs))
    foot = max(ys)
    if view.of(ValueLabel):  # which stands below the hub
        foot = max(foot, (value_drop(needle, radius, small) + 1.6 * small - below) / radius)
    tall = max(plot.height - above - below - radius * (foot - min(ys)), 0.0)
    x = plot.left + left + spare / 2 - radius * min(xs)
    return (x, plot.top + above + tall / 2 - radius * min(ys)), radius


def value_drop(needle: Needle, radius: float, small: float) -> float:
    """How far below the hub the value stands: within the opening of a dial that has one."""
    return 0.42 * radius if needle.sweep > 200 else HUB + 1.4 * small if small else 0.0


def draw_needle(view: View, needle: Needle, hub: tuple[float, float], long: float, turn: float, pen: Pen) -> None:
    """A thin triangle from the hub, and the hub."""
    tip = (hub[0] + long * math.sin(turn), hub[1] - long * math.cos(turn))
    wide = 5.0
    sides = [(hub[0] + s * wide * math.cos(turn), hub[1] + s * wide * math.sin(turn)) for s in (-1, 1)]
    ring = (sides[0], tip, sides[1])
    pen.polygon(ring, view.look.ink, 5)
    pen.dots([hub], view.look.ink, 2 * HUB, 5.2)
    around = ring_of(hub, 0.0, HUB, 0.0, 360.0, step=20.0)[:-1]
    pen.mark(needle, bounds((*ring, *around)), outline=(ring, around))
