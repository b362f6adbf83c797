"""A round table on a column."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import Piece, disc, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.45, 0.6), "high": (0.7, 0.76)}
PAINTS = {"top": TIMBER}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    yield lathe("foot", "top", [(0, 0), (radius * 0.55, 0), (radius * 0.5, 0.03), (0.07, 0.07), (0.045, 0.2),
        (0.045, high - 0.15), (0.09, high - 0.04), (0, high - 0.04)])  # fmt: skip
    yield disc("top", "top", radius, 0.035, (0, 0, high - 0.018), bevel=0.012)
