"""A pawn of a garden chess set."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, ball, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.14, 0.18), "high": (0.5, 0.65)}
PAINTS = {"body": (("wood upright", "stone", "plastic"), ("black", "white", "brown"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r, 0), (r, h * 0.06), (r * 0.75, h * 0.14), (r * 0.45, h * 0.3),
        (r * 0.33, h * 0.56), (r * 0.62, h * 0.6), (r * 0.62, h * 0.64), (r * 0.3, h * 0.68),
        (0, h * 0.7)])  # fmt: skip
    yield ball("head", "body", (r * 0.55, r * 0.55, r * 0.55), (0, 0, h - r * 0.5))
