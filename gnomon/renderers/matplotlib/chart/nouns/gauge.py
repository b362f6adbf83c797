"""Gauges: a dial over three quarters of a circle, its bands, ticks and needle."""

from __future__ import annotations

import math
from dataclasses import replace

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import ring_of
from gnomon.scenes.chart import DialBand, Needle, ValueLabel
from gnomon.truth.picture import Box, Scale
from gnomon.truth.rejected import Rejected

START, SWEEP = -120.0, 240.0  # degrees clockwise from the top


def draw(view: View, pen: Pen) -> None:
    needles, axis = view.of(Needle), view.panel.radius
    if not needles or axis is None:
        return
    (needle,) = needles
    small, look, plot = view.small, view.look, view.plot
    ticks = view.chart.ticks("radius", view.panel)
    wide = max(pen.width(t.text, small) for t in ticks)
    radius = min(plot.width / 2 - wide - 14, (plot.height - 3.4 * small) / 1.55 - small)
    if radius < 70:
        raise Rejected("no room", "the gauge")
    middle = ((plot.left + plot.right) / 2, plot.top + radius + 2.2 * small)

    def turn(value: float) -> float:
        return START + SWEEP * (value - axis.low) / (axis.high - axis.low)

    thick = 0.2 * radius
    per_degree = math.radians(1) * radius
    unit = f"px of arc in {view.panel.id}"
    for band in view.of(DialBand):
        ring = ring_of(middle, radius - thick, radius, turn(band.low), turn(band.high) - turn(band.low))
        pen.polygon(ring, band.fill, 2, edge=look.ground, width=1.0)
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        pen.mark(band, Box(min(xs), min(ys), max(xs), max(ys)), outline=(ring,))
        for name, value in (("lower end", band.low), ("upper end", band.high)):
            pen.fact(band, f"{name} place", round((turn(value) - START) * per_degree, 3), unit)
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
    pen.fact(needle, "value place", round((turn(needle.value) - START) * per_degree, 3), unit)
    for label in view.of(ValueLabel):
        pen.write(
            label, label.text, middle[0], middle[1] + radius * 0.42, round(small * 1.5), bold=True, across="center"
        )
    slope = (axis.high - axis.low) / (SWEEP * per_degree)
    gap = SWEEP * per_degree / max(len(ticks) - 1, 1)
    base = Scale(axis="dial", kind="needle", attribute="value", edge="place", origin=axis.low, slope=slope, tick=gap)
    # the needle ends short of the dial and is carried on by eye: two degrees
    base = replace(base, error=2 * per_degree, within=view.panel.prefix)
    pen.scales.append(base)
    pen.scales += [replace(base, kind="dial band", attribute=a) for a in ("lower end", "upper end")]


def draw_needle(view: View, needle: Needle, hub: tuple[float, float], long: float, turn: float, pen: Pen) -> None:
    """A thin triangle from the hub, and the hub."""
    tip = (hub[0] + long * math.sin(turn), hub[1] - long * math.cos(turn))
    wide = 5.0
    sides = [(hub[0] + s * wide * math.cos(turn), hub[1] + s * wide * math.sin(turn)) for s in (-1, 1)]
    ring = (sides[0], tip, sides[1])
    pen.polygon(ring, view.look.ink, 5)
    pen.dots([hub], view.look.ink, 18.0, 5.2)
    around = ring_of(hub, 0.0, 9.0, 0.0, 360.0, step=20.0)[:-1]
    xs, ys = [x for x, _ in (*ring, *around)], [y for _, y in (*ring, *around)]
    pen.mark(needle, Box(min(xs), min(ys), max(xs), max(ys)), outline=(ring, around))
