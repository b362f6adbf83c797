"""A washbasin on a pedestal; its front is where one stands."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box, disc, lathe, loft, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("bowl",)
AFT: tuple[str, ...] = ("tap", "splash back")
SIZES = {"wide": (0.5, 0.65), "high": (0.8, 0.88)}
PAINTS = {"body": (("ceramic",), ("white", "beige", "light blue", "pink"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    w, h = wide / 2, high
    yield lathe("pedestal", "body", [(0, 0), (0.13, 0), (0.085, 0.15), (0.08, h - 0.2), (0.14, h - 0.1), (0, h - 0.1)])
    yield loft("basin", "body", [(-0.22, w * 0.92, 0.07, h - 0.07, 5), (0, w, 0.085, h - 0.085, 4),
        (0.16, w * 0.85, 0.08, h - 0.08, 3), (0.26, w * 0.45, 0.06, h - 0.06, 2.4)])  # fmt: skip
    yield loft("bowl", "water", [(-0.1, w * 0.5, 0.006, h + 0.001, 2.4), (0.04, w * 0.72, 0.006, h + 0.001, 2.6),
        (0.19, w * 0.45, 0.006, h + 0.001, 2.4)])  # fmt: skip
    yield box("splash back", "body", (0.03, wide * 0.92, 0.12), (-0.225, 0, h + 0.05), 0.012)
    yield tube("tap", "chrome", ((-0.17, 0, h), (-0.17, 0, h + 0.13), (-0.13, 0, h + 0.16), (-0.06, 0, h + 0.13)),
        0.014)  # fmt: skip
    for y in (-1, 1):
        yield tube("tap", "chrome", ((-0.17, y * 0.11, h), (-0.17, y * 0.11, h + 0.05)), 0.012)
        yield disc("tap", "chrome", 0.028, 0.016, (-0.17, y * 0.11, h + 0.06))
