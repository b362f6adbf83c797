"""A teapot."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.paints import POTS
from gnomon.scenes.space.pieces import Piece, ball, lathe, tube

FRONT: str | None = "spout"
FORE: tuple[str, ...] = ("spout",)
AFT: tuple[str, ...] = ("handle",)
SIZES = {"radius": (0.08, 0.1), "high": (0.12, 0.15)}
PAINTS = {"body": POTS}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 0.6, 0), (r * 0.9, h * 0.2), (r, h * 0.45), (r * 0.88, h * 0.75),
        (r * 0.55, h * 0.97), (0.0, h)])  # fmt: skip
    yield lathe("lid", "body", [(0, h * 0.97), (r * 0.58, h * 0.97), (r * 0.5, h * 1.05), (r * 0.15, h * 1.12),
        (0, h * 1.12)])  # fmt: skip
    yield ball("knob", "body", (0.014, 0.014, 0.014), (0, 0, h * 1.2))
    yield tube("spout", "body", ((r * 0.7, 0, h * 0.32), (r * 1.3, 0, h * 0.5), (r * 1.55, 0, h * 0.8),
        (r * 1.85, 0, h * 1.0)), (0.026, 0.02, 0.014, 0.011))  # fmt: skip
    ring = [(-r * 0.8 - r * 0.72 * math.sin(math.pi * k / 12),
        0.0, h * 0.52 + h * 0.32 * math.cos(math.pi * k / 12)) for k in range(13)]  # fmt: skip
    yield tube("handle", "body", ring, 0.0095)
