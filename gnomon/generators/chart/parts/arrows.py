"""Fields of arrows over the unit square."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of

if TYPE_CHECKING:
    from numpy.random import Generator

Flow = Callable[[float, float], tuple[float, float]]


def field(content: Generator) -> Flow:
    """A field of one sort, or two that blend; turned and mirrored anyhow."""
    sorts = (vortex, saddle, spring, shear, waves, dipole, jet, spiral, stream)
    main = facing(content, one_of(content, sorts)(content))
    if content.random() < 0.5:
        return main
    other, share = facing(content, one_of(content, sorts)(content)), content.uniform(0.25, 0.6)
    most, less = strongest(main), strongest(other)

    def flow(u: float, v: float) -> tuple[float, float]:
        (a, b), (c, d) = main(u, v), other(u, v)
        return (a / most + share * c / less, b / most + share * d / less)

    return flow


def facing(content: Generator, flow: Flow) -> Flow:
    """A field turned by right angles and perhaps mirrored."""
    quarter, mirrored = int(content.integers(4)), content.random() < 0.5

    def turned(u: float, v: float) -> tuple[float, float]:
        x, y = (1 - u if mirrored else u), v
        for _ in range(quarter):
            x, y = y, 1 - x
        a, b = flow(x, y)
        for _ in range(quarter):
            a, b = -b, a
        return (-a if mirrored else a, b)

    return turned


def strongest(flow: Flow) -> float:
    """The greatest strength over the square."""
    return max(math.hypot(*flow((i + 0.5) / 9, (j + 0.5) / 9)) for i in range(9) for j in range(9))


def vortex(content: Generator) -> Flow:
    """Around a middle, strongest at some distance from it."""
    cx, cy, wide = content.uniform(0.3, 0.7), content.uniform(0.3, 0.7), content.uniform(0.15, 0.35)
    sign = one_of(content, (-1, 1))

    def flow(u: float, v: float) -> tuple[float, float]:
        dx, dy = u - cx, v - cy
        r = math.hypot(dx, dy) + 1e-6
        speed = (r / wide) * math.exp(0.5 - 0.5 * (r / wide) ** 2) + 0.15
        return (-sign * dy / r * speed, sign * dx / r * speed)

    return flow


def saddle(content: Generator) -> Flow:
    """Towards a middle along one axis and away from it along the other."""
    cx, cy, turn = content.uniform(0.35, 0.65), content.uniform(0.35, 0.65), content.uniform(0, math.pi)

    def flow(u: float, v: float) -> tuple[float, float]:
        dx, dy = u - cx, v - cy
        c, s = math.cos(2 * turn), math.sin(2 * turn)
        return (c * dx + s * dy, s * dx - c * dy)

    return flow


def spring(content: Generator) -> Flow:
    """Out of one place and into another."""
    a = (content.uniform(0.1, 0.4), content.uniform(0.2, 0.8))
    b = (content.uniform(0.6, 0.9), content.uniform(0.2, 0.8))
    share = content.uniform(0.4, 1.0)

    def flow(u: float, v: float) -> tuple[float, float]:
        x = y = 0.0
        for (px, py), sign in ((a, 1.0), (b, -share)):
            r2 = (u - px) ** 2 + (v - py) ** 2 + 0.03
            x, y = x + sign * (u - px) / r2, y + sign * (v - py) / r2
        return (x, y)

    return flow


def shear(content: Generator) -> Flow:
    """All one way, faster with height, and bent a little."""
    way, grow, bend = content.uniform(0, 2 * math.pi), content.uniform(0.4, 1.6), content.uniform(-0.8, 0.8)

    def flow(u: float, v: float) -> tuple[float, float]:
        speed, turn = 0.4 + grow * v, way + bend * u
        return (speed * math.cos(turn), speed * math.sin(turn))

    return flow


def waves(content: Generator) -> Flow:
    """Eddies side by side."""
    k, m, p = content.uniform(0.8, 1.6), content.uniform(0.6, 1.2), content.uniform(0, 1)

    def flow(u: float, v: float) -> tuple[float, float]:
        a, b = 2 * math.pi * (k * u + p), math.pi * (m * v + 0.5 * p)
        return (math.sin(a) * math.cos(b), -math.cos(a) * math.sin(b) + 0.2)

    return flow


def dipole(content: Generator) -> Flow:
    """Two eddies side by side that turn against each other."""
    cx, cy, apart = content.uniform(0.4, 0.6), content.uniform(0.35, 0.65), content.uniform(0.16, 0.26)

    def flow(u: float, v: float) -> tuple[float, float]:
        x = y = 0.0
        for sign in (-1, 1):
            dx, dy = u - cx - sign * apart, v - cy
            near = math.exp(-(dx * dx + dy * dy) / (2 * apart * apart))
            x, y = x - sign * dy * near, y + sign * dx * near
        return (x, y + 0.03)

    return flow


def jet(content: Generator) -> Flow:
    """A stream that winds through quiet ground."""
    at, wide = content.uniform(0.25, 0.75), content.uniform(0.1, 0.22)
    swing, k, phase = content.uniform(0.0, 0.2), content.uniform(3, 8), content.uniform(0, 2 * math.pi)

    def flow(u: float, v: float) -> tuple[float, float]:
        far = (v - at - swing * math.sin(k * u + phase)) / wide
        speed = math.exp(-0.5 * far * far) + 0.08
        return (speed, speed * swing * k * math.cos(k * u + phase))

    return flow


def spiral(content: Generator) -> Flow:
    """Around a middle and into it, or out of it."""
    cx, cy = content.uniform(0.25, 0.75), content.uniform(0.25, 0.75)
    turn, wide = content.uniform(0, 2 * math.pi), content.uniform(0.2, 0.5)

    def flow(u: float, v: float) -> tuple[float, float]:
        dx, dy = u - cx, v - cy
        speed = math.exp(-math.hypot(dx, dy) / wide)
        r = math.hypot(dx, dy) + 0.05
        c, s = math.cos(turn) * speed / r, math.sin(turn) * speed / r
        return (c * dx - s * dy, s * dx + c * dy)

    return flow


def stream(content: Generator) -> Flow:
    """All one way, with an eddy in it."""
    way = content.uniform(0, 2 * math.pi)
    eddy, share = vortex(content), content.uniform(0.4, 1.2)

    def flow(u: float, v: float) -> tuple[float, float]:
        a, b = eddy(u, v)
        return (math.cos(way) + share * a, math.sin(way) + share * b)

    return flow
