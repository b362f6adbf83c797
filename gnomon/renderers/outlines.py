"""Outlines of what is drawn, in pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gnomon.truth.picture import Box, Ring


def bounds(points: Iterable[tuple[float, float]]) -> Box:
    """The box around points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def along_line(path: Sequence[tuple[float, float]], width: float) -> tuple[Ring, Box]:
    """The outline of a line of a width through points, without its holes, and its box."""
    from shapely import LineString

    shape = LineString([(float(x), float(y)) for x, y in path]).buffer(width / 2, cap_style="flat", quad_segs=2)
    if shape.is_empty:
        raise ValueError(f"expected a line of two different points, got {path!r}")
    if shape.geom_type != "Polygon":
        shape = max(shape.geoms, key=lambda g: g.area)
    ring = tuple((round(x, 2), round(y, 2)) for x, y in shape.exterior.coords[:-1])
    return ring, Box(*shape.bounds)


def hidden_dots(spots: Sequence[tuple[float, float]], size: float) -> list[float]:
    """For dots of one size drawn one after the other, the share of each that later ones hide (at most)."""
    hidden = [0.0] * len(spots)
    order = sorted(range(len(spots)), key=lambda i: spots[i][0])
    for n, i in enumerate(order):
        for j in order[n + 1 :]:
            if spots[j][0] - spots[i][0] >= size:
                break
            apart = math.dist(spots[i], spots[j]) / size
            if apart < 1:
                lens = (2 / math.pi) * (math.acos(apart) - apart * math.sqrt(1 - apart * apart))
                under = min(i, j)
                hidden[under] = max(hidden[under], lens)
    return hidden


def hidden_discs(spots: Sequence[tuple[float, float]], widths: Sequence[float]) -> list[float]:
    """For discs drawn one after the other, the share of each that later ones hide together, at most."""
    hidden = []
    for i, (spot, wide) in enumerate(zip(spots, widths, strict=True)):
        under = 0.0
        for other, size in zip(spots[i + 1 :], widths[i + 1 :], strict=True):
            under += lens(math.dist(spot, other), wide / 2, size / 2)
        hidden.append(min(1.0, under / (math.pi * wide * wide / 4)))
    return hidden


def lens(apart: float, a: float, b: float) -> float:
    """The area that two discs of radii a and b have in common."""
    if apart >= a + b:
        return 0.0
    if apart <= abs(a - b):
        return math.pi * min(a, b) ** 2
    u = (apart * apart + a * a - b * b) / (2 * apart)
    v = apart - u
    return math.fsum(
        r * r * math.acos(max(-1.0, min(1.0, d / r))) - d * math.sqrt(max(0.0, r * r - d * d))
        for r, d in ((a, u), (b, v))
    )


def near(path: Sequence[tuple[float, float]], spot: tuple[float, float], reach: float) -> bool:
    """Whether a line comes as near to a spot as that."""
    x, y = spot
    for (ax, ay), (bx, by) in pairwise(path):
        if not (min(ax, bx) - reach <= x <= max(ax, bx) + reach):
            continue
        long = math.hypot(bx - ax, by - ay) or 1.0
        t = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long**2))
        if math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y) < reach:
            return True
    return False


def ring_of(
    centre: tuple[float, float], inner: float, outer: float, start: float, sweep: float, step: float = 3.0
) -> Ring:
    """The outline of a sector of a ring: degrees clockwise from the top, radii in pixels; a circle has no sides."""
    n = max(2, math.ceil(sweep / step) + 1)
    turns = [math.radians(start + sweep * k / (n - 1)) for k in range(n)]
    rim = [(centre[0] + outer * math.sin(t), centre[1] - outer * math.cos(t)) for t in turns]
    hub = [(centre[0] + inner * math.sin(t), centre[1] - inner * math.cos(t)) for t in reversed(turns)]
    return tuple(rim + (hub if inner > 0 else [centre]))


def corners(box: Box) -> Ring:
    """The outline of a box."""
    return ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
