"""Drawings of solids: strokes in oblique projection, which are hidden, and where measures are printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import asin, cos, pi, sin
from typing import NamedTuple

XY = tuple[float, float]
XYZ = tuple[float, float, float]
FLAT = 0.32  # how flat circles lie


class Line(NamedTuple):
    """A stroke: `hidden` behind the solid, `closed`, or a `thin` one beside what it measures."""

    points: tuple[XY, ...]
    hidden: bool = False
    closed: bool = False
    thin: bool = False


@dataclass
class Drawing:
    """Strokes, and for each letter where its measure is printed and away from what."""

    strokes: list[Line] = field(default_factory=list)
    spots: dict[str, tuple[XY, XY]] = field(default_factory=dict)

    def line(self, a: XY, b: XY, hidden: bool = False) -> None:
        self.strokes.append(Line((a, b), hidden))

    def span(self, a: XY, b: XY) -> None:
        """A thin line beside what it measures, with short strokes at its ends."""
        size = 0.03 * (abs(b[0] - a[0]) + abs(b[1] - a[1]))
        across = (size, 0.0) if a[0] == b[0] else (0.0, size)
        ends = [((x - across[0], y - across[1]), (x + across[0], y + across[1])) for x, y in (a, b)]
        self.strokes += [Line(line, thin=True) for line in ((a, b), *ends)]

    def arc(self, centre: XY, r: float, start: float, end: float, hidden: bool = False, flat: float = FLAT) -> None:
        """Part of a flat ellipse, from angle to angle in half turns."""
        n = max(24, int(abs(end - start) * 80))
        ts = [pi * (start + (end - start) * i / n) for i in range(n + 1)]
        whole = abs(end - start) == 2
        points = [(centre[0] + r * cos(t), centre[1] + flat * r * sin(t)) for t in ts]
        self.strokes.append(Line(tuple(points[:-1] if whole else points), hidden, whole))


def oblique(p: XYZ) -> XY:
    """x to the right, y into the picture, z up."""
    return p[0] + 0.42 * p[1], p[2] + 0.34 * p[1]


def middle(a: XY, b: XY) -> XY:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def box(a: float, b: float, c: float) -> Drawing:
    """a wide, b deep, c high."""
    d = Drawing()
    p = {(i, j, k): oblique((i * a, j * b, k * c)) for i in (0, 1) for j in (0, 1) for k in (0, 1)}
    for i, j, k in p:
        for step in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
            q = (i + step[0], j + step[1], k + step[2])
            if q in p:
                # the corner at the back, at the bottom, on the left is hidden
                d.line(p[i, j, k], p[q], hidden=(0, 1, 0) in ((i, j, k), q))
    d.spots = {
        "a": (middle(p[0, 0, 0], p[1, 0, 0]), (0, -1)),
        "b": (middle(p[1, 0, 0], p[1, 1, 0]), (1, -0.7)),
        "c": (middle(p[0, 0, 0], p[0, 0, 1]), (-1, 0)),
    }
    return d


def pyramid(a: float, h: float) -> Drawing:
    d = Drawing()
    base = [oblique(v) for v in ((0, 0, 0), (a, 0, 0), (a, a, 0), (0, a, 0))]
    foot = oblique((a / 2, a / 2, 0))
    top = (foot[0], foot[1] + h)
    for i in range(4):
        d.line(base[i], base[(i + 1) % 4], hidden=i in (2, 3))
        d.line(base[i], top, hidden=i == 3)
    d.line(foot, top, hidden=True)
    x = -0.12 * a
    d.span((x, foot[1]), (x, top[1]))
    d.spots = {"a": (middle(base[0], base[1]), (0, -1)), "h": ((x, (foot[1] + top[1]) / 2), (-1, 0))}
    return d


def cylinder(r: float, h: float) -> Drawing:
    d = Drawing()
    d.arc((0, h), r, 0, 2)
    d.arc((0, 0), r, 1, 2)
    d.arc((0, 0), r, 0, 1, hidden=True)
    d.line((-r, 0), (-r, h))
    d.line((r, 0), (r, h))
    d.line((0, h), (r, h))
    y = h + FLAT * r + 0.12 * r
    d.span((0.0, y), (r, y))
    d.spots = {"r": ((r / 2, y), (0, 1)), "h": ((r, h / 2), (1, 0))}
    return d


def cone(r: float, h: float) -> Drawing:
    """Its sides touch the base where the eye sees the base end: at the angle whose sine is FLAT · r / h."""
    d = Drawing()
    end = asin(FLAT * r / h) / pi
    rim(d, 0.0, r, end)
    x, y = r * cos(pi * end), FLAT * r * sin(pi * end)
    d.line((-x, y), (0, h))
    d.line((x, y), (0, h))
    d.line((0, 0), (0, h), hidden=True)
    d.line((0, 0), (r, 0), hidden=True)
    x, y = -1.15 * r, -FLAT * r - 0.12 * r
    d.span((x, 0.0), (x, h))
    d.span((0.0, y), (r, y))
    d.spots = {"r": ((r / 2, y), (0, -1)), "h": ((x, h / 2), (-1, 0))}
    return d


def rim(d: Drawing, up: float, r: float, end: float) -> None:
    """A level circle whose far side is hidden, from an angle (in half turns) on the right to the same on the left."""
    if end >= 0.5:
        d.arc((0, up), r, 0, 2)
        return
    d.arc((0, up), r, 1 - end, 2 + end)
    d.arc((0, up), r, end, 1 - end, hidden=True)


def sphere(r: float) -> Drawing:
    d = Drawing()
    d.arc((0, 0), r, 0, 2, flat=1.0)
    d.arc((0, 0), r, 1, 2)
    d.arc((0, 0), r, 0, 1, hidden=True)
    d.line((0, 0), (r, 0), hidden=True)
    y = -1.12 * r
    d.span((0.0, y), (r, y))
    d.spots = {"r": ((r / 2, y), (0, -1))}
    return d


def wedge(a: float, b: float, h: float) -> Drawing:
    """A lying prism whose front is a right triangle with legs a and b, h deep."""
    d = Drawing()
    front = [oblique(v) for v in ((0, 0, 0), (a, 0, 0), (0, 0, b))]
    back = [oblique(v) for v in ((0, h, 0), (a, h, 0), (0, h, b))]
    for i in range(3):
        d.line(front[i], front[(i + 1) % 3])
        d.line(back[i], back[(i + 1) % 3], hidden=i in (0, 2))
        d.line(front[i], back[i], hidden=i == 0)
    d.line((0.0, 0.09 * a), (0.09 * a, 0.09 * a))
    d.line((0.09 * a, 0.09 * a), (0.09 * a, 0.0))
    d.spots = {
        "a": (middle(front[0], front[1]), (0, -1)),
        "b": (middle(front[0], front[2]), (-1, 0)),
        "h": (middle(front[1], back[1]), (1, -0.7)),
    }
    return d


def ngon(n: int, r: float, h: float) -> Drawing:
    """An upright prism over a regular polygon."""
    d = Drawing()
    low = [(r * cos(2 * pi * (i + 0.3) / n), 0.4 * r * sin(2 * pi * (i + 0.3) / n)) for i in range(n)]
    front = [y <= 0 for _, y in low]
    right, left = max(range(n), key=lambda i: low[i][0]), min(range(n), key=lambda i: low[i][0])
    for i in range(n):
        j = (i + 1) % n
        x, y = low[i], low[j]
        d.line((x[0], x[1] + h), (y[0], y[1] + h))
        seen_i, seen_j = front[i] or i in (left, right), front[j] or j in (left, right)
        d.line(x, y, hidden=not (seen_i and seen_j and (front[i] or front[j])))
        d.line(x, (x[0], x[1] + h), hidden=not seen_i)
    return d
