"""Pies, rings, nested rings and roses, with their names and numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds, ring_of
from gnomon.scenes.chart import NameLabel, Petal, ValueLabel, Wedge
from gnomon.truth.picture import Box, Ring
from gnomon.truth.rejected import Rejected

LEAST = 60.0  # pixels of radius
SMALL = 0.22  # of the plot's lesser side: a radius that would leave a pie lost in its picture
HIDDEN = 0.2  # of a petal, by the number of a ring


def draw(view: View, pen: Pen) -> None:
    wedges = view.of(Wedge)
    if wedges:
        draw_pie(view, wedges, pen)
    if view.of(Petal):
        draw_rose(view, pen)


def draw_pie(view: View, wedges: tuple[Wedge, ...], pen: Pen) -> None:
    names = {e.of: e for e in view.of(NameLabel)}
    values = {e.of: e for e in view.of(ValueLabel)}
    small = view.small
    outside = [w for w in wedges if w.id in names and w.outer == 1.0]
    thin = max((pen.width(v.text, small) for v in values.values()), default=0.0)
    # rows beside the rim may stand above it
    sides, above = (thin / 2 + 8, thin / 2 + 8), (1.6 if outside else 1.0) * small + 4
    radius = LEAST
    for _ in range(2 if outside else 0):  # numbers that a small circle holds, the larger one holds too
        sides = beside(outside, radius, names, values, small, pen)
        middle, radius = placed(view.plot, wedges, sides, above)
    if not outside:
        middle, radius = placed(view.plot, wedges, sides, above)
    rows: list[tuple[Wedge, float]] = []
    for wedge in wedges:
        centre = pulled(middle, wedge, radius)
        ring = ring_of(centre, wedge.inner * radius, wedge.outer * radius, wedge.start, wedge.sweep)
        pen.polygon(ring, wedge.fill, 3, edge=view.look.ground, width=1.0)
        pen.mark(wedge, bounds(ring), outline=(ring,), visible=1.0 if wedge.sweep >= 1 else 0.0)
        arc = math.radians(wedge.sweep) * radius
        pen.facts.append(extent(wedge, view, arc, "arc"))
        if write_inside(view, wedge, centre, radius, names, values, pen):
            rows.append((wedge, radius))
    write_rows(view, rows, middle, names, values, pen)
    total = math.fsum(w.value for w in wedges if type(w) is type(wedges[0]))
    per_degree = math.radians(1) * radius
    around_px = per_degree * math.fsum(w.sweep for w in wedges if type(w) is type(wedges[0]))
    for noun in dict.fromkeys(w.noun for w in wedges):
        pen.scales += measured(noun, view, total / around_px, per_degree=per_degree)


def beside(
    wedges: list[Wedge],
    radius: float,
    names: dict[str, NameLabel],
    values: dict[str, ValueLabel],
    small: float,
    pen: Pen,
) -> tuple[float, float]:
    """The room for rows to the left and to the right of a rim: names, and the numbers that their slices do not hold."""
    sides = [22.0, 22.0]
    for wedge in wedges:
        value = values.get(wedge.id)
        wide = pen.width(names[wedge.id].text, small)
        if value is not None:
            own = pen.width(value.text, small)
            turn = math.radians(wedge.start + wedge.sweep / 2)
            x, y = (reach_of(wedge) * radius * way for way in (math.sin(turn), -math.cos(turn)))
            if not fits(wedge, radius, x, y, own, pen.line_height(small) * 1.25):
                wide += own + 6
        side = 1 if math.sin(math.radians(wedge.start + wedge.sweep / 2)) >= 0 else 0
        sides[side] = max(sides[side], wide + 22)
    return sides[0], sides[1]


def reach_of(wedge: Wedge) -> float:
    """How far from the hub its number stands, as a share of the radius."""
    return (wedge.inner + wedge.outer) / 2 if wedge.inner else 0.66 * wedge.outer


def placed(
    plot: Box, wedges: tuple[Wedge, ...], sides: tuple[float, float], above: float
) -> tuple[tuple[float, float], float]:
    """The hub and the radius of a circle or of a part of one, with so much room for words on both sides and above it.

    Rejected if it is too small.
    """
    turns = [math.radians(w.start + w.sweep * k / 24) for w in wedges for k in range(25)]
    xs, ys = [0.0, *(math.sin(t) for t in turns)], [0.0, *(-math.cos(t) for t in turns)]
    left, right = (side if edge > 0.05 else above for side, edge in zip(sides, (-min(xs), max(xs)), strict=True))
    reach = 1 + max(w.out for w in wedges)
    wide, tall = reach * (max(xs) - min(xs)), reach * (max(ys) - min(ys))
    radius = min((plot.width - left - right) / wide, (plot.height - 2 * above) / tall)
    if radius < max(LEAST, SMALL * min(plot.width, plot.height)):
        raise Rejected("no room", "the pie")
    x = plot.left + left - reach * radius * min(xs) + (plot.width - left - right - radius * wide) / 2
    y = plot.top + above - reach * radius * min(ys) + (plot.height - 2 * above - radius * tall) / 2
    return (x, y), radius


def pulled(middle: tuple[float, float], wedge: Wedge, radius: float) -> tuple[float, float]:
    """The centre of a slice."""
    turn = math.radians(wedge.start + wedge.sweep / 2)
    return (middle[0] + wedge.out * radius * math.sin(turn), middle[1] - wedge.out * radius * math.cos(turn))


def write_inside(
    view: View,
    wedge: Wedge,
    centre: tuple[float, float],
    radius: float,
    names: dict[str, NameLabel],
    values: dict[str, ValueLabel],
    pen: Pen,
) -> bool:
    """Write what fits into the slice; whether anything is left for a row outside."""
    small, name, value = view.small, names.get(wedge.id), values.get(wedge.id)
    reach = reach_of(wedge)
    turn = math.radians(wedge.start + wedge.sweep / 2)
    x, y = centre[0] + reach * radius * math.sin(turn), centre[1] - reach * radius * math.cos(turn)
    ink = ink_on(wedge.fill)
    texts = [t for t in ((name, value) if wedge.outer < 1.0 else (value,)) if t is not None]
    wide = max((pen.width(t.text, small) for t in texts), default=0.0)
    tall = pen.line_height(small) * 1.25 * len(texts)
    if texts and fits(wedge, radius, x - centre[0], y - centre[1], wide, tall):
        step = pen.line_height(small) * 1.25
        for i, text in enumerate(texts):
            line = y + step * (i - (len(texts) - 1) / 2)
            pen.write(text, text.text, x, line, small, across="center", ink=ink, ground=wedge.fill)
            if text is value:
                values.pop(wedge.id)
            else:
                names.pop(wedge.id)
    elif texts and wedge.outer < 1.0:
        raise Rejected("no room", "the name of an inner slice")
    return wedge.id in names or wedge.id in values


def fits(wedge: Wedge, radius: float, x: float, y: float, wide: float, tall: float) -> bool:
    """Whether a box around a spot, seen from the centre, lies within the slice with two pixels to spare."""
    for dx in (-wide / 2 - 2, wide / 2 + 2):
        for dy in (-tall / 2 - 1, tall / 2 + 1):
            far = math.hypot(x + dx, y + dy)
            turn = (math.degrees(math.atan2(x + dx, -(y + dy))) - wedge.start) % 360
            if not wedge.inner * radius + 2 <= far <= wedge.outer * radius - 2 or turn > wedge.sweep:
                return False
    return True


def write_rows(
    view: View,
    rows: list[tuple[Wedge, float]],
    middle: tuple[float, float],
    names: dict[str, NameLabel],
    values: dict[str, ValueLabel],
    pen: Pen,
) -> None:
    """Names and numbers beside the rim, on the side of their slice, pushed apart, with a hair to the slice."""
    small, step = view.small, pen.line_height(view.small) * 1.3
    for right in (True, False):
        own = []
        for wedge, radius in rows:
            turn = math.radians(wedge.start + wedge.sweep / 2)
            if (math.sin(turn) >= 0) == right:
                far = 1 + wedge.out
                own.append((middle[1] - (radius * far + 12) * math.cos(turn), turn, wedge, radius))
        own.sort(key=lambda r: r[0])
        at = spread([r[0] for r in own], step)
        if at and (at[0] < view.plot.top or at[-1] > view.plot.bottom):
            raise Rejected("no room", "the names around the pie")
        for y, (_, turn, wedge, radius) in zip(at, own, strict=True):
            far = radius * (1 + wedge.out)
            rim = (middle[0] + (far + 1) * math.sin(turn), middle[1] - (far + 1) * math.cos(turn))
            lift = min(abs(y - middle[1]), far + 11)
            x = middle[0] + (1 if right else -1) * (math.sqrt(max((far + 12) ** 2 - lift**2, 0.0)) + 4)
            pen.line([rim, (x - (3 if right else -3), y)], view.look.quiet, 1.0, 3.5)
            parts = [t for t in (names.get(wedge.id), values.get(wedge.id)) if t is not None]
            for text in parts if right else parts[::-1]:
                box = pen.write(text, text.text, x, y, small, across="left" if right else "right")
                x = box.right + 6 if right else box.left - 6


def spread(at: list[float], step: float) -> list[float]:
    """Places pushed apart to a distance, keeping their order."""
    at = list(at)
    for _ in range(60):
        for i in range(len(at) - 1):
            close = step - (at[i + 1] - at[i])
            if close > 0.01:
                at[i], at[i + 1] = at[i] - close / 2, at[i + 1] + close / 2
    return at


def draw_rose(view: View, pen: Pen) -> None:
    """Petals over rings; the rings are labelled along the upright."""
    axis, petals = view.panel.radius, view.of(Petal)
    if axis is None:
        raise ValueError(f"{view.panel.id} has petals and no radius")
    small = view.small
    names = {e.of: e for e in view.of(NameLabel)}
    wide = max(pen.width(n.text, small) for n in names.values())
    # names stand clear of the numbers of rings, which end at the uppermost one
    side, off, plot = wide + 12, 8 + small * 0.6, view.plot
    above = small * 1.6 + off
    radius = min(plot.width / 2 - side, plot.height / 2 - above)
    if radius < max(70.0, 5.5 * small):
        raise Rejected("no room", "the rose")
    middle = ((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2)
    rings(view, middle, radius, pen, petals=petals)
    placed: list[Box] = []
    for petal in petals:
        ring = ring_of(middle, 0.0, radius * petal.value / axis.high, petal.start, petal.sweep)
        pen.polygon(ring, petal.fill, 3, edge=view.look.ground, width=0.8)
        pen.mark(petal, bounds(ring), outline=(ring,))
        pen.facts.append(extent(petal, view, radius * petal.value / axis.high, "radius"))
        turn = math.radians(petal.start + petal.sweep / 2)
        far = radius + (off if math.cos(turn) > 0.85 else 8)
        x, y = middle[0] + far * math.sin(turn), middle[1] - far * math.cos(turn)
        across = "center" if abs(math.sin(turn)) < 0.3 else "left" if math.sin(turn) > 0 else "right"
        up = "middle" if abs(math.cos(turn)) < 0.5 else "bottom" if math.cos(turn) > 0 else "top"
        placed.append(pen.write(names[petal.id], names[petal.id].text, x, y, small, across=across, up=up))
    gap = radius / max(len(view.chart.ticks("radius", view.panel)), 1)
    pen.scales += measured("petal", view, axis.high / radius, tick=gap)


def rings(
    view: View,
    middle: tuple[float, float],
    radius: float,
    pen: Pen,
    corners: int = 0,
    petals: Sequence[Petal] = (),
) -> None:
    """Rings at the ticks of the radius, round or with corners, and their labels just right of the upright, which
    interrupt them; over `petals` in an ink that is seen there.
    """
    axis, look = view.panel.radius, view.look
    assert axis is not None
    n = corners or 90

    def ring(r: float) -> Ring:
        turns = [2 * math.pi * k / n for k in range(n + 1)]
        return tuple((middle[0] + r * math.sin(t), middle[1] - r * math.cos(t)) for t in turns)

    def ground_at(far: float, turn: float) -> str:
        value = axis.low + (axis.high - axis.low) * far / radius
        return next((p.fill for p in petals if (turn - p.start) % 360 < p.sweep and value < p.value), look.plot)

    if look.plot != look.ground:  # lines of the grid may be seen on the plot only
        pen.polygon(ring(radius), look.plot, 0.5)
    for tick in view.chart.ticks("radius", view.panel):
        r = radius * (tick.at - axis.low) / (axis.high - axis.low)
        if r > 1:
            pen.line(ring(r), look.faint, 1.0, 1)
    for tick in view.chart.ticks("radius", view.panel):
        r = radius * (tick.at - axis.low) / (axis.high - axis.low)
        size = max(10.0, view.small * 0.85)
        wide = pen.width(tick.text, size)
        box = Box(middle[0] + 3, middle[1] - r - size * 0.65, middle[0] + wide + 9, middle[1] - r + size * 0.65)
        edges = [(x, up) for x in (6.0, 6.0 + wide) for up in (r - size / 2, r + size / 2)]
        grounds = {ground_at(math.hypot(x, up), math.degrees(math.atan2(x, up))) for x, up in edges}
        halved = len(grounds) > 1  # on a petal and off it
        under = look.plot if halved else grounds.pop()
        if halved:
            if any(hidden(box, middle, p, radius / (axis.high - axis.low)) > HIDDEN for p in petals):
                raise Rejected("no room", "the numbers of rings beside small petals")
            pen.rect(box, look.plot, 3.5)
        elif r < radius - size:
            pen.rect(box, look.plot, 1.5)
        ink = look.quiet if under == look.plot else ink_on(under)
        pen.write(tick, tick.text, middle[0] + 6, middle[1] - r, size, ink=ink, ground=under)


def hidden(box: Box, middle: tuple[float, float], petal: Petal, scale: float) -> float:
    """The share of a petal, `scale` pixels for one of its value, that a box lies on."""
    far = scale * petal.value
    xs, ups = np.meshgrid(np.arange(box.left, box.right) - middle[0], middle[1] - np.arange(box.top, box.bottom))
    turns = (np.degrees(np.arctan2(xs, ups)) - petal.start) % 360
    under = (turns < petal.sweep) & (np.hypot(xs, ups) < far)
    return float(under.sum()) / max(math.radians(petal.sweep) * far * far / 2, 1.0)
