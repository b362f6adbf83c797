"""A bucket without a handle."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.12, 0.15), "high": (0.24, 0.3)}
PAINTS = {"body": (("plastic", "metal"), ("red", "blue", "green", "grey", "yellow", "white"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 0.72, 0), (r * 0.98, h * 0.95), (r * 1.05, h * 0.97), (r * 1.05, h),
        (r * 0.95, h), (r * 0.7, h * 0.06), (0, h * 0.05)])  # fmt: skip
    yield disc("water", "water", r * 0.9, 0.004, (0, 0, h * 0.72))
