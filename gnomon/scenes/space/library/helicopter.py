"""A helicopter."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, disc, loft, slab, tube

FRONT: str | None = "nose"
FORE: tuple[str, ...] = ("windscreen", "nose light")
AFT: tuple[str, ...] = ("tail rotor", "fin", "boom")
SIZES = {"length": (8.5, 10.0), "rotor": (4.0, 4.8)}
PAINTS = {"body": CARS}


def pieces(length: float, rotor: float) -> Iterator[Piece]:
    h = length / 2
    yield loft("body", "body", [(-h * 0.2, 0.25, 0.3, 2.0, 2), (0, 0.8, 0.8, 1.65, 2.3),
        (h * 0.35, 0.95, 0.95, 1.5, 2.5), (h * 0.55, 0.9, 0.85, 1.4, 2.4)])  # fmt: skip
    yield loft("windscreen", "pane", [(h * 0.5, 0.92, 0.86, 1.42, 2.4), (h * 0.68, 0.8, 0.7, 1.3, 2.2),
        (h * 0.82, 0.4, 0.38, 1.1, 2), (h * 0.86, 0.1, 0.1, 1.0, 2)])  # fmt: skip
    yield loft("boom", "body", [(-h, 0.1, 0.12, 2.2, 2), (-h * 0.1, 0.3, 0.34, 2.0, 2)])
    yield slab("fin", "body", [(-h - 0.1, 2.0), (-h * 0.86, 2.1), (-h * 0.96, 3.2), (-h * 1.08, 3.2)], 0.1, bevel=0.03)
    yield disc("tail rotor", "dark", 0.12, 0.1, (-h * 0.99, 0.16, 2.6), (90, 0, 0))
    for k in (35, 125):
        yield box("tail rotor", "dark", (1.3, 0.03, 0.12), (-h * 0.99, 0.18, 2.6), 0.01, (0, k, 0))
    yield tube("mast", "steel", ((h * 0.2, 0, 2.3), (h * 0.2, 0, 2.9)), 0.12)
    for k in (20, 110):
        yield box("blade", "dark", (2 * rotor, 0.26, 0.05), (h * 0.2, 0, 2.9), 0.02, (0, 0, k))
    for y in (-1, 1):
        yield box("side window", "pane", (0.9, 0.05, 0.6), (h * 0.22, y * 0.9, 1.75), 0.02)
        yield tube("skid", "steel", ((-h * 0.15, y * 0.95, 0.08), (h * 0.55, y * 0.95, 0.08),
            (h * 0.68, y * 0.95, 0.25)), 0.06)  # fmt: skip
        for x in (0.0, h * 0.42):
            yield tube("strut", "steel", ((x, y * 0.55, 0.9), (x, y * 0.95, 0.08)), 0.05)
    yield ball("nose light", "lamp", (0.1, 0.1, 0.1), (h * 0.84, 0, 0.85))
