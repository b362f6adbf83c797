"""Which entry, level and style an index takes: pure functions of recipe, seed and index, even over every prefix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from math import lcm

from gnomon.truth.chance import digest

PERIOD = 10_000  # weights are rounded to so many parts of the whole if they need a longer period
LEVELS = (3, 1, 5, 2, 4)
PERIODS = (
    (1,), (2,), (3,), (1, 2, 2), (1, 1, 2), (1, 1, 3), (1, 1, 1, 2), (1, 1, 2, 2), (1, 2, 3), (1, 2), (1, 3), (2, 3),
    (1, 4, 1), (4, 2, 2, 1), (4, 1, 1, 1, 2), (2, 1, 4, 2, 3), (3, 1, 1, 1, 1), (1, 2, 1, 4, 2), (2, 2, 1, 3, 1),
    (1, 4, 3, 2),
)  # fmt: skip


def entry_of(weights: Sequence[float], index: int) -> tuple[int, int]:
    """Which entry takes an index, and how many indices before it took the same one."""
    order, shares, before = rota(tuple(weights))
    turns, place = divmod(index, len(order))
    entry = order[place]
    return entry, turns * shares[entry] + before[place]


@lru_cache(maxsize=64)
def rota(weights: tuple[float, ...]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """One period: the entry of each place, the share of each entry, and the earlier turns of each place's entry.

    Each place goes to the entry that is furthest behind its due, so no prefix is off by a whole turn or more.
    """
    shares = whole(weights)
    period = sum(shares)
    given = [0] * len(shares)
    order, before = [], []
    for place in range(1, period + 1):
        entry = max(range(len(shares)), key=lambda e: (shares[e] * place - given[e] * period, -e))
        order.append(entry)
        before.append(given[entry])
        given[entry] += 1
    return tuple(order), tuple(shares), tuple(before)


def whole(weights: Sequence[float]) -> list[int]:
    """Weights as small whole numbers of the same ratios."""
    parts = [Fraction(repr(w)) for w in weights]
    common = lcm(*(p.denominator for p in parts))
    counts = [int(p * common) for p in parts]
    shrink = Fraction(1, max(1, _gcd(counts)))
    counts = [int(c * shrink) for c in counts]
    if sum(counts) > PERIOD:
        total = sum(parts)
        counts = [max(1, round(p / total * PERIOD)) for p in parts]
    return counts


def _gcd(numbers: Sequence[int]) -> int:
    from math import gcd

    return gcd(*numbers)


def level_of(kind: str, seed: int, ordinal: int) -> int:
    """Levels take turns within a kind; the seed says where to begin."""
    return LEVELS[(ordinal + digest(kind, seed, "level")) % len(LEVELS)]


def style_of(kind: str, axes: Mapping[str, Sequence[object]], seed: int, ordinal: int) -> dict[str, object]:
    """One value of each style axis: a Kronecker walk, whose every stretch covers each axis and their pairs evenly."""
    chosen = {}
    for k, (name, values) in enumerate(sorted(axes.items())):
        start = digest(kind, seed, "style", name) / 2**128
        chosen[name] = values[int((start + (ordinal + 1) * stride(k)) % 1.0 * len(values)) % len(values)]
    return chosen


@lru_cache(maxsize=64)
def stride(k: int) -> float:
    """The k-th of strides that fractions with small denominators come near to least of all, and that share no ratio.

    Each is the continued fraction of a period of small numbers: an axis of n values is covered in some 2 n steps.
    """
    period = PERIODS[k] if k < len(PERIODS) else (*(1,) * k, 2)
    fraction = 0.0
    for n in reversed([period[i % len(period)] for i in range(60)]):
        fraction = 1 / (n + fraction)
    return fraction
