"""A city bus."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, wheel

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("windscreen", "headlamp")
AFT: tuple[str, ...] = ("tail lamp", "rear window")
SIZES = {"length": (9.0, 11.5), "high": (2.9, 3.3)}
PAINTS = {"body": CARS}


def pieces(length: float, high: float) -> Iterator[Piece]:
    h = length / 2
    yield box("body", "body", (length, 2.5, high - 0.4), (0, 0, 0.4 + (high - 0.4) / 2), 0.16)
    for y in (-1, 1):
        yield box("window", "pane", (length - 1.2, 0.04, 0.85), (-0.2, y * 1.24, high - 1.0), 0.02)
        n = int(length / 1.6)
        for k in range(1, n):
            yield box("pillar", "body", (0.08, 0.07, 0.9), (-h + k * length / n, y * 1.24, high - 1.0), 0.01)
        for x in (-h * 0.5, h * 0.62):
            yield from wheel(x, y * 1.12, 0.5, 0.3)
        yield ball("headlamp", "lamp", (0.06, 0.18, 0.12), (h, y * 0.9, 0.85))
        yield box("tail lamp", "tail", (0.06, 0.16, 0.4), (-h, y * 1.05, 1.0), 0.02)
        yield box("mirror", "dark", (0.12, 0.2, 0.4), (h + 0.1, y * 1.4, high - 1.0), 0.04)
    yield box("windscreen", "pane", (0.06, 2.2, 1.3), (h - 0.01, 0, high - 1.15), 0.02)
    yield box("destination", "lamp", (0.06, 1.5, 0.22), (h + 0.01, 0, high - 0.32), 0.02)
    yield box("rear window", "pane", (0.06, 1.7, 0.6), (-h + 0.01, 0, high - 0.85), 0.02)
    yield box("bumper", "dark", (0.12, 2.4, 0.25), (h, 0, 0.55), 0.05)
    for ahead in (0.3, -0.06):
        yield box("door", "pane", (1.1, 0.05, 1.9), (h * (ahead + 0.1), -1.25, 1.5), 0.02)
