"""A ball-shaped tree in a pot."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import POTS
from gnomon.scenes.space.pieces import Piece, ball, disc, lathe, tube

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.14, 0.2), "high": (0.8, 1.1)}
PAINTS = {"pot": POTS}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("pot", "pot", [(0, 0), (r * 0.62, 0), (r * 0.85, 0.24), (r * 0.95, 0.25), (r * 0.95, 0.29),
        (r * 0.82, 0.29), (r * 0.8, 0.26), (0, 0.26)])  # fmt: skip
    yield disc("earth", "earth", r * 0.8, 0.02, (0, 0, 0.26))
    yield tube("stem", "teak", ((0, 0, 0.26), (0, 0, h - r)), 0.018)
    yield ball("leaves", "leaf", (r * 1.15, r * 1.15, r * 1.15), (0, 0, h - r))
