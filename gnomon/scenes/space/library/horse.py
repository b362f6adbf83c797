"""A horse, standing."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, ball, lathe, loft, tube

FRONT: str | None = ""
FORE: tuple[str, ...] = ("muzzle", "eye", "ear")
AFT: tuple[str, ...] = ("tail",)
SIZES = {"long": (1.5, 1.75), "high": (1.4, 1.6)}
PAINTS = {"coat": (("fabric",), ("brown", "white", "black", "beige", "grey"))}


def pieces(long: float, high: float) -> Iterator[Piece]:
    h, t = long / 2, high
    yield loft("body", "coat", [(-h, 0.1, 0.16, t * 0.8, 2), (-h * 0.75, 0.27, 0.29, t * 0.8, 2.2),
        (0, 0.28, 0.28, t * 0.76, 2.2), (h * 0.6, 0.26, 0.3, t * 0.78, 2.2),
        (h * 0.95, 0.13, 0.2, t * 0.86, 2)])  # fmt: skip
    yield tube("neck", "coat", ((h * 0.7, 0, t * 0.86), (h * 1.05, 0, t * 1.1), (h * 1.25, 0, t * 1.3)),
        (0.22, 0.16, 0.12))  # fmt: skip
    yield tube("head", "coat", ((h * 1.18, 0, t * 1.33), (h * 1.5, 0, t * 1.2)), (0.13, 0.1))
    yield tube("muzzle", "coat", ((h * 1.48, 0, t * 1.21), (h * 1.75, 0, t * 1.06)), (0.1, 0.075))
    for y in (-1, 1):
        yield ball("eye", "eye", (0.03, 0.02, 0.03), (h * 1.38, y * 0.105, t * 1.29))
        yield tube("ear", "coat", ((h * 1.16, y * 0.07, t * 1.38), (h * 1.17, y * 0.08, t * 1.5)), (0.04, 0.01))
        for x in (-h * 0.78, h * 0.68):
            yield tube("leg", "coat", ((x, y * 0.16, t * 0.72), (x - 0.04, y * 0.16, t * 0.36), (x, y * 0.16, 0.08)),
                (0.15, 0.075, 0.055))  # fmt: skip
            yield lathe("hoof", "dark", [(0, 0), (0.09, 0), (0.065, 0.1), (0, 0.11)], (x + 0.02, y * 0.16, 0))
    for k in range(7):
        a = k / 6
        yield ball("mane", "dark", (0.09, 0.035, 0.12), (h * (0.7 + 0.5 * a) - 0.12, 0, t * (0.98 + 0.38 * a)),
            (0, -50, 0))  # fmt: skip
    yield tube("tail", "dark", ((-h * 0.96, 0, t * 0.9), (-h * 1.16, 0, t * 0.8), (-h * 1.2, 0, t * 0.4)),
        (0.05, 0.08, 0.03))  # fmt: skip
