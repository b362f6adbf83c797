"""A building block: a cube."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import UNSURE, Piece, box

FRONT: str | None = UNSURE
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"edge": (0.5, 0.5)}
PAINTS = {"block": (("wood", "lacquer"), ("beige", "red", "blue", "yellow", "green", "white"))}


def pieces(edge: float) -> Iterator[Piece]:
    yield box("block", "block", (edge, edge, edge), (0, 0, edge / 2), 0.035)
