"""A tin."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.036, 0.05), "high": (0.1, 0.13)}
PAINTS = {"label": (("paint",), ("red", "blue", "green", "yellow", "orange", "white"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield disc("body", "steel", r, h, (0, 0, h / 2), bevel=0.002)
    yield disc("label", "label", r + 0.0006, h * 0.8, (0, 0, h / 2), bevel=0.001)
    for z in (0.003, h - 0.003):
        yield disc("rim", "steel", r + 0.0016, 0.005, (0, 0, z))
