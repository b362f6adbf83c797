"""An upright piano."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, box

FRONT: str | None = "keyboard"
FORE: tuple[str, ...] = ("keyboard", "music stand")
AFT: tuple[str, ...] = ("back panel",)
SIZES = {"wide": (1.4, 1.52), "high": (1.15, 1.3)}
PAINTS = {"body": (("lacquer", "wood"), ("black", "brown", "white", "maroon"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, w, h = 0.2, wide / 2, high
    yield box("body", "body", (2 * d, wide, h), (-0.06, 0, h / 2), 0.015)
    yield box("lid", "body", (2 * d + 0.05, wide + 0.04, 0.03), (-0.05, 0, h), 0.01)
    yield box("key bed", "body", (0.34, wide, 0.09), (0.2, 0, 0.62), 0.012)
    yield box("keyboard", "ivory", (0.16, wide - 0.14, 0.03), (0.24, 0, 0.68), 0.004)
    n = 36
    for k in range(n):
        if k % 7 not in (2, 6):
            yield box("keyboard", "dark", (0.1, (wide - 0.14) / n * 0.5, 0.02),
                (0.2, -w + 0.07 + (wide - 0.14) * (k + 1) / n, 0.7), 0.002)  # fmt: skip
    yield box("music stand", "body", (0.02, wide * 0.5, 0.22), (0.17, 0, 0.95), 0.006, (0, -12, 0))
    yield box("music stand", "linen", (0.012, 0.42, 0.26), (0.19, 0, 0.98), 0.003, (0, -12, 0))
    for y in (-1, 1):
        yield box("cheek", "body", (0.36, 0.05, 0.14), (0.2, y * (w - 0.025), 0.66), 0.012)
        yield box("leg", "body", (0.06, 0.06, 0.58), (0.32, y * (w - 0.05), 0.29), 0.012)
    yield box("back panel", "oak", (0.02, wide - 0.1, h - 0.12), (-0.06 - d - 0.005, 0, h / 2), 0.004)
    for k in (-1, 0, 1):
        yield box("pedal", "brass", (0.12, 0.03, 0.012), (0.18, k * 0.07, 0.07), 0.005)
