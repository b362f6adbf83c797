"""Sizes seen in a picture without a scale: how far points lie apart, how wide an angle opens, and the error of both."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, fsum, hypot

from gnomon.truth.limits import Limits

Seen = tuple[float, float]


def distance(at: Sequence[float], limits: Limits) -> Seen:
    """x and y of two points in pixels; each may be off by half of `limits.side`, the eye by `limits.stretch`."""
    ax, ay, bx, by = at
    long = hypot(bx - ax, by - ay)
    off = max(limits.side, limits.stretch * long)
    return max(0.0, long - off), long + off


def opening(at: Sequence[float], limits: Limits) -> Seen:
    """x and y of a point on an arm, the vertex, a point on the other arm; degrees, each arm off by both its ends."""
    ax, ay, vx, vy, bx, by = at
    turn = abs(degrees(atan2(ay - vy, ax - vx) - atan2(by - vy, bx - vx)))
    wide = min(turn, 360 - turn)
    off = fsum(degrees(atan2(limits.side, hypot(x - vx, y - vy))) for x, y in ((ax, ay), (bx, by)))
    off = max(off, limits.opening)
    return max(0.0, wide - off), min(180.0, wide + off)


# rules of facts whose premises are such coordinates
BY_EYE = {"distance between points": distance, "opening between points": opening}
