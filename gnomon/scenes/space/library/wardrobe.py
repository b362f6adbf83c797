"""A wardrobe with two doors."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import Piece, box, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("door", "handle")
AFT: tuple[str, ...] = ("back panel",)
SIZES = {"wide": (0.95, 1.4), "high": (1.8, 2.1)}
PAINTS = {"body": TIMBER, "door": TIMBER}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d = 0.29
    yield box("body", "body", (2 * d, wide, high - 0.1), (0, 0, high / 2 + 0.05), 0.012)
    yield box("plinth", "dark", (2 * d - 0.06, wide - 0.04, 0.1), (-0.01, 0, 0.05), 0.005)
    yield box("cornice", "body", (2 * d + 0.06, wide + 0.06, 0.06), (0.01, 0, high), 0.015)
    yield box("back panel", "oak", (0.01, wide - 0.03, high - 0.16), (-d - 0.004, 0, high / 2 + 0.04), 0.002)
    for y in (-1, 1):
        yield box("door", "door", (0.025, wide / 2 - 0.02, high - 0.2), (d + 0.01, y * wide / 4, high / 2 + 0.05),
            0.008)  # fmt: skip
        yield box("door", "door", (0.012, wide / 2 - 0.16, high - 0.5), (d + 0.026, y * wide / 4, high / 2 + 0.05),
            0.005)  # fmt: skip
        yield tube("handle", "brass", ((d + 0.05, y * 0.05, high * 0.46), (d + 0.05, y * 0.05, high * 0.56)), 0.012)
