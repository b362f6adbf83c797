"""A wheelbarrow."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, slab, tube

FRONT: str | None = "wheel end"
FORE: tuple[str, ...] = ("wheel",)
AFT: tuple[str, ...] = ("grip",)
SIZES = {"long": (1.3, 1.5), "wide": (0.55, 0.65)}
PAINTS = {"tray": (("lacquer", "metal"), ("green", "red", "blue", "grey", "yellow", "orange"))}


def pieces(long: float, wide: float) -> Iterator[Piece]:
    h, w = long / 2, wide / 2
    yield slab("tray", "tray", [(-0.25, 0.3), (0.2, 0.3), (0.55, 0.62), (-0.38, 0.58)], wide, bevel=0.03)
    yield slab("load", "earth", [(-0.35, 0.55), (0.5, 0.6), (0.3, 0.68), (0.05, 0.74),
        (-0.2, 0.66)], wide - 0.1, bevel=0.05)  # fmt: skip
    yield disc("wheel", "tyre", 0.19, 0.09, (h * 0.85, 0, 0.19), (90, 0, 0), 0.03)
    yield disc("hub", "steel", 0.1, 0.1, (h * 0.85, 0, 0.19), (90, 0, 0))
    for y in (-1, 1):
        yield tube("frame", "steel", ((h * 0.85, y * 0.07, 0.19), (0.1, y * w * 0.6, 0.3), (-0.4, y * w * 0.9, 0.5),
            (-h, y * w, 0.6)), 0.018)  # fmt: skip
        yield tube("grip", "red", ((-h + 0.14, y * w, 0.58), (-h, y * w, 0.602)), 0.024)
        yield tube("leg", "steel", ((-0.2, y * w * 0.75, 0.4), (-0.3, y * w * 0.75, 0.01)), 0.018)
