"""A fridge with a freezer."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, tube

FRONT: str | None = "door"
FORE: tuple[str, ...] = ("handle", "door")
AFT: tuple[str, ...] = ("grid",)
SIZES = {"wide": (0.58, 0.7), "high": (1.65, 1.95)}
PAINTS = {"body": (("lacquer", "metal"), ("white", "grey", "red", "light blue", "black"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, h = 0.3, high
    yield box("body", "body", (2 * d - 0.06, wide, h - 0.06), (-0.02, 0, h / 2 + 0.03), 0.02)
    yield box("plinth", "dark", (2 * d - 0.12, wide - 0.04, 0.07), (-0.03, 0, 0.035), 0.004)
    for low, top in ((0.06, h * 0.36), (h * 0.37, h)):
        yield box("door", "body", (0.06, wide, top - low), (d - 0.02, 0, (low + top) / 2), 0.02)
        z = top - 0.1 if low < 0.1 else low + 0.1
        far = z - 0.25 if low < 0.1 else z + 0.4
        yield tube("handle", "chrome", ((d + 0.045, wide * 0.4, z), (d + 0.045, wide * 0.4, far)), 0.013)
    for k in range(9):
        z = 0.25 + k * (h - 0.5) / 8
        yield tube("grid", "dark", ((-d - 0.0, -wide * 0.42, z), (-d - 0.0, wide * 0.42, z)), 0.008)
