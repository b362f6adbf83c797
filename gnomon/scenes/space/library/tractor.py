"""A farm tractor."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, tube, wheel

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("headlamp", "grille", "exhaust")
AFT: tuple[str, ...] = ("hitch", "tail lamp")
SIZES = {"length": (3.4, 4.0), "tyre": (0.75, 0.85)}
PAINTS = {"body": CARS}


def pieces(length: float, tyre: float) -> Iterator[Piece]:
    h, r = length / 2, tyre
    yield box("bonnet", "body", (length * 0.5, 0.8, 0.75), (h * 0.46, 0, 1.15), 0.12)
    yield box("frame", "dark", (length * 0.9, 0.5, 0.3), (0, 0, 0.7), 0.04)
    yield box("floor", "body", (length * 0.36, 1.3, 0.2), (-h * 0.4, 0, 0.95), 0.04)
    yield box("cabin", "pane", (length * 0.34, 1.2, 1.05), (-h * 0.42, 0, 1.65), 0.06)
    yield box("roof", "body", (length * 0.38, 1.35, 0.12), (-h * 0.42, 0, 2.24), 0.05)
    for y in (-1, 1):
        yield from wheel(-h * 0.5, y * 0.9, r, 0.42, "rear wheel")
        yield from wheel(h * 0.72, y * 0.75, 0.6 * r, 0.28, "wheel in front")
        yield box("mudguard", "body", (1.1, 0.42, 0.1), (-h * 0.5, y * 0.9, 2 * r + 0.08), 0.04)
        yield ball("headlamp", "lamp", (0.05, 0.1, 0.08), (h * 0.97, y * 0.26, 1.35))
        yield box("tail lamp", "tail", (0.06, 0.16, 0.1), (-h * 0.5 - 0.56, y * 0.9, 2 * r + 0.06), 0.02)
    yield box("grille", "dark", (0.04, 0.55, 0.4), (h * 0.97, 0, 1.05), 0.02)
    yield tube("exhaust", "steel", ((h * 0.55, 0.2, 1.5), (h * 0.55, 0.2, 2.3)), 0.05)
    yield tube("hitch", "dark", ((-h * 0.8, 0, 0.7), (-h * 1.05, 0, 0.6)), 0.07)
