"""A bookcase, open in front."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import Piece, box

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("books", "shelf")
AFT: tuple[str, ...] = ("back panel",)
SIZES = {"wide": (0.7, 1.0), "high": (1.5, 1.95)}
PAINTS = {"body": TIMBER}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, w, n = 0.15, wide / 2, 4
    yield box("back panel", "body", (0.02, wide, high), (-d, 0, high / 2), 0.004)
    for side in (-1, 1):
        yield box("side", "body", (2 * d, 0.025, high), (0, side * (w - 0.012), high / 2), 0.005)
    colours = ("tail", "leaf", "dark", "water", "cork", "blinker", "ivory")
    for k in range(n + 1):
        z = 0.04 + k * (high - 0.06) / n
        yield box("shelf", "body", (2 * d - 0.01, wide - 0.04, 0.025), (0.005, 0, z), 0.004)
        y, i = -w + 0.05, 0
        while k < n and y < w - (0.1 if k % 2 else 0.3):
            thick, tall = 0.03 + 0.012 * ((i * 7 + k * 3) % 4), (high - 0.06) / n * (0.6 + 0.05 * ((i * 5 + k) % 5))
            yield box("books", colours[(i * 3 + k) % 7], (0.2, thick - 0.003, tall),
                (0.02, y + thick / 2, z + 0.013 + tall / 2), 0.004)  # fmt: skip
            y, i = y + thick, i + 1
