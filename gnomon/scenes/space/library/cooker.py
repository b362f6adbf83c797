"""A cooker with an oven."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import METALS
from gnomon.scenes.space.pieces import Piece, box, disc, tube

FRONT: str | None = "oven door"
FORE: tuple[str, ...] = ("oven door", "knob", "handle")
AFT: tuple[str, ...] = ("back panel",)
SIZES = {"wide": (0.5, 0.6), "high": (0.85, 0.92)}
PAINTS = {"body": METALS}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, h = 0.3, high
    yield box("body", "body", (2 * d, wide, h), (0, 0, h / 2), 0.008)
    yield box("hob", "pane", (2 * d - 0.02, wide - 0.02, 0.01), (0, 0, h + 0.004), 0.003)
    yield box("back panel", "body", (0.03, wide, 0.12), (-d + 0.015, 0, h + 0.06), 0.006)
    yield box("oven door", "pane", (0.02, wide - 0.06, h * 0.5), (d + 0.004, 0, h * 0.46), 0.006)
    yield tube("handle", "chrome", ((d + 0.04, -wide * 0.38, h * 0.745), (d + 0.04, wide * 0.38, h * 0.745)), 0.012)
    for k in range(5):
        yield disc("knob", "dark", 0.022, 0.035, (d + 0.014, wide * 0.16 * (k - 2), h * 0.87), (0, 90, 0))
    for x in (-0.13, 0.14):
        for y in (-1, 1):
            yield disc("ring", "steel", 0.085 if x > 0 else 0.07, 0.008, (x, y * wide * 0.25, h + 0.012))
            yield disc("ring", "dark", 0.06 if x > 0 else 0.05, 0.012, (x, y * wide * 0.25, h + 0.013))
