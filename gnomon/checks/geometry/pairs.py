"""Pairs of numbers that have to be equal if a point is where it should be."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.checks.geometry.measure import XY, Number, mp, off_line

Points = Sequence[XY]
Pair = tuple[Number, Number]
Pairs = list[Pair]


def at(p: XY, wanted: XY) -> Pairs:
    return [(p[0], wanted[0]), (p[1], wanted[1])]


def on(p: XY, a: XY, b: XY) -> Pair:
    """On the line through two points."""
    return off_line(p, a, b), mp.mpf(0)


def upright(p: XY, q: XY, a: XY, b: XY) -> Pairs:
    """The lines pq and ab are perpendicular; so they are where p and q are one point."""
    return [((q[0] - p[0]) * (b[0] - a[0]) + (q[1] - p[1]) * (b[1] - a[1]), mp.mpf(0))]


def turned(degrees: Number) -> Number:
    """The angle, 0 to 180, between a ray and itself turned."""
    rest = abs(degrees) % 360
    return min(rest, 360 - rest)
