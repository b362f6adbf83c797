"""An electric kettle on its base."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, ball, disc, lathe, loft, tube

FRONT: str | None = "spout"
FORE: tuple[str, ...] = ("spout",)
AFT: tuple[str, ...] = ("handle",)
SIZES = {"radius": (0.075, 0.09), "high": (0.2, 0.24)}
PAINTS = {"body": (("metal", "plastic", "lacquer"), ("grey", "white", "red", "black", "light blue"))}


def pieces(radius: float, high: float) -> Iterator[Piece]:
    r, h = radius, high
    yield disc("base", "dark", r * 1.02, 0.02, (0, 0, 0.01))
    yield lathe("body", "body", [(0, 0.02), (r, 0.02), (r * 1.0, 0.05), (r * 0.78, h * 0.92), (r * 0.7, h), (0, h)])
    yield lathe("lid", "dark", [(0, h - 0.002), (r * 0.62, h - 0.002), (r * 0.5, h + 0.012), (0, h + 0.016)])
    yield ball("knob", "dark", (0.014, 0.014, 0.012), (0, 0, h + 0.024))
    yield loft("spout", "body", [(r * 0.55, 0.03, 0.03, h * 0.86, 2), (r * 1.0, 0.022, 0.022, h * 0.91, 2),
        (r * 1.28, 0.012, 0.012, h * 0.98, 2)])  # fmt: skip
    yield tube("handle", "dark", ((-r * 0.6, 0, h * 0.96), (-r * 1.35, 0, h * 1.0), (-r * 1.62, 0, h * 0.9),
        (-r * 1.6, 0, h * 0.45), (-r * 1.3, 0, h * 0.26), (-r * 0.9, 0, h * 0.26)), 0.014)  # fmt: skip
