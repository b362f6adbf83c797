"""A sofa for three."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CLOTHS
from gnomon.scenes.space.pieces import Piece, box, legs

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("cushion",)
AFT: tuple[str, ...] = ("back",)
SIZES = {"wide": (1.8, 2.3), "high": (0.75, 0.9)}
PAINTS = {"cover": CLOTHS}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, w, n = 0.44, wide / 2, 3
    yield from legs("leg", "teak", 0.8, wide - 0.1, 0.12, 0.05)
    yield box("base", "cover", (2 * d, wide, 0.2), (0, 0, 0.21), 0.04)
    each = (wide - 0.36) / n
    for k in range(n):
        y = -wide / 2 + 0.18 + each * (k + 0.5)
        yield box("cushion", "cover", (0.66, each - 0.01, 0.16), (0.1, y, 0.39), 0.05)
        yield box("back cushion", "cover", (0.18, each - 0.02, 0.36), (-0.2, y, 0.62), 0.07, (0, -12, 0))
    yield box("back", "cover", (0.18, wide - 0.04, high - 0.2), (-d + 0.05, 0, 0.2 + (high - 0.2) / 2),
        0.06, (0, -6, 0))  # fmt: skip
    for y in (-1, 1):
        yield box("arm", "cover", (0.84, 0.18, 0.4), (0.02, y * (w - 0.09), 0.41), 0.06)
