"""A wooden artist's figure, standing with its arms a little out."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CLOTHS
from gnomon.scenes.space.pieces import Piece, ball, lathe, loft, tube

FRONT: str | None = "face"
FORE: tuple[str, ...] = ("nose", "eye", "foot")
AFT: tuple[str, ...] = ("hair",)
SIZES = {"high": (1.7, 1.85), "wide": (0.38, 0.46)}
PAINTS = {"shirt": CLOTHS, "trousers": CLOTHS}


def pieces(high: float, wide: float) -> Iterator[Piece]:
    u, w = high / 1.78, wide / 2
    yield loft("hips", "trousers", [(-0.11, 0.13, 0.07, 0.95 * u, 2.2), (0, w * 0.86, 0.11, 0.95 * u, 2.4),
        (0.11, 0.13, 0.07, 0.95 * u, 2.2)])  # fmt: skip
    yield lathe("shirt", "shirt", [(0, 0.98 * u), (w * 0.78, 0.98 * u), (w * 0.74, 1.12 * u), (w * 0.98, 1.36 * u),
        (w * 0.8, 1.46 * u), (0.07, 1.5 * u), (0, 1.5 * u)])  # fmt: skip
    yield tube("neck", "skin", ((0, 0, 1.46 * u), (0.01, 0, 1.58 * u)), 0.055)
    yield ball("head", "skin", (0.1, 0.08, 0.125), (0.015, 0, 1.66 * u))
    yield ball("hair", "dark", (0.1, 0.085, 0.1), (-0.012, 0, 1.7 * u))
    yield ball("nose", "skin", (0.025, 0.015, 0.02), (0.115, 0, 1.65 * u))
    for y in (-1, 1):
        yield ball("eye", "eye", (0.01, 0.012, 0.01), (0.103, y * 0.033, 1.68 * u))
        yield tube("sleeve", "shirt", ((0, y * w * 0.9, 1.4 * u), (0.0, y * (w + 0.08), 1.16 * u)), (0.065, 0.05))
        yield tube("arm", "skin", ((0, y * (w + 0.08), 1.16 * u), (0.09, y * (w + 0.11), 0.92 * u)), (0.042, 0.03))
        yield ball("hand", "skin", (0.045, 0.028, 0.06), (0.11, y * (w + 0.115), 0.86 * u))
        yield tube("leg", "trousers", ((0, y * 0.1, 0.94 * u), (0.015, y * 0.105, 0.5 * u), (-0.01, y * 0.11, 0.08)),
            (0.095, 0.07, 0.055))  # fmt: skip
        yield loft("foot", "dark", [(-0.08, 0.035, 0.035, 0.036, 2.4), (0.06, 0.045, 0.035, 0.036, 2.4),
            (0.17, 0.028, 0.022, 0.024, 2.2)], (0, y * 0.11, 0))  # fmt: skip
