"""A vase."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import POTS
from gnomon.scenes.space.pieces import Piece, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.09, 0.13), "high": (0.28, 0.4)}
PAINTS = {"body": POTS}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 0.55, 0), (r * 0.6, h * 0.04), (r * 0.85, h * 0.2), (r, h * 0.42),
        (r * 0.8, h * 0.66), (r * 0.42, h * 0.84), (r * 0.4, h * 0.9), (r * 0.56, h), (r * 0.5, h),
        (r * 0.32, h * 0.88), (0, h * 0.8)])  # fmt: skip
