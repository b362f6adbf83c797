"""What bodies are put together from: plain parametric forms, each a named part with a paint.

Metres, along the body's own axes: x forward, y to its left, z up from the ground.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gnomon.scenes.space.optics import Point

Flat = tuple[float, float]
Ring = tuple[float, float, float, float, float]
UNSURE = "unsure"  # the front of what has sides, and none that people agree to call so
NOT_TURNED: Point = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Piece:
    """A form at a place, turned about x, then y, then z by degrees. `part` is what people call it."""

    part: str
    paint: str
    at: Point
    turn: Point


@dataclass(frozen=True)
class Box(Piece):
    """A block of a size with bevelled edges, about its middle."""

    size: Point
    bevel: float


@dataclass(frozen=True)
class Ball(Piece):
    """An ellipsoid with half axes, about its middle."""

    reach: Point


@dataclass(frozen=True)
class Lathe(Piece):
    """A line of (radius, height) turned about z, from the bottom up the outside; closed at both ends."""

    line: tuple[Flat, ...]


@dataclass(frozen=True)
class Slab(Piece):
    """A side view, an outline of (x, z) running anticlockwise, made as thick as said along y, its edges bevelled."""

    outline: tuple[Flat, ...]
    thick: float
    bevel: float


@dataclass(frozen=True)
class Tube(Piece):
    """A round bar along a path, with its radius at each point."""

    path: tuple[Point, ...]
    radii: tuple[float, ...]


@dataclass(frozen=True)
class Loft(Piece):
    """A hull through cross-sections from back to front: (x, half width, half height, height of the middle, power).

    A section of power 2 is an ellipse; the higher, the squarer.
    """

    rings: tuple[Ring, ...]


def box(part: str, paint: str, size: Point, at: Point, bevel: float = 0.012, turn: Point = NOT_TURNED) -> Box:
    return Box(part, paint, at, turn, size, min(bevel, 0.45 * min(size)))


def ball(part: str, paint: str, reach: Point, at: Point, turn: Point = NOT_TURNED) -> Ball:
    return Ball(part, paint, at, turn, reach)


def lathe(part: str, paint: str, line: Sequence[Flat], at: Point = (0, 0, 0), turn: Point = NOT_TURNED) -> Lathe:
    return Lathe(part, paint, at, turn, tuple(line))


def disc(
    part: str, paint: str, radius: float, thick: float, at: Point, turn: Point = NOT_TURNED, bevel: float = 0.006
) -> Lathe:
    """A round plate about its middle, its axis along z before it is turned."""
    b, h = min(bevel, 0.4 * thick, 0.4 * radius), thick / 2
    line = ((0.0, -h), (radius - b, -h), (radius, -h + b), (radius, h - b), (radius - b, h), (0.0, h))
    return Lathe(part, paint, at, turn, line)


def slab(
    part: str, paint: str, outline: Sequence[Flat], thick: float, at: Point = (0, 0, 0), bevel: float = 0.01,
    turn: Point = NOT_TURNED,
) -> Slab:  # fmt: skip
    return Slab(part, paint, at, turn, tuple(outline), thick, bevel)


def tube(part: str, paint: str, path: Sequence[Point], radius: float | Sequence[float]) -> Tube:
    radii = (float(radius),) * len(path) if isinstance(radius, (int, float)) else tuple(radius)
    return Tube(part, paint, (0, 0, 0), NOT_TURNED, tuple(path), radii)


def loft(part: str, paint: str, rings: Sequence[Ring], at: Point = (0, 0, 0), turn: Point = NOT_TURNED) -> Loft:
    return Loft(part, paint, at, turn, tuple(rings))


def wheel(x: float, y: float, radius: float, wide: float, part: str = "wheel") -> Iterator[Piece]:
    """A tyre on its rim, its axle along y."""
    side = 1 if y > 0 else -1
    yield disc(part, "tyre", radius, wide, (x, y, radius), (90, 0, 0), bevel=0.2 * radius)
    yield disc(part, "rim", 0.6 * radius, 0.02, (x, y + side * wide / 2, radius), (90, 0, 0))
    yield disc(part, "dark", 0.16 * radius, 0.05, (x, y + side * wide / 2, radius), (90, 0, 0))


def legs(
    part: str, paint: str, long: float, wide: float, high: float, thick: float, splay: float = 0.0
) -> Iterator[Piece]:
    """Four legs under the corners of a rectangle."""
    for i in (-1, 1):
        for j in (-1, 1):
            x, y = i * (long / 2 - thick), j * (wide / 2 - thick)
            yield tube(part, paint, ((x + i * splay, y + j * splay, 0.0), (x, y, high)), (0.7 * thick / 2, thick / 2))
