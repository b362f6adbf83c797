"""A desk lamp with a bent arm."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.paints import GOODS
from gnomon.scenes.space.pieces import Piece, ball, disc, lathe, tube

FRONT: str | None = "shade"
FORE: tuple[str, ...] = ("bulb", "shade")
AFT: tuple[str, ...] = ("spring",)
SIZES = {"arm": (0.28, 0.36), "shade": (0.075, 0.1)}
PAINTS = {"body": GOODS}


def pieces(arm: float, shade: float) -> Iterator[Piece]:
    elbow = (-0.16, 0.0, 0.04 + arm * 0.95)
    tip = (0.12, 0.0, 0.1 + arm * 1.35)
    yield disc("base", "body", 0.1, 0.03, (-0.05, 0, 0.015))
    yield tube("arm", "steel", ((-0.05, 0, 0.03), elbow), 0.009)
    yield tube("arm", "steel", (elbow, tip), 0.009)
    yield ball("spring", "dark", (0.022, 0.022, 0.022), elbow)
    yield lathe("shade", "body", [(0, 0.07), (0.03, 0.05), (shade - 0.006, -0.06), (shade, -0.06), (0.035, 0.06),
        (0.03, 0.1), (0, 0.1)], (tip[0] + 0.05, 0, tip[2] - 0.02), (0, -38, 0))  # fmt: skip
    yield ball("bulb", "lamp", (0.03, 0.03, 0.03), (tip[0] + 0.075, 0, tip[2] - 0.055))
