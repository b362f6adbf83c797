"""Ranges by level, and draws from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from numpy.random import Generator

T = TypeVar("T")


def span(level: int, first: tuple[int, int], last: tuple[int, int]) -> tuple[int, int]:
    """The range of an option at a level from 1 to 5, between the ranges of level 1 and of level 5."""
    if not 1 <= level <= 5:
        raise ValueError(f"expected a level from 1 to 5, got {level}")
    share = (level - 1) / 4
    return (round(first[0] + share * (last[0] - first[0])), round(first[1] + share * (last[1] - first[1])))


def between(rng: Generator, low: int, high: int) -> int:
    """A whole number, both ends included."""
    return int(rng.integers(low, high + 1))


def one_of(rng: Generator, items: Sequence[T]) -> T:
    return items[int(rng.integers(len(items)))]


def some_of(rng: Generator, items: Sequence[T], n: int) -> tuple[T, ...]:
    """n different items in their order."""
    return tuple(items[i] for i in sorted(rng.permutation(len(items))[:n]))
