"""A stone column."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, lathe

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (0.16, 0.22), "high": (1.3, 1.8)}
PAINTS = {"body": (("stone",), ("white", "beige", "grey"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("body", "body", [(0, 0), (r * 1.5, 0), (r * 1.5, 0.08), (r * 1.25, 0.1), (r * 1.2, 0.16), (r, 0.2),
        (r * 0.88, h - 0.2), (r * 1.05, h - 0.16), (r * 1.3, h - 0.08), (r * 1.45, h - 0.07),
        (r * 1.45, h), (0, h)])  # fmt: skip
