"""A low table."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import UNSURE, Piece, box, legs

FRONT: str | None = UNSURE
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"long": (0.55, 0.7), "wide": (0.9, 1.2), "high": (0.4, 0.46)}
PAINTS = {"top": TIMBER}


def pieces(long: float, wide: float, high: float) -> Iterator[Piece]:
    yield box("top", "top", (long, wide, 0.04), (0, 0, high - 0.02), 0.012)
    yield from legs("leg", "top", long - 0.04, wide - 0.04, high - 0.03, 0.05)
    yield box("shelf", "top", (long - 0.12, wide - 0.12, 0.02), (0, 0, high * 0.35), 0.006)
