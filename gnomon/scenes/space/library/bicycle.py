"""A city bicycle."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gnomon.scenes.space.paints import CARS
from gnomon.scenes.space.pieces import Piece, ball, box, disc, loft, tube

FRONT: str | None = "front"
FORE: tuple[str, ...] = ("handlebar", "headlamp", "fork")
AFT: tuple[str, ...] = ("saddle", "carrier")
SIZES = {"radius": (0.31, 0.35), "frame": (0.50, 0.60)}
PAINTS = {"frame": CARS}


def pieces(radius: float, frame: float) -> Iterator[Piece]:
    r, x = radius, 0.54
    for side, name in ((-1, "rear wheel"), (1, "wheel in front")):
        t = r - 0.022
        turns = [k * math.pi / 14 for k in range(29)]
        ring = [(side * x + t * math.cos(a), 0.0, r + t * math.sin(a)) for a in turns]
        yield tube(name, "tyre", ring, 0.022)
        for k in range(7):
            c, s = 0.95 * r * math.cos(k * math.pi / 7), 0.95 * r * math.sin(k * math.pi / 7)
            yield tube("spoke", "steel", ((side * x - c, 0, r - s), (side * x + c, 0, r + s)), 0.004)
    top, low = (-0.2, 0.0, r + frame), (-0.06, 0.0, r - 0.04)
    head = (0.36, 0.0, r + frame * 0.95)
    for a, b in ((low, top), (top, head), (low, (0.39, 0.0, r + frame * 0.72)), (low, (-x, 0, r)), (top, (-x, 0, r))):
        yield tube("frame", "frame", (a, b), 0.022)
    yield tube("fork", "frame", ((0.33, 0, r + frame * 1.12), (0.42, 0, r + frame * 0.5), (x, 0, r)), 0.024)
    yield tube("handlebar", "chrome", ((0.12, -0.28, r + frame * 1.2), (0.34, -0.2, r + frame * 1.2),
        (0.36, 0, r + frame * 1.16), (0.34, 0.2, r + frame * 1.2), (0.12, 0.28, r + frame * 1.2)), 0.016)  # fmt: skip
    yield loft("saddle", "dark", [(-0.36, 0.1, 0.03, r + frame + 0.1, 2.5), (-0.22, 0.08, 0.03, r + frame + 0.11, 2),
        (-0.04, 0.02, 0.02, r + frame + 0.1, 2)])  # fmt: skip
    yield tube("post", "chrome", (top, (-0.22, 0, r + frame + 0.09)), 0.014)
    yield box("carrier", "dark", (0.34, 0.13, 0.02), (-0.56, 0, 2 * r + 0.07), 0.005)
    yield tube("carrier", "dark", ((-0.58, 0, 2 * r + 0.07), (-x, 0.02, r)), 0.008)
    yield ball("headlamp", "lamp", (0.05, 0.05, 0.05), (0.47, 0, r + frame * 0.98))
    yield disc("crank", "steel", 0.09, 0.02, (low[0], 0.03, low[2]), (90, 0, 0))
    for s in (-1, 1):
        yield tube("crank", "steel", ((low[0], s * 0.05, low[2]), (low[0] + s * 0.14, s * 0.08, low[2] - s * 0.08)),
            0.01)  # fmt: skip
        yield box("pedal", "dark", (0.09, 0.08, 0.02), (low[0] + s * 0.14, s * 0.12, low[2] - s * 0.08), 0.005)
