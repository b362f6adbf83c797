"""A candle in a round holder."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, lathe, tube

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.025, 0.035), "high": (0.12, 0.2)}
PAINTS = {"body": (("plastic",), ("white", "red", "yellow", "blue", "green", "purple"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    yield lathe("holder", "brass", [(0, 0), (radius * 2.2, 0), (radius * 2.3, 0.012), (radius * 1.4, 0.014),
        (radius * 1.15, 0.03), (0, 0.03)])  # fmt: skip
    yield lathe("body", "body", [(0, 0.02), (radius, 0.02), (radius, high), (radius * 0.8, high + 0.004), (0, high)])
    yield tube("wick", "dark", ((0, 0, high), (0, 0, high + 0.012)), 0.0015)
    yield lathe("flame", "lamp", [(0, high + 0.008), (0.006, high + 0.018), (0.005, high + 0.03), (0, high + 0.05)])
