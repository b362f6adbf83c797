"""A photographic camera."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import GEAR
from gnomon.scenes.space.pieces import Piece, ball, box, disc, lathe

FRONT: str | None = "lens"
FORE: tuple[str, ...] = ("lens", "glass")
AFT: tuple[str, ...] = ("display", "eyepiece")
SIZES = {"wide": (0.12, 0.145), "lens": (0.05, 0.09)}
PAINTS = {"body": GEAR, "grip": (("leather",), ("black", "brown", "maroon"))}


def pieces(wide: float, lens: float) -> Iterator[Piece]:
    w = wide / 2
    yield box("body", "grip", (0.045, wide, 0.06), (0, 0, 0.031), 0.008)
    yield box("top", "body", (0.045, wide, 0.022), (0, 0, 0.075), 0.006)
    yield box("prism", "body", (0.05, 0.05, 0.03), (0.004, 0, 0.093), 0.01)
    yield box("grip", "grip", (0.03, 0.03, 0.075), (0.03, -w + 0.015, 0.042), 0.012)
    yield lathe("lens", "dark", [(0, 0), (0.031, 0), (0.031, lens * 0.5), (0.034, lens * 0.55), (0.034, lens),
        (0.026, lens), (0.02, lens * 0.9), (0, lens * 0.88)], (0.02, 0.008, 0.042), (0, 90, 0))  # fmt: skip
    yield ball("glass", "pane", (0.008, 0.022, 0.022), (0.02 + lens * 0.9, 0.008, 0.042))
    yield box("display", "pane", (0.004, 0.07, 0.045), (-0.024, 0.01, 0.037), 0.002)
    yield box("eyepiece", "rubber", (0.014, 0.03, 0.018), (-0.027, 0, 0.09), 0.005)
    yield disc("shutter", "steel", 0.008, 0.008, (0.008, -w + 0.02, 0.09))
    yield disc("dial", "steel", 0.012, 0.012, (0, w - 0.025, 0.092))
