"""A telephone with a receiver and a dial."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.paints import GOODS
from gnomon.scenes.space.pieces import Piece, ball, box, disc, slab, tube

FRONT: str | None = "dial"
FORE: tuple[str, ...] = ("dial", "key")
AFT: tuple[str, ...] = ("cord",)
SIZES = {"wide": (0.19, 0.23), "high": (0.09, 0.11)}
PAINTS = {"body": GOODS}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    yield slab("body", "body", [(-0.1, 0.0), (0.12, 0.0), (0.12, 0.03), (0.02, high), (-0.08, high),
        (-0.1, high * 0.7)], wide * 0.85, bevel=0.015)  # fmt: skip
    tilt = math.degrees(math.atan2(high - 0.03, 0.1))
    mid = (0.07 + 0.003, 0.0, (high + 0.03) / 2 + 0.004)
    yield disc("dial", "ivory", 0.05, 0.012, mid, (0, tilt, 0))
    for k in range(10):
        a = math.radians(30 * k)
        c, s = 0.036 * math.cos(a), 0.036 * math.sin(a)
        t = math.radians(tilt)
        yield disc("key", "dark", 0.008, 0.008, (mid[0] + c * math.cos(t) + 0.006 * math.sin(t),
            s, mid[2] - c * math.sin(t) + 0.006 * math.cos(t)), (0, tilt, 0))  # fmt: skip
    for y in (-1, 1):
        yield box("cradle", "body", (0.04, 0.03, 0.05), (-0.035, y * wide * 0.3, high + 0.01), 0.01)
        yield ball("receiver", "body", (0.035, 0.03, 0.025), (-0.03, y * wide * 0.52, high + 0.035))
    yield tube("receiver", "body", ((-0.035, -wide * 0.52, high + 0.05), (-0.035, 0, high + 0.062),
        (-0.035, wide * 0.52, high + 0.05)), 0.016)  # fmt: skip
    yield tube("cord", "dark", ((-0.09, 0, 0.015), (-0.16, 0.02, 0.006), (-0.22, -0.03, 0.006)), 0.006)
