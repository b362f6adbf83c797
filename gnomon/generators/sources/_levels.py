"""Which of the user's records are drawn at which level: all of them equally often, the larger ones at higher levels."""

from __future__ import annotations

from collections.abc import Sequence

LEVELS = 5


def by_level(sizes: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """For each level the numbers of a fifth of the sizes, in order of size; at least one."""
    order = sorted(range(len(sizes)), key=lambda i: sizes[i])
    n = len(order)
    return tuple(tuple(order[k * n // LEVELS : -(-(k + 1) * n // LEVELS)]) for k in range(LEVELS))
