"""A duck."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import FEATHERS
from gnomon.scenes.space.pieces import Piece, ball, loft, tube

FRONT: str | None = "beak"
FORE: tuple[str, ...] = ("beak", "eye")
AFT: tuple[str, ...] = ("tail",)
SIZES = {"long": (0.34, 0.42), "high": (0.3, 0.36)}
PAINTS = {"body": FEATHERS}


def pieces(long: float, high: float) -> Iterator[Piece]:
    h, t = long / 2, high
    yield loft("body", "body", [(-h * 1.0, 0.02, 0.02, t * 0.52, 2), (-h * 0.7, 0.07, 0.06, t * 0.44, 2),
        (-h * 0.1, 0.1, 0.095, t * 0.38, 2), (h * 0.45, 0.09, 0.09, t * 0.4, 2),
        (h * 0.8, 0.04, 0.05, t * 0.46, 2)])  # fmt: skip
    yield tube("neck", "body", ((h * 0.5, 0, t * 0.5), (h * 0.78, 0, t * 0.72), (h * 0.76, 0, t * 0.88)),
        (0.055, 0.036, 0.034))  # fmt: skip
    yield ball("head", "body", (0.058, 0.05, 0.052), (h * 0.84, 0, t * 0.92))
    yield loft("beak", "beak", [(h * 0.84 + 0.045, 0.028, 0.02, t * 0.9, 2.4),
        (h * 0.84 + 0.085, 0.024, 0.01, t * 0.88, 2.6), (h * 0.84 + 0.12, 0.022, 0.007, t * 0.87, 2.6)])  # fmt: skip
    yield tube("tail", "body", ((-h * 0.85, 0, t * 0.48), (-h * 1.12, 0, t * 0.6), (-h * 1.1, 0, t * 0.66)),
        (0.045, 0.025, 0.006))  # fmt: skip
    for y in (-1, 1):
        yield ball("eye", "eye", (0.008, 0.007, 0.009), (h * 0.84 + 0.025, y * 0.042, t * 0.96))
        yield loft("wing", "body", [(-h * 0.85, 0.008, 0.015, t * 0.48, 2), (-h * 0.3, 0.022, 0.06, t * 0.43, 2),
            (h * 0.35, 0.018, 0.05, t * 0.43, 2)], (0, y * 0.085, 0))  # fmt: skip
        yield tube("leg", "beak", ((0, y * 0.05, t * 0.2), (0.005, y * 0.05, 0.008)), 0.009)
        yield loft("foot", "beak", [(-0.02, 0.01, 0.005, 0.006, 2), (0.06, 0.035, 0.005, 0.006, 2.5)], (0, y * 0.05, 0))
