"""An unsteady hand: lines and curves that stray a little between their ends, always alike for the same salt."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, hypot, pi
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.paths import XY

STEP = 5.0  # pixels between the points of a hand's line
SETTLED = 70.0  # pixels from an end within which the hand finds back to it
SWING, SWAY = 1000.0, 430.0  # pixels of the waves by which it strays: a hand bows a line, it neither curls nor trembles


def by_hand(points: Sequence[XY], wobble: float, salt: str, closed: bool = False) -> list[XY]:
    """The polyline, straying by at most `wobble` pixels across; its ends stay where they are."""
    if not wobble:
        return list(points)
    line = np.array([*points, points[0]] if closed else points, float)
    steps = np.hypot(*np.diff(line, axis=0).T)
    far = np.concatenate([[0.0], np.cumsum(steps)])
    long = float(far[-1])
    at = np.linspace(0.0, long, max(6, ceil(long / STEP)) + 1)
    x, y = np.interp(at, far, line[:, 0]), np.interp(at, far, line[:, 1])
    dx, dy = np.gradient(x), np.gradient(y)
    norm = np.hypot(dx, dy) + 1e-9
    off = wobble * strayed(at, long, salt, closed)
    if not closed:
        back = np.minimum(1.0, np.minimum(at, long - at) / min(SETTLED, long / 2))
        off *= back * back * (3 - 2 * back)
    x, y = x - dy / norm * off, y + dx / norm * off
    out = list(zip(x.tolist(), y.tolist(), strict=True))
    return out[:-1] if closed else out


def strayed(at: NDArray[np.float64], long: float, salt: str, closed: bool) -> NDArray[np.float64]:
    """-1 to 1 along a line; of a closed one the end meets the start."""
    seed = crc32(salt.encode())
    one, two = (seed & 255) / 256, (seed >> 8 & 255) / 256
    slow, fast = long / SWING, long / SWAY
    if closed:
        slow, fast = max(2, round(slow)), max(3, round(fast))
    t = at / max(long, 1e-9)
    return np.asarray(0.75 * np.sin(2 * pi * (slow * t + one)) + 0.25 * np.sin(2 * pi * (fast * t + two)))


def apart(a: XY, b: XY) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])
