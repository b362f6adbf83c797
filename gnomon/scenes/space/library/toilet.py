"""A toilet with its cistern."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, disc, loft

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("seat",)
AFT: tuple[str, ...] = ("cistern",)
SIZES = {"long": (0.62, 0.7), "high": (0.38, 0.42)}
PAINTS = {"body": (("ceramic",), ("white", "beige", "light blue", "pink"))}


def pieces(long: float, high: float) -> Iterator[Piece]:
    h, t = long / 2, high
    yield loft("bowl", "body", [(-h * 0.5, 0.13, t * 0.48, t * 0.48, 3), (0, 0.15, t * 0.48, t * 0.48, 2.6),
        (h * 0.55, 0.16, t * 0.3, t * 0.68, 2.4), (h * 0.95, 0.08, t * 0.16, t * 0.82, 2)])  # fmt: skip
    yield loft("seat", "white", [(-h * 0.45, 0.15, 0.016, t + 0.012, 3), (0, 0.19, 0.018, t + 0.014, 2.6),
        (h * 0.6, 0.17, 0.018, t + 0.014, 2.4), (h * 1.0, 0.06, 0.014, t + 0.012, 2)])  # fmt: skip
    yield box("cistern", "body", (0.19, 0.4, 0.36), (-h * 0.72, 0, t + 0.2), 0.03)
    yield box("cistern", "body", (0.21, 0.42, 0.03), (-h * 0.72, 0, t + 0.39), 0.012)
    yield disc("button", "chrome", 0.024, 0.014, (-h * 0.72, 0, t + 0.41))
