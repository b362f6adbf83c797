"""An upholstered armchair."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CLOTHS
from gnomon.scenes.space.pieces import Piece, box, legs

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("cushion",)
AFT: tuple[str, ...] = ("back",)
SIZES = {"wide": (0.8, 0.95), "high": (0.8, 0.98)}
PAINTS = {"cover": CLOTHS}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, w = 0.42, wide / 2
    yield from legs("leg", "teak", 0.74, wide - 0.1, 0.12, 0.05)
    yield box("base", "cover", (2 * d, wide, 0.22), (0, 0, 0.22), 0.04)
    yield box("cushion", "cover", (0.64, wide - 0.34, 0.16), (0.1, 0, 0.41), 0.06)
    yield box("back", "cover", (0.2, wide - 0.08, high - 0.28), (-d + 0.08, 0, 0.28 + (high - 0.28) / 2),
        0.07, (0, -8, 0))  # fmt: skip
    for y in (-1, 1):
        yield box("arm", "cover", (0.78, 0.17, 0.38), (0.03, y * (w - 0.085), 0.43), 0.06)
