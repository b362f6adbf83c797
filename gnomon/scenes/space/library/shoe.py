"""A lace-up shoe."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import LEATHERS
from gnomon.scenes.space.pieces import Piece, loft, tube

FRONT: str | None = "toe"
FORE: tuple[str, ...] = ("toe cap",)
AFT: tuple[str, ...] = ("heel",)
SIZES = {"length": (0.26, 0.31), "high": (0.1, 0.14)}
PAINTS = {"body": LEATHERS}


def pieces(length: float, high: float) -> Iterator[Piece]:
    h, w, z = length / 2, 0.044, 0.025
    yield loft("sole", "white", [(-h, 0.02, 0.012, 0.013, 2.5), (-h * 0.8, 0.036, 0.013, 0.013, 2.5),
        (-h * 0.1, 0.034, 0.013, 0.013, 2.5), (h * 0.5, 0.05, 0.013, 0.013, 2.5),
        (h * 0.9, 0.034, 0.013, 0.015, 2.5), (h, 0.012, 0.011, 0.018, 2)])  # fmt: skip
    yield loft("upper", "body", [(-h * 0.97, 0.016, high * 0.28, z + high * 0.3, 2),
        (-h * 0.82, w * 0.8, high * 0.5, z + high * 0.48, 2.4),
        (-h * 0.35, w * 0.8, high * 0.52, z + high * 0.5, 2.4),
        (h * 0.1, w * 0.95, high * 0.38, z + high * 0.34, 2.2),
        (h * 0.5, w * 1.1, high * 0.24, z + high * 0.2, 2.2)])  # fmt: skip
    yield loft("toe cap", "dark", [(h * 0.48, w * 1.1, high * 0.25, z + high * 0.21, 2.2),
        (h * 0.8, w * 0.86, high * 0.17, z + high * 0.13, 2.2),
        (h * 0.97, 0.015, high * 0.09, z + high * 0.08, 2)])  # fmt: skip
    yield loft("heel", "dark", [(-h * 0.985, 0.014, high * 0.2, z + high * 0.24, 2),
        (-h * 0.84, w * 0.84, high * 0.24, z + high * 0.24, 2.4),
        (-h * 0.7, w * 0.84, high * 0.18, z + high * 0.2, 2.4)])  # fmt: skip
    yield loft("opening", "linen", [(-h * 0.8, w * 0.5, 0.006, z + high * 0.98, 2),
        (-h * 0.34, w * 0.5, 0.006, z + high * 1.0, 2)])  # fmt: skip
    for k in range(4):
        x, s = -h * 0.2 + k * h * 0.17, 1 - 0.17 * k
        yield tube("lace", "linen", ((x, -0.024, z + high * 0.9 * s + 0.006), (x, 0, z + high * 0.98 * s),
            (x, 0.024, z + high * 0.9 * s + 0.006)), 0.0035)  # fmt: skip
