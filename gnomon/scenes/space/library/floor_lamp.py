"""A standing lamp with a round shade."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, lathe, tube

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.18, 0.24), "high": (1.4, 1.7)}
PAINTS = {"shade": (("fabric",), ("white", "beige", "red", "light blue", "yellow"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield disc("foot", "dark", r * 0.75, 0.03, (0, 0, 0.015))
    yield tube("pole", "brass", ((0, 0, 0.03), (0, 0, h - 0.2)), 0.014)
    yield lathe("shade", "shade", [(0, h - 0.3), (r, h - 0.3), (r * 0.7, h), (0, h)])
