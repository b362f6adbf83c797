"""Which of the user's records suit which level, so that none suits no level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import Generator

Span = tuple[int, int]


def by_level(sizes: Sequence[int], spans: Sequence[Span]) -> tuple[tuple[int, ...], ...]:
    """For each span the numbers of the sizes that it suits best; every size is at least one span's."""
    away = [[max(low - size, size - high, 0) for low, high in spans] for size in sizes]
    return tuple(tuple(i for i, a in enumerate(away) if a[n] == min(a)) for n in range(len(spans)))


def one_near(content: Generator, levels: Sequence[Sequence[int]], at: int) -> int:
    """One of the numbers of a level, or of the level nearest to it that has any."""
    pool = next(p for _, p in sorted((abs(n - at), p) for n, p in enumerate(levels) if p))
    return pool[int(content.integers(len(pool)))]
