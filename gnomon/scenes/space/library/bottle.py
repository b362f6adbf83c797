"""A bottle."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.035, 0.042), "high": (0.28, 0.33)}
PAINTS = {"label": (("paint",), ("white", "beige", "yellow", "light blue", "red"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "bottle", [(0, 0), (r * 0.95, 0), (r, h * 0.02), (r, h * 0.58), (r * 0.85, h * 0.68),
        (r * 0.4, h * 0.78), (r * 0.38, h * 0.95), (0, h * 0.95)])  # fmt: skip
    yield disc("label", "label", r + 0.0008, h * 0.24, (0, 0, h * 0.33), bevel=0.001)
    yield disc("cap", "tail", r * 0.42, h * 0.07, (0, 0, h * 0.965))
