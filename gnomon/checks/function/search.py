"""Brute force over many numbers: where a function is zero, turns, bends, tears; its slope; what it adds up to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Array = Any  # of floats, or one of them
Function = Callable[[Array], Array]

CLOSE = 1e-6  # relative distance of numbers that are taken for the same


def raster(centre: float = 0.0, fine: float = 24.0, far: float = 1e6) -> Array:
    """Numbers close together around a centre and thinner far out; none of them round."""
    out = np.geomspace(fine, far, 400)
    return np.unique(centre + 1.234567e-4 + np.concatenate([-out, np.linspace(-fine, fine, 4001), out]))


def same(a: float, b: float, slack: float = CLOSE) -> bool:
    # the distance of infinities is none
    return a == b or bool(np.isfinite(a) and np.isfinite(b) and abs(a - b) <= slack * max(1.0, abs(a), abs(b)))


def alike(one: Sequence[float], other: Sequence[float], slack: float = 1e-5) -> bool:
    """Whether two lists hold the same numbers, order aside."""
    return len(one) == len(other) and all(same(a, b, slack) for a, b in zip(sorted(one), sorted(other), strict=True))


def slope(f: Function, x: Array | float, h: float = 1e-4) -> Array:
    """By four values around each x: the error is of fourth order."""
    x = np.asarray(x, dtype=float)
    return np.asarray((8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h))


def bend(f: Function, x: Array | float, h: float = 2e-3) -> Array:
    """The second derivative by five values."""
    x = np.asarray(x, dtype=float)
    near, far = f(x + h) + f(x - h), f(x + 2 * h) + f(x - 2 * h)
    return np.asarray((16 * near - far - 30 * f(x)) / (12 * h * h))


def bisect(f: Function, low: float, high: float, steps: int = 60) -> float:
    """Where a sign changes between two numbers."""
    first = float(np.sign(f(np.array(low))))
    for _ in range(steps):
        middle = (low + high) / 2
        if float(np.sign(f(np.array(middle)))) == first:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def crossings(f: Function, xs: Array) -> list[float]:
    """Where f changes its sign, poles and jumps left out."""
    ys = f(xs)
    good = np.isfinite(ys)
    flips = np.flatnonzero(good[:-1] & good[1:] & (np.sign(ys[:-1]) * np.sign(ys[1:]) < 0))
    out = []
    for i in flips:
        x = bisect(f, float(xs[i]), float(xs[i + 1]))
        around = np.abs(f(np.array([xs[i], xs[i + 1], x - 1e-9 * max(1, abs(x)), x + 1e-9 * max(1, abs(x))])))
        # at a pole the values grow towards the place, at a zero they shrink
        # and where a common factor was cancelled there is no value at all
        if not around[2:].max() > max(around[:2].max(), 1e-6) and np.isfinite(f(np.array(round(x, 7)))):
            out.append(x)
    return out


def golden(f: Function, low: float, high: float) -> float:
    """Where f is least between two numbers, one valley between them given."""
    ratio = (5**0.5 - 1) / 2
    a, b = low, high
    for _ in range(50):
        c, d = b - ratio * (b - a), a + ratio * (b - a)
        if float(f(np.array(c))) < float(f(np.array(d))):
            b = d
        else:
            a = c
    return (a + b) / 2


def valleys(f: Function, xs: Array) -> list[float]:
    """x of the local minima inside of a raster."""
    ys = f(xs)
    with np.errstate(all="ignore"):
        low = np.flatnonzero((ys[1:-1] < ys[:-2]) & (ys[1:-1] <= ys[2:]) & np.isfinite(ys[:-2] + ys[1:-1] + ys[2:])) + 1
    return [golden(f, float(xs[i - 1]), float(xs[i + 1])) for i in low]


def zeros(f: Function, xs: Array) -> tuple[list[float], list[float]]:
    """Where f is zero and changes its sign; where it only touches zero."""
    crossed = crossings(f, xs)
    scale = max(1.0, float(np.nanmedian(np.abs(f(np.linspace(-6.03, 6.01, 41))))))
    touched = [
        x
        for x in valleys(lambda x: np.abs(f(x)), xs)
        if abs(float(f(np.array(x)))) < 1e-9 * scale
        and not any(abs(x - c) < 1e-5 for c in crossed)
        and np.isfinite(f(np.array(round(x, 7))))
        # far out a power is nearly zero on both sides too, and touches nothing
        and np.abs(f(np.array([x - 0.01 * (1 + abs(x)), x + 0.01 * (1 + abs(x))]))).min() > 1e-9 * scale
    ]
    return crossed, touched


def poles(f: Function, xs: Array) -> list[float]:
    """Where f grows beyond all bounds inside of a raster."""
    ys = f(xs)
    steep = np.abs(ys)
    high = np.flatnonzero((steep[1:-1] >= steep[:-2]) & (steep[1:-1] >= steep[2:]) & (steep[1:-1] > 15)) + 1
    out = []
    for i in high:
        x = golden(lambda x: -np.abs(f(x)), float(xs[i - 1]), float(xs[i + 1]))
        if not abs(float(f(np.array(x)))) < 1e6:
            out.append(x)
    return out


def integral(f: Function, low: float, high: float, count: int = 4001) -> float:
    """By Simpson's rule."""
    xs = np.linspace(low, high, count)
    ys = f(xs)
    return float((high - low) / (count - 1) / 3 * (ys[0] + ys[-1] + 4 * ys[1:-1:2].sum() + 2 * ys[2:-1:2].sum()))
