"""A hair dryer, standing on its handle."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import GOODS
from gnomon.scenes.space.pieces import Piece, box, disc, lathe, loft, tube

FRONT: str | None = "nozzle"
FORE: tuple[str, ...] = ("nozzle",)
AFT: tuple[str, ...] = ("inlet",)
SIZES = {"long": (0.19, 0.24), "high": (0.14, 0.17)}
PAINTS = {"body": GOODS}


def pieces(long: float, high: float) -> Iterator[Piece]:
    h, z = long / 2, high + 0.04
    yield lathe("body", "body", [(0, -h), (0.03, -h), (0.045, -h * 0.6), (0.044, h * 0.1), (0.03, h * 0.6),
        (0, h * 0.6)], (0, 0, z), (0, 90, 0))  # fmt: skip
    yield loft("nozzle", "dark", [(h * 0.55, 0.031, 0.031, z, 2), (h * 0.75, 0.034, 0.022, z, 2.2),
        (h * 1.15, 0.044, 0.01, z, 3)])  # fmt: skip
    yield disc("inlet", "steel", 0.034, 0.012, (-h * 0.98, 0, z), (0, 90, 0))
    yield tube("handle", "body", ((-h * 0.35, 0, z - 0.03), (-h * 0.15, 0, 0.012)), (0.022, 0.018))
    yield disc("foot", "dark", 0.05, 0.012, (-h * 0.15, 0, 0.006))
    yield box("switch", "tail", (0.01, 0.012, 0.03), (-h * 0.1, 0, z * 0.6), 0.003)
