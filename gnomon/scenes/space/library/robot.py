"""A toy robot."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, ball, box, disc, tube

FRONT: str | None = "face"
FORE: tuple[str, ...] = ("eye", "mouth", "panel")
AFT: tuple[str, ...] = ("battery box",)
SIZES = {"high": (0.28, 0.36), "wide": (0.15, 0.19)}
PAINTS = {"body": (("metal", "lacquer", "plastic"), ("grey", "red", "blue", "yellow", "orange", "green"))}


def pieces(high: float, wide: float) -> Iterator[Piece]:
    u, w = high, wide / 2
    for y in (-1, 1):
        yield box("foot", "dark", (0.09, 0.06, 0.03), (0.015, y * w * 0.5, 0.015), 0.01)
        yield tube("leg", "steel", ((0, y * w * 0.5, 0.03), (0, y * w * 0.5, u * 0.3)), 0.016)
        yield tube("arm", "steel", ((0, y * w, u * 0.62), (0.01, y * (w + 0.035), u * 0.55), (0.05, y * (w + 0.04),
            u * 0.4)), 0.012)  # fmt: skip
        yield ball("hand", "dark", (0.02, 0.02, 0.02), (0.06, y * (w + 0.04), u * 0.38))
        yield ball("eye", "lamp", (0.01, 0.017, 0.017), (0.053, y * 0.028, u * 0.84))
        yield disc("ear", "tail", 0.018, 0.014, (0, y * 0.062, u * 0.82), (90, 0, 0))
    yield box("body", "body", (0.1, wide, u * 0.4), (0, 0, u * 0.49), 0.014)
    yield box("panel", "white", (0.006, wide * 0.6, u * 0.18), (0.051, 0, u * 0.52), 0.002)
    for k, paint in enumerate(("tail", "blinker", "leaf")):
        yield disc("panel", paint, 0.011, 0.008, (0.055, (k - 1) * wide * 0.18, u * 0.54), (0, 90, 0))
    yield box("battery box", "dark", (0.03, wide * 0.6, u * 0.2), (-0.06, 0, u * 0.5), 0.006)
    yield tube("neck", "steel", ((0, 0, u * 0.68), (0, 0, u * 0.74)), 0.022)
    yield box("head", "body", (0.1, 0.12, u * 0.2), (0, 0, u * 0.82), 0.014)
    yield box("mouth", "dark", (0.006, 0.06, 0.012), (0.051, 0, u * 0.765), 0.002)
    yield tube("aerial", "steel", ((0, 0, u * 0.92), (0, 0, u * 1.02)), 0.003)
    yield ball("aerial", "tail", (0.009, 0.009, 0.009), (0, 0, u * 1.03))
