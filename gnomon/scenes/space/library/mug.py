"""A mug with a handle."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.paints import POTS
from gnomon.scenes.space.pieces import Piece, disc, lathe, tube

FRONT: str | None = "handle"
FORE: tuple[str, ...] = ("handle",)
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.038, 0.045), "high": (0.085, 0.105)}
PAINTS = {"body": POTS}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 0.9, 0), (r, 0.008), (r, h - 0.002), (r - 0.002, h),
        (r - 0.005, h - 0.002), (r - 0.006, 0.012), (0, 0.01)])  # fmt: skip
    yield disc("coffee", "earth", r - 0.005, 0.002, (0, 0, h * 0.82))
    ring = [(r - 0.004 + 0.034 * math.sin(math.pi * k / 12),
        0.0, h * 0.5 + h * 0.3 * math.cos(math.pi * k / 12)) for k in range(13)]  # fmt: skip
    yield tube("handle", "body", ring, 0.0065)
