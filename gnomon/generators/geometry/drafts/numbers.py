"""Numbers that make figures come out well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of

if TYPE_CHECKING:
    from numpy.random import Generator

TRIPLES = (
    (3, 4, 5),
    (6, 8, 10),
    (5, 12, 13),
    (9, 12, 15),
    (8, 15, 17),
    (12, 16, 20),
    (15, 20, 25),
    (20, 21, 29),
    (7, 24, 25),
)
# sides whose altitudes, areas and often radii are whole
HERON = ((13, 14, 15), (13, 20, 21), (10, 17, 21), (15, 14, 13), (17, 25, 28), (9, 10, 17), (20, 37, 51), (26, 28, 30))
# legs and base with a whole altitude
ISOSCELES = (
    (5, 6),
    (5, 8),
    (10, 12),
    (10, 16),
    (13, 10),
    (13, 24),
    (15, 18),
    (17, 16),
    (15, 24),
    (17, 30),
    (25, 14),
    (20, 24),
)


def triple(rng: Generator) -> tuple[int, int, int]:
    """Legs in either order and hypotenuse, not too narrow."""
    a, b, c = one_of(rng, [t for t in TRIPLES if t[0] / t[1] > 0.35])
    return (a, b, c) if rng.random() < 0.5 else (b, a, c)


def angle(rng: Generator, low: int, high: int) -> int:
    """Whole degrees, often a multiple of five."""
    if rng.random() < 0.5:
        return 5 * between(rng, -(-low // 5), high // 5)
    return between(rng, low, high)


def two_angles(rng: Generator, low: int = 35, high: int = 85) -> tuple[int, int]:
    """Two angles of a triangle, all three between the bounds and neither equal nor right."""
    for _ in range(40):
        a, b = angle(rng, low, high), angle(rng, low, high)
        c = 180 - a - b
        if low <= c <= 110 and len({a, b, c}) == 3 and 90 not in (a, b, c):
            return a, b
    return 50, 70


def length(rng: Generator, low: int = 5, high: int = 16) -> int:
    return between(rng, low, high)


def maybe(rng: Generator, chance: float) -> bool:
    return bool(rng.random() < chance)
