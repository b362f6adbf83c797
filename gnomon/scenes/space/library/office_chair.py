"""A swivel chair."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.paints import LEATHERS
from gnomon.scenes.space.pieces import Piece, ball, box, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("seat",)
AFT: tuple[str, ...] = ("back",)
SIZES = {"wide": (0.46, 0.54), "high": (0.95, 1.15)}
PAINTS = {"cover": LEATHERS}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    for k in range(5):
        a = math.radians(72 * k + 36)
        c, s = math.cos(a), math.sin(a)
        yield tube("star", "dark", ((0, 0, 0.13), (0.3 * c, 0.3 * s, 0.08)), (0.03, 0.02))
        yield ball("castor", "dark", (0.03, 0.03, 0.03), (0.3 * c, 0.3 * s, 0.03))
    yield tube("column", "chrome", ((0, 0, 0.12), (0, 0, 0.43)), 0.028)
    yield box("seat", "cover", (0.48, wide, 0.09), (0.02, 0, 0.48), 0.04)
    yield box("back", "cover", (0.08, wide - 0.04, high - 0.6), (-0.25, 0, 0.58 + (high - 0.6) / 2), 0.035, (0, -9, 0))
    yield tube("spine", "dark", ((-0.1, 0, 0.43), (-0.28, 0, 0.46), (-0.3, 0, 0.8)), 0.025)
    for y in (-1, 1):
        yy = y * (wide / 2 + 0.03)
        yield tube("arm", "dark", ((-0.1, yy * 0.9, 0.47), (-0.06, yy, 0.66)), 0.018)
        yield box("arm", "dark", (0.26, 0.06, 0.035), (0.02, yy, 0.68), 0.014)
