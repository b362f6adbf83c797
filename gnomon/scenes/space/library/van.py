"""A delivery van."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, slab, wheel

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("windscreen", "headlamp", "grille")
AFT: tuple[str, ...] = ("tail lamp", "rear window")
SIZES = {"length": (4.7, 5.6), "high": (2.0, 2.4)}
PAINTS = {"body": CARS}


def pieces(length: float, high: float) -> Iterator[Piece]:
    h, t = length / 2, high
    yield slab(
        "body",
        "body",
        [
            (-h, 0.4),
            (h - 0.1, 0.4),
            (h, 0.62),
            (h - 0.05, 0.98),
            (h - 0.75, 1.12),
            (h - 1.45, t),
            (-h + 0.1, t),
            (-h, t - 0.2),
        ],
        1.85,
        bevel=0.12,
    )
    yield slab(
        "windscreen",
        "pane",
        [(h - 0.74, 1.16), (h - 0.70, 1.16), (h - 1.32, t - 0.1), (h - 1.37, t - 0.1)],
        1.55,
        at=(0.03, 0, 0),
        bevel=0.01,
    )
    for y in (-1, 1):
        yield slab(
            "side window",
            "pane",
            [(h - 1.9, 1.2), (h - 1.0, 1.2), (h - 1.42, t - 0.25), (h - 1.9, t - 0.25)],
            0.03,
            at=(0, y * 0.92, 0),
            bevel=0.005,
        )
        yield ball("headlamp", "lamp", (0.14, 0.16, 0.14), (h - 0.08, y * 0.7, 0.84))
        yield box("tail lamp", "tail", (0.05, 0.12, 0.5), (-h, y * 0.84, 1.1), 0.02)
        yield box("rear window", "pane", (0.04, 0.65, 0.5), (-h - 0.005, y * 0.4, t - 0.5), 0.01)
        for x in (-h * 0.6, h * 0.62):
            yield from wheel(x, y * 0.82, 0.36, 0.24)
    yield box("grille", "dark", (0.05, 0.9, 0.2), (h - 0.01, 0, 0.74), 0.02)
    yield box("bumper", "dark", (0.16, 1.8, 0.2), (h - 0.04, 0, 0.48), 0.06)
    yield box("number plate", "white", (0.03, 0.5, 0.12), (-h - 0.01, 0, 0.7), 0.005)
