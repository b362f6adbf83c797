"""An open parasol on its foot."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, ball, lathe, tube

FRONT: str | None = None
FORE: tuple[str, ...] = ()
AFT: tuple[str, ...] = ()
SIZES = {"radius": (1.1, 1.4), "high": (2.1, 2.4)}
PAINTS = {"cloth": (("fabric",), ("white", "red", "blue", "green", "yellow", "beige", "navy"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield lathe("foot", "slate", [(0, 0), (0.26, 0), (0.26, 0.06), (0.06, 0.14), (0.05, 0.3), (0, 0.3)])
    yield tube("pole", "oak", ((0, 0, 0.1), (0, 0, h)), 0.028)
    yield lathe("cloth", "cloth", [(0, h - 0.14), (0.04, h - 0.1), (r * 0.6, h - 0.3), (r, h - 0.52), (r, h - 0.47),
        (r * 0.6, h - 0.22), (0.05, h), (0, h)])  # fmt: skip
    yield ball("knob", "oak", (0.04, 0.04, 0.04), (0, 0, h + 0.02))
