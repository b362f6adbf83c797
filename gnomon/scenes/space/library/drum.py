"""A drum."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, tube

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.18, 0.25), "high": (0.2, 0.32)}
PAINTS = {"body": (("lacquer",), ("red", "blue", "black", "white", "green", "yellow"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield disc("body", "body", r, h, (0, 0, h / 2), bevel=0.004)
    yield disc("skin", "ivory", r * 0.98, 0.008, (0, 0, h + 0.003))
    for z in (0.02, h - 0.015):
        yield disc("hoop", "chrome", r + 0.012, 0.03, (0, 0, z))
    for k in range(8):
        a = math.radians(45 * k)
        yield tube("rod", "chrome", (((r + 0.01) * math.cos(a), (r + 0.01) * math.sin(a), 0.02),
            ((r + 0.01) * math.cos(a), (r + 0.01) * math.sin(a), h - 0.02)), 0.005)  # fmt: skip
