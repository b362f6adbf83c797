"""A steam engine."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, disc, lathe, tube

FRONT: str | None = "chimney end"
FORE: tuple[str, ...] = ("smokebox", "chimney", "headlamp")
AFT: tuple[str, ...] = ("cab", "cab window")
SIZES = {"length": (7.5, 9.0), "boiler": (0.75, 0.95)}
PAINTS = {"body": (("lacquer",), ("dark green", "black", "navy", "maroon", "red", "blue"))}


def pieces(length: float, boiler: float) -> Iterator[Piece]:
    h, r, z = length / 2, boiler, 2.05
    yield box("frame", "dark", (length, 1.9, 0.3), (0, 0, 1.0), 0.03)
    yield lathe("boiler", "body", [(0, 0), (r, 0), (r, length * 0.55), (0, length * 0.55)], (-h * 0.35, 0, z),
        (0, 90, 0))  # fmt: skip
    yield lathe("smokebox", "dark", [(0, 0), (r + 0.06, 0), (r + 0.06, 0.85), (r * 0.8, 0.95),
        (0, 1.0)], (h - 1.25, 0, z), (0, 90, 0))  # fmt: skip
    yield lathe("chimney", "dark", [(0, 0), (0.26, 0), (0.22, 0.5), (0.36, 0.95), (0.3, 0.98),
        (0, 0.9)], (h - 0.85, 0, z + r * 0.9))  # fmt: skip
    yield lathe("dome", "brass", [(0, 0), (0.3, 0), (0.3, 0.3), (0.15, 0.5), (0, 0.55)], (h * 0.2, 0, z + r * 0.92))
    yield box("cab", "body", (length * 0.26, 2.2, 1.9), (-h * 0.66, 0, 2.1), 0.06)
    yield box("roof", "dark", (length * 0.32, 2.4, 0.12), (-h * 0.66, 0, 3.1), 0.05)
    for y in (-1, 1):
        yield box("cab window", "pane", (length * 0.13, 0.05, 0.6), (-h * 0.66, y * 1.1, 2.55), 0.02)
        for k in range(3):
            yield disc("wheel", "red", 0.62, 0.14, (-h * 0.45 + k * 1.5, y * 0.9, 0.62), (90, 0, 0), 0.03)
            yield disc("rim", "steel", 0.16, 0.1, (-h * 0.45 + k * 1.5, y * 0.97, 0.62), (90, 0, 0))
        yield disc("wheel", "red", 0.38, 0.14, (h - 0.7, y * 0.9, 0.38), (90, 0, 0), 0.03)
        yield tube("rod", "steel", ((-h * 0.45, y * 1.03, 0.55), (-h * 0.45 + 3.0, y * 1.03, 0.55)), 0.06)
        yield disc("buffer", "steel", 0.22, 0.1, (h + 0.35, y * 0.65, 1.0), (0, 90, 0))
    yield box("beam", "red", (0.14, 2.2, 0.4), (h, 0, 1.0), 0.02)
    yield lathe("headlamp", "lamp", [(0, 0), (0.18, 0), (0.18, 0.2), (0, 0.22)], (h - 0.25, 0, z + 0.5), (0, 90, 0))
