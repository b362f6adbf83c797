"""A dog, standing."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import COATS
from gnomon.scenes.space.pieces import Piece, ball, loft, tube

FRONT: str | None = ""
FORE: tuple[str, ...] = ("muzzle", "nose", "eye")
AFT: tuple[str, ...] = ("tail",)
SIZES = {"long": (0.62, 0.78), "high": (0.5, 0.62)}
PAINTS = {"coat": COATS}


def pieces(long: float, high: float) -> Iterator[Piece]:
    h, t = long / 2, high
    yield loft("body", "coat", [(-h, 0.05, 0.07, t * 0.78, 2), (-h * 0.8, 0.1, 0.12, t * 0.76, 2.2),
        (0, 0.1, 0.12, t * 0.75, 2.2), (h * 0.55, 0.12, 0.15, t * 0.74, 2.2),
        (h * 0.9, 0.07, 0.1, t * 0.84, 2)])  # fmt: skip
    yield tube("neck", "coat", ((h * 0.7, 0, t * 0.84), (h * 1.05, 0, t * 1.12)), (0.09, 0.075))
    yield loft("head", "coat", [(h * 0.85, 0.05, 0.06, t * 1.18, 2), (h * 1.05, 0.085, 0.09, t * 1.19, 2),
        (h * 1.28, 0.065, 0.065, t * 1.16, 2)])  # fmt: skip
    yield loft("muzzle", "coat", [(h * 1.25, 0.05, 0.05, t * 1.13, 2), (h * 1.6, 0.036, 0.038, t * 1.1, 2),
        (h * 1.66, 0.02, 0.022, t * 1.1, 2)])  # fmt: skip
    yield ball("nose", "eye", (0.022, 0.024, 0.02), (h * 1.66, 0, t * 1.14))
    for y in (-1, 1):
        yield ball("eye", "eye", (0.016, 0.012, 0.016), (h * 1.27, y * 0.05, t * 1.23))
        yield loft("ear", "coat", [(-0.05, 0.01, 0.05, -0.02, 2),
            (0.03, 0.014, 0.06, 0.0, 2)], (h * 1.0, y * 0.095, t * 1.2), (y * -14, 25, 0))  # fmt: skip
        for x in (-h * 0.72, h * 0.62):
            yield tube("leg", "coat", ((x, y * 0.075, t * 0.72), (x - 0.03, y * 0.08, t * 0.36),
                (x, y * 0.08, 0.03)), (0.07, 0.042, 0.032))  # fmt: skip
            yield ball("paw", "coat", (0.055, 0.038, 0.03), (x + 0.02, y * 0.08, 0.03))
    yield tube("tail", "coat", ((-h * 0.95, 0, t * 0.84), (-h * 1.25, 0, t * 0.98), (-h * 1.4, 0, t * 1.2)),
        (0.035, 0.028, 0.014))  # fmt: skip
