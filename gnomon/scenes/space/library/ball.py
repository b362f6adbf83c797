"""A ball."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import GOODS
from gnomon.scenes.space.pieces import Piece, ball

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.11, 0.16)}
PAINTS = {"body": GOODS}


def pieces(radius: float) -> Iterator[Piece]:
    yield ball("body", "body", (radius, radius, radius), (0, 0, radius))
