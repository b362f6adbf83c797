"""A small house with a gabled roof."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.paints import HOUSES
from gnomon.scenes.space.pieces import Piece, ball, box, slab

FRONT: str | None = "door"
FORE: tuple[str, ...] = ("door", "porch")
AFT: tuple[str, ...] = ("back window",)
SIZES = {"wide": (7.0, 9.0), "deep": (6.0, 7.5)}
PAINTS = {"wall": HOUSES, "door": (("paint",), ("red", "blue", "dark green", "navy", "maroon", "black"))}


def pieces(wide: float, deep: float) -> Iterator[Piece]:
    d, w, h = deep / 2, wide / 2, 3.0
    yield box("wall", "wall", (deep, wide, h), (0, 0, h / 2), 0.02)
    yield slab("gable", "wall", [(-d, h - 0.02), (d, h - 0.02), (0, h + d * 0.75)], wide - 0.02, bevel=0.01)
    for s in (-1, 1):
        long = math.hypot(d + 0.5, (d + 0.5) * 0.75)
        yield box("roof", "tile", (long, wide + 0.8, 0.16), (s * (d + 0.5) / 2, 0,
            h + d * 0.75 - (d + 0.5) * 0.375 + 0.1), 0.02, (0, s * 36.87, 0))  # fmt: skip
    yield box("chimney", "tile", (0.6, 0.6, 1.6), (-d * 0.4, w * 0.5, h + d * 0.75), 0.03)
    yield box("door", "door", (0.1, 1.05, 2.1), (d + 0.02, 0, 1.05), 0.02)
    yield ball("handle", "brass", (0.06, 0.06, 0.06), (d + 0.1, 0.38, 1.0))
    yield box("porch", "slate", (1.0, 1.8, 0.15), (d + 0.5, 0, 0.075), 0.02)
    yield box("porch", "tile", (1.1, 1.7, 0.1), (d + 0.5, 0, 2.4), 0.02, (0, 12, 0))
    for x, name, places in ((d, "front window", (-0.6, 0.6)), (-d, "back window", (-0.55, 0.0, 0.55))):
        for y in places:
            yield box(name, "white", (0.08, 1.3, 1.3), (x, y * w, 1.6), 0.02)
            yield box(name, "pane", (0.12, 1.1, 1.1), (x, y * w, 1.6), 0.01)
            yield box(name, "white", (0.14, 0.06, 1.1), (x, y * w, 1.6), 0.01)
