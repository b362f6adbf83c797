"""A lorry with a box behind its cab."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, wheel

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("windscreen", "headlamp", "cab")
AFT: tuple[str, ...] = ("tail lamp", "cargo door")
SIZES = {"length": (6.5, 8.5), "high": (2.9, 3.4)}
PAINTS = {"body": CARS}


def pieces(length: float, high: float) -> Iterator[Piece]:
    h, cab = length / 2, 1.9
    yield box("cab", "body", (cab, 2.3, 1.7), (h - cab / 2, 0, 1.5), 0.14)
    yield box("windscreen", "pane", (0.05, 2.0, 0.75), (h, 0, 1.85), 0.02)
    yield box("cargo box", "white", (length - cab - 0.2, 2.4, high - 1.0),
        (-cab / 2 - 0.1, 0, 1.0 + (high - 1.0) / 2), 0.04)  # fmt: skip
    yield box("chassis", "dark", (length - 0.5, 1.6, 0.25), (-0.1, 0, 0.7), 0.03)
    for y in (-1, 1):
        yield box("side window", "pane", (0.8, 0.05, 0.6), (h - 0.75, y * 1.14, 1.85), 0.02)
        yield ball("headlamp", "lamp", (0.06, 0.2, 0.12), (h, y * 0.85, 0.95))
        yield box("tail lamp", "tail", (0.06, 0.35, 0.14), (-h + 0.1, y * 0.85, 0.8), 0.02)
        yield box("mirror", "dark", (0.1, 0.14, 0.4), (h - 0.05, y * 1.35, 1.85), 0.03)
        for x in (h - 1.0, -h * 0.45, -h * 0.45 - 1.1):
            yield from wheel(x, y * 1.0, 0.48, 0.32)
    yield box("grille", "dark", (0.05, 1.2, 0.45), (h, 0, 1.15), 0.02)
    yield box("bumper", "dark", (0.16, 2.3, 0.28), (h, 0, 0.6), 0.05)
    for aside in (-0.6, 0.6):
        yield box("cargo door", "steel", (0.04, 1.1, high - 1.2), (-h, aside, 1.0 + (high - 1.0) / 2), 0.01)
