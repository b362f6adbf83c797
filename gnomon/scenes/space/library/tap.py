"""A mixer tap on a slab."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, disc, tube

FRONT: str | None = "spout"
FORE: tuple[str, ...] = ("spout",)
AFT: tuple[str, ...] = ("lever",)
SIZES = {"high": (0.2, 0.3), "reach": (0.14, 0.19)}
PAINTS = {"slab": (("stone", "wood", "ceramic"), ("grey", "white", "brown", "black", "beige"))}


def pieces(high: float, reach: float) -> Iterator[Piece]:
    yield box("slab", "slab", (0.26, 0.34, 0.03), (0.03, 0, 0.015), 0.006)
    yield disc("base", "chrome", 0.032, 0.014, (0, 0, 0.036))
    arc = [(reach / 2 - reach / 2 * math.cos(math.pi * k / 12),
        0.0, high + reach / 2 * math.sin(math.pi * k / 12)) for k in range(13)]  # fmt: skip
    yield tube("spout", "chrome", ((0, 0, 0.03), *arc, (reach, 0, high - 0.05)), 0.013)
    yield tube("lever", "chrome", ((-0.01, 0, 0.08), (-0.05, 0, 0.09), (-0.11, 0, 0.13)), (0.018, 0.014, 0.01))
