"""A table for four."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import UNSURE, Piece, box, legs

FRONT: str | None = UNSURE
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"long": (0.8, 0.95), "wide": (1.4, 1.7), "high": (0.72, 0.76)}
PAINTS = {"top": TIMBER}


def pieces(long: float, wide: float, high: float) -> Iterator[Piece]:
    yield box("top", "top", (long, wide, 0.04), (0, 0, high - 0.02), 0.012)
    yield box("frame", "top", (long - 0.16, wide - 0.16, 0.08), (0, 0, high - 0.08), 0.006)
    yield from legs("leg", "top", long - 0.06, wide - 0.06, high - 0.03, 0.075)
