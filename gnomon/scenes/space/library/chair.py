"""A dining chair."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CLOTHS, TIMBER
from gnomon.scenes.space.pieces import Piece, box, legs, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("seat",)
AFT: tuple[str, ...] = ("back",)
SIZES = {"wide": (0.42, 0.5), "high": (0.85, 1.05)}
PAINTS = {"frame": TIMBER, "seat": CLOTHS}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    w = wide / 2
    yield from legs("leg", "frame", wide, wide, 0.44, 0.045)
    yield box("seat", "frame", (wide, wide, 0.04), (0, 0, 0.44), 0.012)
    yield box("seat", "seat", (wide * 0.92, wide * 0.9, 0.05), (0.01, 0, 0.475), 0.022)
    for y in (-1, 1):
        yield tube("back", "frame", ((-w + 0.03, y * (w - 0.03), 0.44), (-w - 0.05, y * (w - 0.03), high)), 0.02)
    for k in range(3):
        z = 0.44 + (high - 0.44) * (0.45 + 0.26 * k)
        yield box("back", "frame", (0.02, wide - 0.06, 0.06), (-w + 0.03 - 0.08 * (0.45 + 0.26 * k), 0, z), 0.008)
