"""An open laptop."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box

FRONT: str | None = "screen"
FORE: tuple[str, ...] = ("screen", "keyboard")
AFT: tuple[str, ...] = ("lid",)
SIZES = {"wide": (0.3, 0.37), "lid": (100.0, 118.0)}
PAINTS = {"body": (("metal", "plastic"), ("grey", "black", "white", "navy"))}


def pieces(wide: float, lid: float) -> Iterator[Piece]:
    d, high = wide * 0.35, wide * 0.64
    yield box("base", "body", (2 * d, wide, 0.018), (0, 0, 0.01), 0.006)
    for k in range(5):
        yield box("keyboard", "dark", (d * 0.18, wide * 0.86, 0.004), (-d * 0.7 + k * d * 0.21, 0, 0.02), 0.001)
    yield box("touchpad", "steel", (d * 0.5, wide * 0.34, 0.002), (d * 0.65, 0, 0.0195), 0.0005)
    a = math.radians(lid - 90)
    s, c = math.sin(a), math.cos(a)
    up, out = high / 2, 0.0065
    yield box("lid", "body", (0.012, wide, high), (-d - s * up, 0, 0.02 + c * up), 0.004, (0, -(lid - 90), 0))
    yield box("screen", "screen", (0.003, wide - 0.02, high - 0.025),
        (-d - s * up + c * out, 0, 0.02 + c * up + s * out), 0.001, (0, -(lid - 90), 0))  # fmt: skip
