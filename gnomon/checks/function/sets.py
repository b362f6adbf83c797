"""Sets of numbers read back from the print: `(−∞, 2] ∪ {…}` in brackets, `−2 < x ≤ 3` as conditions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.function.printed import constant

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Stretch:
    """All numbers between two; `closed` says of each end whether it belongs."""

    low: float
    high: float
    closed: tuple[bool, bool]


@lru_cache(maxsize=16384)
def stretches(text: str) -> tuple[Stretch, ...]:
    """The stretches of a union in interval notation; ValueError if it is none."""
    if text == "∅":
        return ()
    out = []
    for part in text.split(" ∪ "):
        found = re.fullmatch(r"([\[(])(.+), (.+)([\])])", part.strip())
        if found is None:
            raise ValueError(f"expected an interval, got {part!r}")
        out.append(Stretch(constant(found[2]), constant(found[3]), (found[1] == "[", found[4] == "]")))
    if any(s.low >= s.high for s in out) or any(a.high > b.low for a, b in pairwise(out)):
        raise ValueError(f"expected stretches one after the other, got {text!r}")
    return tuple(out)


@lru_cache(maxsize=16384)
def condition(text: str) -> tuple[Stretch, ...]:
    """The stretches of `x < 1`, `−2 ≤ x < 1`, `x < 0 or x ≥ 2`."""
    out = []
    for part in text.split(" or "):
        pieces = re.split(r"\s*([<≤>≥])\s*", part.strip())
        at = pieces.index("x")
        low, high, closed = -np.inf, np.inf, [False, False]
        for other, sign, before in (
            *([(pieces[at - 2], pieces[at - 1], True)] if at else []),
            *([(pieces[at + 2], pieces[at + 1], False)] if at + 2 < len(pieces) else []),
        ):
            # `2 < x` bounds x from below as `x > 2` does
            if (sign in "<≤") is before:
                low, closed[0] = constant(other), sign in "≤≥"
            else:
                high, closed[1] = constant(other), sign in "≤≥"
        out.append(Stretch(low, high, (closed[0], closed[1])))
    return tuple(out)


def holds(parts: tuple[Stretch, ...], x: Array, slack: float = 0.0) -> NDArray[np.bool_]:
    """Which numbers belong, ends widened by a slack."""
    out = np.zeros(np.shape(x), dtype=bool)
    for s in parts:
        above = x >= s.low - slack if s.closed[0] or slack else x > s.low
        below = x <= s.high + slack if s.closed[1] or slack else x < s.high
        out |= above & below
    return out


def ends(parts: tuple[Stretch, ...]) -> list[float]:
    """The finite ends, sorted."""
    return sorted({e for s in parts for e in (s.low, s.high) if np.isfinite(e)})


def probes(parts: tuple[Stretch, ...], reach: float = 40.0) -> Array:
    """Numbers to try a set with: a raster, each end, and close by on both sides of it."""
    near = [e + d for e in ends(parts) for d in (-1e-3, 0.0, 1e-3)]
    return np.unique(np.concatenate([np.linspace(-reach, reach, 641) + 0.0137, np.arange(-20.0, 21.0), near]))
