"""An arrow that lies on the ground and points forward."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import UNSURE, Piece, slab

FRONT: str | None = UNSURE
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"long": (0.7, 0.7)}
PAINTS = {"arrow": (("paint",), ("red",))}


def pieces(long: float) -> Iterator[Piece]:
    h, neck, head, tail = long / 2, 0.09, 0.2, -long / 2
    outline = ((tail, -neck), (0.1, -neck), (0.1, -head), (h, 0.0), (0.1, head), (0.1, neck), (tail, neck))
    yield slab("arrow", "arrow", outline, 0.03, (0, 0, 0.015), 0.006, (-90, 0, 0))
