"""Angles at parallels, and angles that make lines parallel."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Names, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, linear, rule

CORRESPONDING_ANGLES = Theorem(
    "corresponding angles",
    "A line that crosses two parallels makes equal corresponding angles.",
)
ALTERNATE_ANGLES = Theorem("alternate angles", "A line that crosses two parallels makes equal alternate angles.")
CO_INTERIOR_ANGLES = Theorem(
    "co-interior angles",
    "A line that crosses two parallels makes co-interior angles that add up to 180°.",
)
PERPENDICULAR_TO_PARALLELS = Theorem(
    "a line perpendicular to one of two parallel lines is perpendicular to the other",
    "A perpendicular to one of two parallels is perpendicular to the other.",
)
EQUAL_CORRESPONDING_ANGLES_MAKE_PARALLELS = Theorem(
    "corresponding angles are equal, so the lines are parallel",
    "Lines that make equal corresponding angles are parallel.",
)
EQUAL_ALTERNATE_ANGLES_MAKE_PARALLELS = Theorem(
    "alternate angles are equal, so the lines are parallel",
    "Lines that make equal alternate angles are parallel.",
)
CO_INTERIOR_ANGLES_MAKE_PARALLELS = Theorem(
    "co-interior angles add up to 180°, so the lines are parallel",
    "Lines whose co-interior angles add up to 180° are parallel.",
)
TWO_PERPENDICULARS_TO_ONE_LINE = Theorem(
    "two lines perpendicular to the same line are parallel",
    "Two perpendiculars to one line are parallel.",
)
PARALLELS_TO_ONE_LINE = Theorem(
    "two lines parallel to the same line are parallel",
    "Two lines that are parallel to a third are parallel to each other.",
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    pairs = [(a, b) for a, b in combinations(s.tracks, 2) if s.are_parallel(a, b)]
    for one, other in pairs:
        for across in s.tracks:
            p, q = s.meet(across, one), s.meet(across, other)
            if p is not None and q is not None and p != q and across not in (one, other):
                yield from crossed(s, one, other, p, q)
    for a, b, c in permutations(s.tracks, 3) if len(pairs) > 2 else ():
        if a < b and (a, c) != (b, c) and all(s.are_parallel(x, y) for x, y in ((a, b), (a, c))):
            needs = (s.parallel(a, c), s.parallel(b, c))
            yield from rule(PARALLELS_TO_ONE_LINE, s.parallel(a, b), needs=needs)


def neighbour(s: Shape, track: Names, p: str, along: complex) -> str | None:
    """The next point of a line in a direction."""
    i = track.index(p)
    forth = ((s.at[track[-1]] - s.at[track[0]]) * along.conjugate()).real > 0
    k = i + (1 if forth else -1)
    return track[k] if 0 <= k < len(track) else None


def crossed(s: Shape, one: Names, other: Names, p: str, q: str) -> Iterator[Clause]:
    """Line pq crosses two parallels."""
    parallel = s.parallel(one, other)
    seen = s.there(p, q)
    u = s.at[one[-1]] - s.at[one[0]]
    past_q, past_p = s.beyond(p, q), s.beyond(q, p)
    square = s.right(neighbour(s, one, p, u) or neighbour(s, one, p, -u) or "", p, q)
    for along in (u, -u):
        a, b, c = neighbour(s, one, p, along), neighbour(s, other, q, along), neighbour(s, other, q, -along)
        if a is None:
            continue
        here = s.measure(a, p, q)
        if b is not None:
            there = s.measure(b, q, p)
            if square:
                name = PERPENDICULAR_TO_PARALLELS
                yield from rule(name, there, (), constant(90), (here, parallel), seen)
                yield from rule(name, here, (), constant(90), (there, parallel), seen)
                yield from rule(TWO_PERPENDICULARS_TO_ONE_LINE, parallel, needs=(here, there), seen=seen)
                continue
            yield from linear(CO_INTERIOR_ANGLES, ((1, here), (1, there)), 180, (parallel,), seen)
            yield from rule(CO_INTERIOR_ANGLES_MAKE_PARALLELS, parallel, needs=(here, there), seen=seen)
            for x, y in (
                (here, s.measure(b, q, past_q) if past_q else None),
                (s.measure(a, p, past_p) if past_p else None, there),
            ):
                if x is not None and y is not None:
                    yield from alike(s, CORRESPONDING_ANGLES, x, y, (parallel,), seen)
                    for needs in ((x, y), (s.equal(x, y),)):
                        yield from rule(EQUAL_CORRESPONDING_ANGLES_MAKE_PARALLELS, parallel, needs=needs, seen=seen)
        if c is not None and not square:
            there = s.measure(c, q, p)
            yield from alike(s, ALTERNATE_ANGLES, here, there, (parallel,), seen)
            name = EQUAL_ALTERNATE_ANGLES_MAKE_PARALLELS
            yield from rule(name, parallel, needs=(here, there), seen=seen)
            yield from rule(name, parallel, needs=(s.equal(here, there),), seen=seen)
