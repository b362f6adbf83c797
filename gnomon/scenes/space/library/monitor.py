"""A computer screen on its stand."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import GEAR
from gnomon.scenes.space.pieces import Piece, box, tube

FRONT: str | None = "screen"
FORE: tuple[str, ...] = ("screen",)
AFT: tuple[str, ...] = ("back cover",)
SIZES = {"wide": (0.5, 0.68), "high": (0.3, 0.38)}
PAINTS = {"body": GEAR}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    z = 0.12 + high / 2
    yield box("frame", "body", (0.03, wide, high), (0, 0, z), 0.008)
    yield box("screen", "screen", (0.006, wide - 0.025, high - 0.025), (0.015, 0, z), 0.002)
    yield box("back cover", "dark", (0.05, wide * 0.5, high * 0.5), (-0.03, 0, z), 0.02)
    yield tube("neck", "body", ((-0.05, 0, 0.02), (-0.05, 0, z)), 0.022)
    yield box("foot", "body", (0.2, 0.26, 0.016), (-0.02, 0, 0.008), 0.006)
