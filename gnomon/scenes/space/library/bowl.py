"""A bowl."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import POTS
from gnomon.scenes.space.pieces import Piece, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.11, 0.16), "high": (0.07, 0.1)}
PAINTS = {"body": POTS}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 0.45, 0), (r * 0.47, h * 0.1), (r * 0.8, h * 0.4), (r * 0.97, h * 0.8),
        (r, h), (r * 0.95, h), (r * 0.85, h * 0.6), (r * 0.5, h * 0.22), (0, h * 0.16)])  # fmt: skip
