"""A round stool on a column."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import LEATHERS
from gnomon.scenes.space.pieces import Piece, disc, lathe, tube

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.17, 0.21), "high": (0.5, 0.75)}
PAINTS = {"seat": LEATHERS}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    yield lathe("foot", "steel", [(0, 0), (radius, 0), (radius, 0.012), (0.05, 0.03), (0.03, 0.06), (0, 0.06)])
    yield tube("column", "chrome", ((0, 0, 0.03), (0, 0, high - 0.07)), 0.025)
    yield disc("seat", "seat", radius, 0.09, (0, 0, high - 0.045), bevel=0.035)
