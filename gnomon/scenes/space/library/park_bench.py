"""A park bench."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("seat",)
AFT: tuple[str, ...] = ("back",)
SIZES = {"wide": (1.4, 1.9), "high": (0.78, 0.9)}
PAINTS = {"slat": (("wood", "lacquer"), ("brown", "beige", "dark green", "red", "blue"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    for k in range(4):
        yield box("seat", "slat", (0.09, wide, 0.03), (0.2 - 0.11 * k, 0, 0.43 - 0.006 * k), 0.008)
    for k in range(3):
        z = 0.55 + (high - 0.58) / 2 * k
        yield box("back", "slat", (0.03, wide, 0.09), (-0.24 - 0.05 * k, 0, z), 0.008, (0, -12, 0))
    for y in (-1, 1):
        yy = y * (wide / 2 - 0.14)
        yield tube("frame", "dark", ((0.22, yy, 0.01), (0.22, yy, 0.41), (-0.18, yy, 0.39), (-0.36, yy, high)), 0.022)
        yield tube("frame", "dark", ((-0.2, yy, 0.4), (-0.26, yy, 0.01)), 0.022)
        yield tube("arm", "dark", ((0.22, yy, 0.41), (0.24, yy, 0.62), (-0.27, yy, 0.64)), 0.018)
