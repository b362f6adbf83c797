"""A fish on a stand."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import SCALES
from gnomon.scenes.space.pieces import Piece, ball, disc, loft, slab, tube

FRONT: str | None = ""
FORE: tuple[str, ...] = ("eye", "mouth")
AFT: tuple[str, ...] = ("tail fin",)
SIZES = {"long": (0.34, 0.44), "high": (0.15, 0.2)}
PAINTS = {"body": SCALES}


def pieces(long: float, high: float) -> Iterator[Piece]:
    h, r, z = long / 2, high / 2, 0.22
    yield disc("stand", "dark", 0.08, 0.02, (0, 0, 0.01))
    yield tube("stand", "steel", ((0, 0, 0.02), (0, 0, z - r * 0.8)), 0.006)
    yield loft("body", "body", [(-h * 0.72, 0.008, 0.016, z, 2), (-h * 0.4, 0.028, r * 0.6, z, 2),
        (h * 0.15, 0.046, r, z, 2), (h * 0.6, 0.04, r * 0.78, z, 2),
        (h * 0.92, 0.018, r * 0.3, z - 0.004, 2)])  # fmt: skip
    yield ball("mouth", "skin", (0.016, 0.018, 0.018), (h * 0.94, 0, z - 0.006))
    yield slab("tail fin", "body", [(-h * 0.68, z - 0.015), (-h * 1.1, z - r * 0.85), (-h * 0.96, z),
        (-h * 1.1, z + r * 0.85), (-h * 0.68, z + 0.015)], 0.01, bevel=0.003)  # fmt: skip
    yield slab("back fin", "body", [(h * 0.35, z + r * 0.85), (-h * 0.1, z + r * 1.55), (-h * 0.35, z + r * 1.3),
        (-h * 0.3, z + r * 0.6)], 0.01, bevel=0.003)  # fmt: skip
    for y in (-1, 1):
        yield ball("eye", "ivory", (0.014, 0.008, 0.014), (h * 0.68, y * 0.034, z + r * 0.26))
        yield ball("eye", "eye", (0.008, 0.006, 0.008), (h * 0.69, y * 0.04, z + r * 0.26))
        yield loft("side fin", "body", [(-0.06, 0.004, 0.022, -0.01, 2),
            (0.03, 0.004, 0.01, 0, 2)], (h * 0.15, y * 0.056, z - r * 0.2), (y * 20, 0, y * 25))  # fmt: skip
