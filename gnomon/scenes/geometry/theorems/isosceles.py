"""Triangles with equal sides, and the line from their apex to the middle of the base."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, rule

BASE_ANGLES = Theorem("base angles of an isosceles triangle", "Angles opposite equal sides of a triangle are equal.")
BASE_ANGLES_AND_SUM = Theorem(
    "equal base angles and angle sum",
    "Each base angle is half of what the apex angle leaves of 180°.",
)
EQUAL_ANGLES_EQUAL_SIDES = Theorem(
    "equal angles have equal opposite sides",
    "Sides opposite equal angles of a triangle are equal.",
)
ANGLES_OF_EQUILATERAL_TRIANGLE = Theorem(
    "angles of an equilateral triangle",
    "Each angle of an equilateral triangle is 60°.",
)
ISOSCELES_WITH_60 = Theorem(
    "an isosceles triangle with an angle of 60°",
    "An isosceles triangle with an angle of 60° is equilateral.",
)
ALTITUDE_OF_ISOSCELES_TRIANGLE = Theorem(
    "altitude of an isosceles triangle",
    "The altitude of an isosceles triangle halves base and apex angle.",
)
MEDIAN_OF_ISOSCELES_TRIANGLE = Theorem(
    "median of an isosceles triangle",
    "The median to the base of an isosceles triangle is perpendicular to it and halves the apex angle.",
)
BISECTOR_OF_ISOSCELES_TRIANGLE = Theorem(
    "bisector of an isosceles triangle",
    "The bisector of the apex angle of an isosceles triangle is perpendicular to the base and halves it.",
)
PERPENDICULAR_BISECTOR = Theorem(
    "perpendicular bisector",
    "Every point of a perpendicular bisector is equally far from both ends.",
)
EQUIDISTANT_POINTS = Theorem(
    "equidistant points lie on the perpendicular bisector",
    "Two points, each equally far from both ends of a segment, lie on its perpendicular bisector.",
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for corners in s.triangles:
        for i in range(3):
            a, b, c = corners[i], corners[(i + 1) % 3], corners[(i + 2) % 3]
            if s.same(s.length(a, b), s.length(a, c)):
                yield from apex(s, a, b, c)
    yield from two_points(s)


def apex(s: Shape, a: str, b: str, c: str) -> Iterator[Clause]:
    equal = s.equal_lengths(a, b, a, c)
    top, left, right = s.measure(b, a, c), s.measure(a, b, c), s.measure(a, c, b)
    yield from alike(s, BASE_ANGLES, left, right, (equal,))
    for base in (left, right):
        name = BASE_ANGLES_AND_SUM
        yield from rule(name, base, (top,), lambda t: (180 - t) / 2, (equal,))
        yield from rule(name, top, (base,), lambda b: 180 - 2 * b, (equal,))
    yield from rule(EQUAL_ANGLES_EQUAL_SIDES, equal, needs=(left, right))
    yield from rule(EQUAL_ANGLES_EQUAL_SIDES, equal, needs=(s.equal(left, right),))
    if s.near(top, 60):
        third = s.equal_lengths(a, b, b, c)
        for angle in (top, left, right):
            yield from rule(ANGLES_OF_EQUILATERAL_TRIANGLE, angle, (), constant(60), (equal, third))
            yield from rule(ISOSCELES_WITH_60, third, needs=(equal, angle))
    for d in s.inner(b, c):
        if s.drawn(a, d) and s.right(a, d, b):
            yield from axis(s, a, b, c, d)


def axis(s: Shape, a: str, b: str, c: str, d: str) -> Iterator[Clause]:
    """AD is altitude, median and bisector at once: each makes the others."""
    equal, seen = s.equal_lengths(a, b, a, c), s.there(d)
    upright, other = s.measure(a, d, b), s.measure(a, d, c)
    halved, split = s.equal_lengths(b, d, d, c), s.equal(s.measure(b, a, d), s.measure(d, a, c))
    for square in (upright, other):
        yield from rule(ALTITUDE_OF_ISOSCELES_TRIANGLE, halved, needs=(equal, square), seen=seen)
        yield from rule(ALTITUDE_OF_ISOSCELES_TRIANGLE, split, needs=(equal, square), seen=seen)
        yield from rule(PERPENDICULAR_BISECTOR, equal, needs=(square, halved), seen=seen)
    yield from rule(MEDIAN_OF_ISOSCELES_TRIANGLE, upright, (), constant(90), (equal, halved), seen)
    yield from rule(MEDIAN_OF_ISOSCELES_TRIANGLE, split, needs=(equal, halved), seen=seen)
    yield from rule(BISECTOR_OF_ISOSCELES_TRIANGLE, upright, (), constant(90), (equal, split), seen)
    yield from rule(BISECTOR_OF_ISOSCELES_TRIANGLE, halved, needs=(equal, split), seen=seen)


def two_points(s: Shape) -> Iterator[Clause]:
    """Two apexes over one base; the line through them crosses the base at a right angle in its middle."""
    for a, b, c in s.triangles:
        for p, q, top in ((a, b, c), (b, c, a), (a, c, b)):
            if not s.same(s.length(top, p), s.length(top, q)):
                continue
            for low in s.points:
                if low <= top or low in (p, q) or not (s.drawn(low, p) and s.drawn(low, q) and s.drawn(top, low)):
                    continue
                m = s.meet(s.on[p, q], s.on[top, low])
                if m is None or m in (p, q, top, low) or not s.same(s.length(low, p), s.length(low, q)):
                    continue
                needs = (s.equal_lengths(top, p, top, q), s.equal_lengths(low, p, low, q))
                name = EQUIDISTANT_POINTS
                yield from rule(name, s.measure(top, m, p), (), constant(90), needs, s.there(m))
                yield from rule(name, s.equal_lengths(p, m, m, q), needs=needs, seen=s.there(m))
