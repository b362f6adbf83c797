"""A chest of drawers."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import Piece, ball, box, legs

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("drawer", "knob")
AFT: tuple[str, ...] = ("back panel",)
SIZES = {"wide": (0.8, 1.15), "high": (0.75, 1.1)}
PAINTS = {"body": TIMBER, "drawer": TIMBER}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, n = 0.24, 4
    yield box("body", "body", (2 * d, wide, high - 0.1), (0, 0, high / 2 + 0.05), 0.01)
    yield from legs("leg", "body", 2 * d, wide, 0.12, 0.05)
    yield box("top", "body", (2 * d + 0.04, wide + 0.04, 0.03), (0.01, 0, high), 0.01)
    yield box("back panel", "oak", (0.01, wide - 0.04, high - 0.18), (-d - 0.003, 0, high / 2 + 0.05), 0.002)
    for k in range(n):
        tall = (high - 0.16) / n
        z = 0.13 + tall * (k + 0.5)
        yield box("drawer", "drawer", (0.025, wide - 0.06, tall - 0.02), (d + 0.008, 0, z), 0.008)
        for y in (-1, 1):
            yield ball("knob", "brass", (0.02, 0.02, 0.02), (d + 0.035, y * wide * 0.26, z))
