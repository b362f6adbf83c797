"""A watering can."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, lathe, tube

FRONT: str | None = "spout"
FORE: tuple[str, ...] = ("spout", "rose")
AFT: tuple[str, ...] = ("handle",)
SIZES = {"radius": (0.1, 0.125), "high": (0.2, 0.26)}
PAINTS = {"body": (("lacquer", "metal", "plastic"), ("green", "red", "blue", "grey", "yellow", "dark green"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r, 0), (r, h * 0.05), (r * 0.96, h * 0.9), (r, h * 0.94), (r * 0.95, h),
        (r * 0.6, h), (0, h * 0.96)])  # fmt: skip
    yield tube("spout", "body", ((r * 0.7, 0, h * 0.14), (r * 1.5, 0, h * 0.4), (r * 2.5, 0, h * 1.02)),
        (0.028, 0.022, 0.015))  # fmt: skip
    yield lathe("rose", "body", [(0, 0), (0.014, 0), (0.045, 0.05), (0.042, 0.058),
        (0, 0.062)], (r * 2.45, 0, h * 1.0), (0, 55, 0))  # fmt: skip
    ring = [(-r * 0.82 - r * 0.85 * math.sin(math.pi * k / 12),
        0.0, h * 0.6 + h * 0.38 * math.cos(math.pi * k / 12)) for k in range(13)]  # fmt: skip
    yield tube("handle", "body", ring, 0.011)
    yield tube("bow", "body", [(r * 0.75 * math.cos(math.pi * k / 10),
        0.0, h * 0.98 + h * 0.3 * math.sin(math.pi * k / 10)) for k in range(11)], 0.009)  # fmt: skip
