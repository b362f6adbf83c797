"""A window with daylight behind it."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import UNSURE, Piece, box

FRONT: str | None = UNSURE
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"wide": (1.0, 1.4), "high": (1.0, 1.2)}
PAINTS = {"frame": (("paint",), ("white", "brown", "grey"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    z = 1.0 + high / 2
    yield box("daylight", "sky", (0.02, wide - 0.06, high - 0.06), (0, 0, z), 0.002)
    for y in (-1, 0, 1):
        yield box("frame", "frame", (0.07, 0.06, high), (0.01, y * (wide / 2 - 0.03), z), 0.008)
    for s in (-1, 1):
        yield box("frame", "frame", (0.074, wide - 0.004, 0.058), (0.01, 0, z + s * (high / 2 - 0.03)), 0.008)
    yield box("sill", "frame", (0.16, wide + 0.1, 0.03), (0.06, 0, z - high / 2 - 0.01), 0.008)
