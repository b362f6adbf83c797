"""Dots where the rulers of both axes put them, bubbles as wide as the roots of their amounts, lines that fit best."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import inked, near
from gnomon.scenes.chart import Dot, FitLine, SizeKey
from gnomon.truth.fact import number
from gnomon.truth.picture import Box

SLACK = 2.5  # pixels
FITS = 0.008  # of the plot's height: how far a fitted line may lie off the one through the dots' own pixels


def check(view: View) -> Iterator[str]:
    if view.x is None or view.y is None:
        return
    dots = view.of(Dot)
    for dot in dots:
        yield from place(view, dot)
    if dots and dots[0].size:
        yield from widths(view, dots)
    for line in view.of(FitLine):
        yield from fitted(view, line, dots)


def place(view: View, dot: Dot) -> Iterator[str]:
    """Its middle and its colour there."""
    assert view.x is not None and view.y is not None
    mark = view.marks[dot.id]
    x, y = mark.whole.centre
    told = (number(view.told[dot.id, a].value) for a in ("across", "up"))
    off = max(abs(r.pixel(v) - p) for r, v, p in zip((view.x, view.y), told, (x, y), strict=True))
    if off > SLACK * view.fine:
        yield f"{dot.id}: ({dot.x}, {dot.y}), {off:.1f} pixels from where the ticks put it"
    cut = view.image[max(0, int(y) - 3) : int(y) + 4, max(0, int(x) - 3) : int(x) + 4]
    if mark.visible >= 0.9 and not dot.size and not near(cut, dot.fill, off=40).any():
        yield f"{dot.id}: its colour {dot.fill} is not there"


def widths(view: View, dots: tuple[Dot, ...]) -> Iterator[str]:
    """The extent of the colour on a line through the middle, of bubbles that nothing lies over."""
    seen = {}
    for dot in dots:
        box = view.marks[dot.id].whole
        # the looked-at stretch is a little longer than the bubble, and holds no other one's colour
        reach = Box(box.left - 7, box.top, box.right + 8, box.bottom)
        near_by = [d for d in dots if d.id != dot.id and view.marks[d.id].whole.meet(reach)]
        if near_by:
            continue
        row = view.image[int(box.centre[1]), int(box.left) - 2 : int(box.right) + 3]
        own = np.flatnonzero(near(row, dot.fill, off=24))
        if len(own):
            seen[dot.id] = (int(own[-1]) - int(own[0]) + 1, dot.amount)
        else:
            yield f"{dot.id}: its colour {dot.fill} is not there"
    if not seen:
        return
    broad, most = max(seen.values(), key=lambda s: s[1])
    for id, (wide, amount) in seen.items():
        # an edge in the colour of the ground takes its part of each, whatever its size
        rim = 1.5 * view.fine
        wanted = (broad + rim) * math.sqrt(amount / most) - rim
        if abs(wide - wanted) > 2.5 * view.fine:
            yield f"{id}: {wide} pixels wide, its amount wants {wanted:.1f}"
    for key in view.of(SizeKey):
        xs, ys = zip(*view.marks[key.id].outline[0], strict=True)
        row = view.image[int((min(ys) + max(ys)) / 2), int(min(xs)) - 4 : int(max(xs)) + 5]
        own = np.flatnonzero(~near(row, view.chart.look.ground, off=6))
        across = float(np.ptp(own)) + 1 if len(own) else 0.0
        # its edge is seen, that of the others is not
        grows = math.sqrt(key.value / most)  # and with it what was measured wrongly of the broadest bubble seen
        wanted = (broad + 1.5 * view.fine) * grows + 1.5 * view.fine
        if abs(across - wanted) > 3 * view.fine * max(1.0, grows):
            yield f"{key.id}: {across} pixels wide, its amount wants {wanted:.1f}"


def fitted(view: View, line: FitLine, dots: tuple[Dot, ...]) -> Iterator[str]:
    """Least squares once more, of where the dots are seen; the line's ends and its colour along it."""
    assert view.x is not None and view.y is not None and view.panel.y is not None
    xs, ys = (np.array([view.marks[d.id].whole.centre[k] for d in dots]) for k in (0, 1))
    across, up = np.array([view.x.value(p) for p in xs]), np.array([view.y.value(p) for p in ys])
    slope, start = np.polyfit(across - across.mean(), up - up.mean(), 1)  # far from zero nothing is fitted well
    tall = view.panel.y.high - view.panel.y.low
    for x in (line.low, line.high):
        off = abs(float(slope * (x - across.mean()) + start + up.mean()) - (line.intercept + line.slope * x))
        if off > FITS * tall:
            yield f"{line.id}: at {x} it lies {off:.3g} off the line that fits the dots"
    places = np.linspace(line.low, line.high, 30)
    found = 0
    for x in places.tolist():
        px, py = int(view.x.pixel(x)), int(view.y.pixel(line.intercept + line.slope * x))
        reach = 2 * view.fine
        cut = view.image[py - reach : py + reach + 1, px - reach : px + reach + 1]
        found += bool(near(cut, line.stroke, off=50).any()) or inked(cut, line.stroke, view.chart.look.plot)
    if found < (18 if line.dash == "solid" else 12):
        yield f"{line.id}: its colour {line.stroke} is at {found} of 30 places"
    told = view.told.get((line.id, "direction"))
    if told is not None and (told.value == "rising") != (slope > 0):
        yield f"{line.id}: said to be {told.value}, the dots' slope is {slope:.3g}"
