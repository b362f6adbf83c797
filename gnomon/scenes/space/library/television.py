"""A flat television on two feet."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, tube

FRONT: str | None = "screen"
FORE: tuple[str, ...] = ("screen",)
AFT: tuple[str, ...] = ("back cover",)
SIZES = {"wide": (1.0, 1.4), "foot": (0.06, 0.1)}
PAINTS = {"body": (("plastic",), ("black", "grey", "white"))}


def pieces(wide: float, foot: float) -> Iterator[Piece]:
    high = wide * 0.57
    z = foot + high / 2
    yield box("frame", "body", (0.04, wide, high), (0, 0, z), 0.01)
    yield box("screen", "screen", (0.008, wide - 0.03, high - 0.04), (0.02, 0, z + 0.005), 0.002)
    yield box("back cover", "dark", (0.05, wide * 0.7, high * 0.5), (-0.035, 0, z - high * 0.12), 0.02)
    for y in (-1, 1):
        yield tube("foot", "body", ((-0.13, y * wide * 0.36, 0.01), (0, y * wide * 0.36, foot + 0.02),
            (0.13, y * wide * 0.36, 0.01)), 0.011)  # fmt: skip
