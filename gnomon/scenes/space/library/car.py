"""A saloon car."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, loft, slab, wheel

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("headlamp", "bonnet")
AFT: tuple[str, ...] = ("tail lamp", "boot")
SIZES = {"length": (3.9, 4.6), "high": (1.35, 1.5)}
PAINTS = {"body": CARS}


def pieces(length: float, high: float) -> Iterator[Piece]:
    h, w, f = length / 2, 0.86, high / 1.4
    yield loft(
        "body",
        "body",
        [
            (-h, 0.6, 0.2, 0.55, 3),
            (-h + 0.12, 0.8, 0.3, 0.58, 4),
            (-h * 0.5, w, 0.34, 0.6, 5),
            (h * 0.45, w, 0.32, 0.58, 5),
            (h - 0.2, 0.78, 0.24, 0.52, 4),
            (h, 0.6, 0.15, 0.48, 3),
        ],
    )
    yield loft(
        "bonnet",
        "body",
        [(h * 0.3, 0.7, 0.1, 0.86, 4), (h * 0.62, 0.68, 0.07, 0.82, 4), (h - 0.15, 0.6, 0.04, 0.72, 3)],
    )
    yield loft("boot", "body", [(-h + 0.06, 0.62, 0.1, 0.8, 4), (-h * 0.55, 0.7, 0.1, 0.86, 4)])
    yield slab(
        "windows",
        "pane",
        [(-h * 0.62, 0.82), (h * 0.42, 0.82), (h * 0.1, 1.36 * f), (-h * 0.4, 1.36 * f)],
        1.4,
        bevel=0.12,
    )
    yield loft(
        "roof",
        "body",
        [
            (-h * 0.42, 0.58, 0.02, 1.36 * f, 4),
            (-h * 0.15, 0.62, 0.05, 1.38 * f, 4),
            (h * 0.12, 0.58, 0.02, 1.36 * f, 4),
        ],
    )
    for y in (-1, 1):
        yield ball("headlamp", "lamp", (0.1, 0.17, 0.08), (h - 0.1, y * 0.56, 0.62))
        yield box("tail lamp", "tail", (0.08, 0.32, 0.12), (-h + 0.06, y * 0.55, 0.72), 0.03)
        for x in (-h * 0.62, h * 0.6):
            yield from wheel(x, y * 0.76, 0.32, 0.2)
    yield box("grille", "dark", (0.06, 0.7, 0.12), (h - 0.02, 0, 0.5), 0.03)
    yield box("bumper", "dark", (0.14, 1.3, 0.1), (h - 0.08, 0, 0.33), 0.04)
    yield box("number plate", "white", (0.03, 0.4, 0.1), (-h - 0.01, 0, 0.55), 0.005)
