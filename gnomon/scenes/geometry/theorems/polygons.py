"""Polygons of five corners and more."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import combinations
from operator import add

from gnomon.scenes.geometry.attributes import REGULAR, REGULAR_ABOUT
from gnomon.scenes.geometry.ids import ring_id
from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Names, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, linear, rule
from gnomon.truth.fact import Key

ANGLE_SUM_OF_POLYGON = Theorem(
    "angle sum of a polygon",
    "The angles of a polygon with n corners add up to (n - 2) · 180°.",
)
ANGLES_OF_REGULAR_POLYGON = Theorem(
    "angles of a regular polygon",
    "Each angle of a regular polygon with n corners is (n - 2) · 180° / n.",
)
SIDES_OF_REGULAR_POLYGON = Theorem("sides of a regular polygon", "The sides of a regular polygon are equal.")
CENTRAL_ANGLE_OF_REGULAR_POLYGON = Theorem(
    "central angle of a regular polygon",
    "Each central angle of a regular polygon with n corners is 360° / n.",
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for p in s.polygons:
        n = len(p)
        if not all(s.corner(p[i - 1], p[i], p[(i + 1) % n]) for i in range(n)):
            continue
        at = [s.measure(p[i - 1], p[i], p[(i + 1) % n]) for i in range(n)]
        if s.convex(p):
            yield from linear(ANGLE_SUM_OF_POLYGON, [(1, k) for k in at], (n - 2) * 180)
        if not regular(s, p):
            continue
        for said in ways_regular(s, p):
            yield from alike_all_around(s, p, at, (said,))
        for o in middles(s, p):
            for i in range(n):
                if s.corner(p[i - 1], o, p[i]):
                    angle = s.measure(p[i - 1], o, p[i])
                    name = CENTRAL_ANGLE_OF_REGULAR_POLYGON
                    yield from rule(name, angle, (), given(Fraction(360, n)), (centred(s, p, o),))


def alike_all_around(s: Shape, p: Names, at: list[Key], is_one: tuple[Key]) -> Iterator[Clause]:
    """The angles (given in order) and the sides of a regular polygon."""
    n = len(p)
    sides = [s.length(p[i], p[(i + 1) % n]) for i in range(n)]
    for angle in at:
        yield from rule(ANGLES_OF_REGULAR_POLYGON, angle, (), given(Fraction((n - 2) * 180, n)), is_one)
    for one, other in combinations(sides, 2):
        yield from alike(s, SIDES_OF_REGULAR_POLYGON, one, other, is_one)


def given(value: Fraction) -> Constant:
    return Constant(value)


class Constant:
    """A formula without inputs."""

    def __init__(self, value: Fraction) -> None:
        self.value = value

    def __call__(self) -> Number:
        return self.value


def is_regular(s: Shape, p: Names) -> Key:
    return s.quantity(ring_id(p), REGULAR, regular(s, p))


def ways_regular(s: Shape, p: Names) -> list[Key]:
    """Who says where the centre of a regular polygon is has said that it is regular."""
    return [is_regular(s, p), *(centred(s, p, o) for o in middles(s, p))]


def middles(s: Shape, p: Names) -> list[str]:
    """The named point at the centre of a regular polygon, if there is one."""
    centre = reduce(add, (s.at[c] for c in p)) / len(p)
    return [o for o in s.points if abs(s.at[o] - centre) < 1e-9 * abs(s.at[p[0]] - centre)]


def centred(s: Shape, p: Names, o: str) -> Key:
    """The fact that a regular polygon has its centre there."""
    return s.quantity(ring_id(p), REGULAR_ABOUT.of(o), True)


def regular(s: Shape, p: Names) -> bool:
    n, centre = len(p), reduce(add, (s.at[c] for c in p)) / len(p)
    turns = [(s.at[p[i]] - centre) / (s.at[p[i - 1]] - centre) for i in range(n)]
    return all(abs(t - turns[0]) < 1e-9 for t in turns)
