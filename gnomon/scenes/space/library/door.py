"""A door in its frame."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import UNSURE, Piece, box, tube

FRONT: str | None = UNSURE
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"wide": (0.8, 0.9), "high": (1.98, 2.05)}
PAINTS = {"leaf": (("paint", "wood upright"), ("white", "brown", "grey", "navy", "dark green"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    yield box("leaf", "leaf", (0.04, wide, high), (0, 0, high / 2), 0.006)
    for z, tall in ((high * 0.27, high * 0.36), (high * 0.73, high * 0.42)):
        yield box("panel", "leaf", (0.05, wide * 0.66, tall), (0.003, 0, z), 0.012)
    for y in (-1, 1):
        yield box("frame", "white", (0.07, 0.08, high + 0.08), (0.0, y * (wide / 2 + 0.04), (high + 0.08) / 2), 0.008)
    yield box("frame", "white", (0.074, wide + 0.15, 0.076), (0, 0, high + 0.042), 0.008)
    yield tube("handle", "steel", ((0.05, wide * 0.42, 1.02), (0.07, wide * 0.42, 1.02), (0.07, wide * 0.28, 1.02)),
        0.012)  # fmt: skip
