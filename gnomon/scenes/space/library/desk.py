"""A desk with drawers; its front is where one sits."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import TIMBER
from gnomon.scenes.space.pieces import Piece, box, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("drawer", "knob")
AFT: tuple[str, ...] = ("back panel",)
SIZES = {"wide": (1.2, 1.6), "deep": (0.6, 0.75)}
PAINTS = {"body": TIMBER, "drawer": TIMBER}


def pieces(wide: float, deep: float) -> Iterator[Piece]:
    d, w = deep / 2, wide / 2
    yield box("top", "body", (deep, wide, 0.035), (0, 0, 0.735), 0.01)
    yield box("back panel", "body", (0.02, wide - 0.1, 0.4), (-d + 0.06, 0, 0.5), 0.005)
    yield box("pedestal", "body", (deep - 0.08, 0.4, 0.7), (0, w - 0.24, 0.365), 0.008)
    for k in range(3):
        z = 0.14 + 0.22 * k
        yield box("drawer", "drawer", (0.02, 0.37, 0.2), (d - 0.04, w - 0.24, z), 0.006)
        yield tube("knob", "steel", ((d - 0.01, w - 0.3, z), (d - 0.01, w - 0.18, z)), 0.01)
    for x in (-d + 0.06, d - 0.06):
        yield box("leg", "body", (0.05, 0.05, 0.72), (x, -w + 0.06, 0.36), 0.006)
