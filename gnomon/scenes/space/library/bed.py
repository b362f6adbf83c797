"""A double bed; its front is the foot."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CLOTHS, TIMBER
from gnomon.scenes.space.pieces import Piece, box, legs

FRONT: str | None = "foot"
FORE: tuple[str, ...] = ("footboard", "blanket")
AFT: tuple[str, ...] = ("headboard", "pillow")
SIZES = {"wide": (1.3, 1.8), "head": (0.9, 1.2)}
PAINTS = {"frame": TIMBER, "blanket": CLOTHS}


def pieces(wide: float, head: float) -> Iterator[Piece]:
    yield box("frame", "frame", (2.05, wide, 0.2), (0, 0, 0.3), 0.02)
    yield from legs("leg", "frame", 2.05, wide, 0.22, 0.07)
    yield box("mattress", "linen", (1.98, wide - 0.06, 0.22), (0, 0, 0.48), 0.06)
    yield box("blanket", "blanket", (1.35, wide + 0.02, 0.2), (0.34, 0, 0.52), 0.06)
    yield box("headboard", "frame", (0.07, wide + 0.06, head), (-1.05, 0, head / 2), 0.02)
    yield box("footboard", "frame", (0.05, wide + 0.04, 0.5), (1.05, 0, 0.25), 0.02)
    for y in (-1, 1):
        yield box("pillow", "linen", (0.4, wide * 0.4, 0.14), (-0.75, y * wide * 0.23, 0.66), 0.065, (0, -12, 0))
