"""Bodies by name: each a file that says in plain parametric terms what it is put together from, and where its front is.

A file gives `pieces(…)`, x forward; the ranges of its `SIZES`, in metres (an opening in degrees); the finishes and
colours of the `PAINTS` that vary; and its `FRONT`: what of it points forward, "" if one says that it faces somewhere
itself, None if it looks the same from every side, UNSURE if it has sides and no front. Parts named in FORE are seen
from before, those in AFT from behind.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Protocol, cast

from gnomon.scenes.space.optics import Point
from gnomon.scenes.space.pieces import UNSURE, Ball, Box, Lathe, Loft, Piece, Slab, Tube

DIRECTIONS = 96


class Model(Protocol):
    """What a file of the library gives."""

    FRONT: str | None
    FORE: tuple[str, ...]
    AFT: tuple[str, ...]
    SIZES: Mapping[str, tuple[float, float]]
    PAINTS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    pieces: Callable[..., Iterator[Piece]]


@cache
def models() -> tuple[str, ...]:
    """The names of all bodies."""
    files = (f.stem for f in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(f.replace("_", " ") for f in files if not f.startswith("_")))


@cache
def model(name: str) -> Model:
    """The body of a name; ValueError if there is none."""
    if name not in models():
        raise ValueError(f"no body {name!r}; there are: {', '.join(models())}")
    return cast(Model, importlib.import_module(f"{__name__}.{name.replace(' ', '_')}"))


@cache
def fronted(has: bool) -> tuple[str, ...]:
    """The bodies that have a front, or those that look the same from every side."""
    return tuple(n for n in models() if model(n).FRONT != UNSURE and (model(n).FRONT is not None) is has)


@lru_cache(maxsize=512)
def pieces(name: str, sizes: tuple[tuple[str, float], ...]) -> tuple[Piece, ...]:
    """What a body of these sizes is put together from."""
    return tuple(model(name).pieces(**dict(sizes)))


@lru_cache(maxsize=512)
def bounds(name: str, sizes: tuple[tuple[str, float], ...]) -> tuple[Point, Point]:
    """The lowest and the highest of its own x, y and z."""
    found = [p for piece in pieces(name, sizes) for p in outer(piece)]
    low, high = (tuple(round(f(p[k] for p in found), 5) for k in range(3)) for f in (min, max))
    return cast(Point, low), cast(Point, high)


@lru_cache(maxsize=512)
def extremes(name: str, sizes: tuple[tuple[str, float], ...]) -> tuple[Point, ...]:
    """Points of it that lie farthest out, each in one of many directions spread evenly: about its hull."""
    found = [p for piece in pieces(name, sizes) for p in outer(piece)]
    kept = []
    for k in range(DIRECTIONS):
        z = 1 - (2 * k + 1) / DIRECTIONS
        around, flat = k * 2.399963229728653, math.sqrt(1 - z * z)
        x, y = flat * math.cos(around), flat * math.sin(around)
        kept.append(max((p[0] * x + p[1] * y + p[2] * z, p) for p in found)[1])
    return tuple(dict.fromkeys(kept))


def outer(piece: Piece) -> Iterator[Point]:
    """Points whose box is that of the piece, or a little more."""
    for p in inner(piece):
        x, y, z = turned(p, piece.turn)
        yield (x + piece.at[0], y + piece.at[1], z + piece.at[2])


def inner(piece: Piece) -> Iterator[Point]:
    """The same before the piece is turned and put in its place."""
    match piece:
        case Box():
            a, b, c = (s / 2 for s in piece.size)
            yield from ((i * a, j * b, k * c) for i, j, k in product((-1, 1), repeat=3))
        case Ball():
            yield from (
                tuple(s * piece.reach[k] if k == axis else 0.0 for k in range(3)) for axis in range(3) for s in (-1, 1)
            )  # type: ignore[misc]
        case Lathe():
            for r, z in piece.line:
                for k in range(16):
                    yield (r * math.cos(math.pi * k / 8), r * math.sin(math.pi * k / 8), z)
        case Slab():
            yield from ((x, s * piece.thick / 2, z) for x, z in piece.outline for s in (-1, 1))
        case Tube():
            for k, (at, r) in enumerate(zip(piece.path, piece.radii, strict=True)):
                before, after = piece.path[max(0, k - 1)], piece.path[min(k + 1, len(piece.path) - 1)]
                way = [b - a for a, b in zip(before, after, strict=True)]
                # a ring about a way reaches as far along an axis as the way leaves it free
                flat = [r * math.sqrt(max(0.0, 1 - (w / math.hypot(*way)) ** 2)) for w in way]
                for i, j, m in product((-1, 1), repeat=3):
                    yield (at[0] + i * flat[0], at[1] + j * flat[1], at[2] + m * flat[2])
        case Loft():
            for x, half, tall, z, _ in piece.rings:
                yield from ((x, s * half, z) for s in (-1, 1))
                yield from ((x, 0.0, z + s * tall) for s in (-1, 1))


def turned(point: Point, turn: Point) -> Point:
    """A point turned about x, then y, then z, by degrees."""
    x, y, z = point
    a, b, c = (math.radians(t) for t in turn)
    y, z = y * math.cos(a) - z * math.sin(a), y * math.sin(a) + z * math.cos(a)
    x, z = x * math.cos(b) + z * math.sin(b), -x * math.sin(b) + z * math.cos(b)
    x, y = x * math.cos(c) - y * math.sin(c), x * math.sin(c) + y * math.cos(c)
    return (x, y, z)
