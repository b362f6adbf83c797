"""A wooden barrel."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, disc, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.26, 0.34), "high": (0.75, 0.95)}
PAINTS = {"body": (("wood upright",), ("brown", "beige"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 0.82, 0), (r * 0.95, h * 0.25), (r, h * 0.5), (r * 0.95, h * 0.75),
        (r * 0.82, h), (r * 0.76, h), (r * 0.76, h - 0.03), (0, h - 0.03)])  # fmt: skip
    for z, k in ((0.08, 0.875), (0.3, 0.972), (0.7, 0.972), (0.92, 0.875)):
        yield disc("hoop", "slate", r * k, 0.045, (0, 0, h * z), bevel=0.002)
