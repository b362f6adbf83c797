"""A washing machine."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.space.pieces import Piece, ball, box, disc, tube

FRONT: str | None = "round door"
FORE: tuple[str, ...] = ("round door", "panel", "dial")
AFT: tuple[str, ...] = ("back panel", "hose")
SIZES = {"wide": (0.58, 0.62), "high": (0.83, 0.88)}
PAINTS = {"body": (("lacquer",), ("white", "grey", "black"))}


def pieces(wide: float, high: float) -> Iterator[Piece]:
    d, h = 0.29, high
    yield box("body", "body", (2 * d, wide, h), (0, 0, h / 2), 0.012)
    yield disc("round door", "chrome", 0.19, 0.05, (d + 0.005, 0, h * 0.47), (0, 90, 0), 0.02)
    yield ball("round door", "pane", (0.05, 0.14, 0.14), (d + 0.015, 0, h * 0.47))
    yield box("panel", "dark", (0.012, wide - 0.04, 0.1), (d + 0.002, 0, h - 0.075), 0.004)
    yield disc("dial", "steel", 0.035, 0.04, (d + 0.015, 0, h - 0.075), (0, 90, 0))
    yield box("drawer", "white", (0.012, 0.16, 0.075), (d + 0.008, -wide * 0.32, h - 0.075), 0.004)
    yield box("back panel", "steel", (0.01, wide - 0.12, h - 0.2), (-d - 0.004, 0, h / 2), 0.003)
    yield tube("hose", "dark", ((-d, 0.1, 0.2), (-d - 0.06, 0.1, 0.3), (-d - 0.06, 0.12, h * 0.9)), 0.02)
