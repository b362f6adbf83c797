"""A motor boat."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, box, loft, slab, tube

FRONT: str | None = "bow"
FORE: tuple[str, ...] = ("bow rail", "foredeck")
AFT: tuple[str, ...] = ("outboard", "bench")
SIZES = {"length": (5.0, 6.5), "wide": (1.9, 2.3)}
PAINTS = {"hull": CARS}


def pieces(length: float, wide: float) -> Iterator[Piece]:
    h, w = length / 2, wide / 2
    yield loft(
        "hull",
        "hull",
        [
            (-h, w * 0.9, 0.42, 0.5, 3),
            (-h * 0.3, w, 0.48, 0.5, 3),
            (h * 0.35, w * 0.85, 0.5, 0.54, 2.6),
            (h * 0.75, w * 0.45, 0.44, 0.66, 2.2),
            (h, 0.04, 0.2, 0.86, 2),
        ],
    )
    yield slab("deck", "white", [(-h * 0.98, 0.84), (h * 0.2, 0.84), (h * 0.2, 0.92),
        (-h * 0.98, 0.92)], wide * 0.86, bevel=0.02)  # fmt: skip
    yield loft("foredeck", "white", [(h * 0.15, w * 0.86, 0.06, 0.96, 3), (h * 0.6, w * 0.55, 0.07, 1.0, 2.5),
        (h * 0.94, 0.06, 0.05, 1.04, 2)])  # fmt: skip
    yield slab("windscreen", "pane", [(h * 0.1, 0.92), (h * 0.26, 0.92), (-0.02, 1.5),
        (-0.08, 1.5)], wide * 0.7, bevel=0.02)  # fmt: skip
    yield box("bench", "oak", (0.5, wide * 0.7, 0.35), (-h * 0.55, 0, 1.05), 0.05)
    yield box("seat", "oak", (0.45, wide * 0.3, 0.4), (-h * 0.12, wide * 0.2, 1.08), 0.05)
    yield box("outboard", "dark", (0.42, 0.36, 0.5), (-h - 0.12, 0, 1.15), 0.1)
    yield tube("outboard", "dark", ((-h - 0.14, 0, 1.0), (-h - 0.14, 0, 0.1)), 0.09)
    yield tube("bow rail", "chrome", ((h * 0.3, -w * 0.75, 1.0), (h * 0.3, -w * 0.75, 1.3),
        (h * 0.75, -w * 0.35, 1.38), (h * 0.96, 0, 1.4), (h * 0.75, w * 0.35, 1.38), (h * 0.3, w * 0.75, 1.3),
        (h * 0.3, w * 0.75, 1.0)), 0.03)  # fmt: skip
