"""Areas and perimeters of triangles, quadrilaterals and regions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import fsum, pi

from gnomon.scenes.geometry.attributes import AREA, KITE, PARALLELOGRAM, RECTANGLE, RHOMBUS, SQUARE, TRAPEZOID
from gnomon.scenes.geometry.ids import letters_of, noun_of, ring_id
from gnomon.scenes.geometry.reckon import HALF, Number, root, sine
from gnomon.scenes.geometry.roots import root_of
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Names, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, linear, rule
from gnomon.scenes.geometry.theorems.polygons import regular, ways_regular
from gnomon.scenes.geometry.theorems.quadrilaterals import is_a, sorts_of
from gnomon.scenes.geometry.theorems.trigonometry import nice
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN

PERIMETER_OF_SIDES = Theorem("perimeter", "A perimeter is the sum of the sides.")
PERIMETER_WITH_EQUAL_SIDES = Theorem(
    "perimeter with equal sides",
    "With equal sides the perimeter is their number times one of them.",
)
AREA_OF_TRIANGLE = Theorem("area of a triangle", "The area of a triangle is half of base times height.")
AREA_OF_RIGHT_TRIANGLE = Theorem(
    "area of a right triangle",
    "The area of a right triangle is half of the product of its legs.",
)
AREA_BY_TWO_SIDES_AND_ANGLE = Theorem(
    "area by two sides and the angle between",
    "The area of a triangle is half of two sides times the sine of the angle between them.",
)
HERON = Theorem("Heron's formula", "Three sides give the area of a triangle by Heron's formula.")
AREA_OF_EQUILATERAL_TRIANGLE = Theorem(
    "area of an equilateral triangle",
    "The area of an equilateral triangle is √3/4 times the square of its side.",
)
AREA_OF_RECTANGLE = Theorem("area of a rectangle", "The area of a rectangle is length times width.")
AREA_OF_SQUARE = Theorem("area of a square", "The area of a square is the square of its side.")
AREA_OF_PARALLELOGRAM = Theorem("area of a parallelogram", "The area of a parallelogram is base times height.")
AREA_BY_DIAGONALS = Theorem(
    "area by the diagonals",
    "The area of a rhombus or kite is half of the product of its diagonals.",
)
AREA_OF_TRAPEZOID = Theorem(
    "area of a trapezoid",
    "The area of a trapezoid is half of the sum of its bases times its height.",
)
AREA_OF_REGULAR_HEXAGON = Theorem(
    "area of a regular hexagon",
    "The area of a regular hexagon is 3√3/2 times the square of its side.",
)
AREAS_WITH_ONE_HEIGHT = Theorem("areas with one height", "Triangles of one height have areas as their bases.")
AREA_PUT_TOGETHER = Theorem("area put together", "An area is the sum or the difference of the areas that make it.")
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for t in s.triangles:
        yield from triangle(s, *t)
    for q in s.quadrilaterals:
        if all(s.drawn(q[i - 1], q[i]) for i in range(4)) and s.convex(q):
            yield from quadrilateral(s, q)
    for p in s.polygons:
        if all(s.drawn(p[i - 1], p[i]) for i in range(len(p))):
            if not regular(s, p):
                yield from around(s, p, None)
            for said in ways_regular(s, p) if regular(s, p) else ():
                yield from around(s, p, (said,))
                if len(p) == 6:
                    side, area = s.length(p[0], p[1]), s.area(p)
                    name = AREA_OF_REGULAR_HEXAGON
                    yield from rule(name, area, (side,), lambda x: x * x * root_of(3, Fraction(3, 2)), (said,))
    yield from divided(s)
    for id, parts in s.regions:
        yield from region(s, id, parts)


def around(s: Shape, corners: Names, equal: tuple[Key | None, ...] | None) -> Iterator[Clause]:
    """The perimeter, and a side from it where all are known to be equal."""
    n, whole = len(corners), s.perimeter(corners)
    sides = [s.length(corners[i - 1], corners[i]) for i in range(n)]
    if len(set(sides)) == n:
        yield from linear(PERIMETER_OF_SIDES, ((1, whole), *((-1, k) for k in sides)))
    for side in sides if equal is not None else ():
        name = PERIMETER_WITH_EQUAL_SIDES
        yield from rule(name, side, (whole,), lambda p: p / n, equal or ())
        yield from rule(name, whole, (side,), lambda x: x * n, equal or ())


def triangle(s: Shape, a: str, b: str, c: str) -> Iterator[Clause]:
    area, one, two, three = s.area((a, b, c)), s.length(b, c), s.length(a, c), s.length(a, b)
    even = s.same(one, two) and s.same(two, three)
    equal = (s.equal(one, two), s.equal(two, three)) if even else None
    yield from around(s, (a, b, c), equal)
    yield from rule(HERON, area, (one, two, three), heron)
    if equal is not None:
        name = AREA_OF_EQUILATERAL_TRIANGLE
        yield from rule(name, area, (one,), lambda x: x * x * root_of(3, Fraction(1, 4)), equal)
    for p, q, r in ((a, b, c), (b, a, c), (c, a, b)):
        angle, left, right = s.measure(q, p, r), s.length(p, q), s.length(p, r)
        if s.near(angle, 90):
            yield from products(area, left, right, AREA_OF_RIGHT_TRIANGLE, (angle,), ())
        elif nice(float(s.truths[angle])):
            yield from rule(AREA_BY_TWO_SIDES_AND_ANGLE, area, (left, right, angle), by_sine)
        base = s.on[q, r]
        for foot in base:
            if foot not in (q, r) and s.drawn(p, foot) and s.right(p, foot, q):
                needs = (s.measure(p, foot, q),)
                yield from products(area, s.length(q, r), s.length(p, foot), AREA_OF_TRIANGLE, needs, s.there(foot))


def products(area: Key, x: Key, y: Key, name: Rule, needs: tuple[Key, ...], seen: tuple[Key, ...]) -> Iterator[Clause]:
    """Area is half of x times y, and each from the others."""
    yield from rule(name, area, (x, y), lambda u, v: u * v * HALF, needs, seen)
    yield from rule(name, x, (area, y), lambda k, v: 2 * k / v, needs, seen)
    yield from rule(name, y, (area, x), lambda k, u: 2 * k / u, needs, seen)


def by_sine(b: Number, c: Number, alpha: Number) -> Number:
    return b * c * sine(alpha) * HALF


def heron(a: Number, b: Number, c: Number) -> Number:
    p = (a + b + c) * HALF
    return root(p * (p - a) * (p - b) * (p - c))


def quadrilateral(s: Shape, q: Names) -> Iterator[Clause]:
    a, b, c, d = q
    sorts, area = sorts_of(s, q), s.area(q)
    yield from around(s, q, (is_a(s, q, RHOMBUS),) if RHOMBUS in sorts else None)
    if RECTANGLE in sorts:
        needs = (is_a(s, q, RECTANGLE),)
        x, y = s.length(a, b), s.length(b, c)
        yield from rule(AREA_OF_RECTANGLE, area, (x, y), lambda u, v: u * v, needs)
        yield from rule(AREA_OF_RECTANGLE, x, (area, y), lambda k, v: k / v, needs)
        yield from rule(AREA_OF_RECTANGLE, y, (area, x), lambda k, u: k / u, needs)
    if SQUARE in sorts:
        for i in range(4):
            side = s.length(q[i - 1], q[i])
            yield from rule(AREA_OF_SQUARE, area, (side,), lambda x: x * x, (is_a(s, q, SQUARE),))
            yield from rule(AREA_OF_SQUARE, side, (area,), root, (is_a(s, q, SQUARE),))
    for sort in (RHOMBUS, KITE):
        if sort in sorts and s.drawn(a, c) and s.drawn(b, d):
            yield from products(area, s.length(a, c), s.length(b, d), AREA_BY_DIAGONALS, (is_a(s, q, sort),), ())
    if PARALLELOGRAM in sorts and RECTANGLE not in sorts:
        for i in range(4):
            yield from height(s, q[i - 1], q[i], q[(i + 1) % 4], q[(i + 2) % 4], q, True)
    if TRAPEZOID in sorts:
        flat = q if s.are_parallel(s.on[a, b], s.on[c, d]) else (b, c, d, a)
        a, b, c, d = flat
        yield from height(s, a, b, c, d, q, False)
        yield from height(s, c, d, a, b, q, False)


def height(s: Shape, a: str, b: str, c: str, d: str, q: Names, both: bool) -> Iterator[Clause]:
    """A perpendicular from c or d to the line ab."""
    area, base, top = s.area(q), s.length(a, b), s.length(c, d)
    parallel = s.parallel(s.on[a, b], s.on[c, d])
    for p in (c, d):
        for foot in s.on[a, b]:
            end = a if foot != a else b
            if not (s.drawn(p, foot) and s.right(p, foot, end)):
                continue
            high, needs, seen = s.length(p, foot), [s.measure(p, foot, end)], s.there(foot)
            if both:
                needs.append(is_a(s, q, PARALLELOGRAM))
                name = AREA_OF_PARALLELOGRAM
                yield from rule(name, area, (base, high), lambda u, v: u * v, needs, seen)
                yield from rule(name, high, (area, base), lambda k, u: k / u, needs, seen)
                yield from rule(name, base, (area, high), lambda k, v: k / v, needs, seen)
            else:
                needs.append(parallel)
                name = AREA_OF_TRAPEZOID
                yield from rule(name, area, (base, top, high), lambda u, v, h: (u + v) * h * HALF, needs, seen)
                yield from rule(name, high, (area, base, top), lambda k, u, v: 2 * k / (u + v), needs, seen)
                yield from rule(name, base, (area, top, high), lambda k, v, h: 2 * k / h - v, needs, seen)
                yield from rule(name, top, (area, base, high), lambda k, v, h: 2 * k / h - v, needs, seen)


def divided(s: Shape) -> Iterator[Clause]:
    """A line from a corner to the opposite side divides a triangle: areas add up, and are as the parts of the side."""
    for a, b, c in s.triangles:
        for p, q, r in ((a, b, c), (b, a, c), (c, a, b)):
            for d in s.inner(q, r):
                if not s.drawn(p, d):
                    continue
                whole, one, two, seen = s.area((p, q, r)), s.area((p, q, d)), s.area((p, d, r)), s.there(d)
                yield from linear(AREA_PUT_TOGETHER, ((1, whole), (-1, one), (-1, two)), 0, (), seen)
                parts = ((one, s.length(q, d)), (two, s.length(d, r)), (whole, s.length(q, r)))
                for area, base in parts:
                    for other, its in parts:
                        if area != other:
                            inputs = (area, its, base)
                            yield from rule(AREAS_WITH_ONE_HEIGHT, other, inputs, lambda k, x, y: k * x / y, (), seen)


def region(s: Shape, id: str, parts: tuple[tuple[int, str], ...]) -> Iterator[Clause]:
    keys = [(sign, (of, AREA)) for sign, of in parts]
    size = fsum(sign * surface(s, of) for sign, of in parts)
    area = s.quantity(id, AREA, size)
    yield from linear(AREA_PUT_TOGETHER, ((1, area), *((-sign, key) for sign, key in keys)), 0, (), ((id, DRAWN),))


def surface(s: Shape, of: str) -> float:
    """The area of a shape by its id, from coordinates, and its key noted."""
    kind, letters = noun_of(of), letters_of(of)
    if kind == "circle":
        size = pi * next(r.radius for r in s.circles if r.id == of) ** 2
    elif kind == "sector":
        bow = next(b for b in s.sectors if b.id == of)
        size = pi * bow.radius**2 * bow.sweep / 360
    else:
        rings = [*s.quadrilaterals, *s.polygons, *s.triangles]
        size = s.surface(next(r for r in rings if ring_id(r) == of) if len(letters) > 3 else tuple(letters))
    s.quantity(of, AREA, size)
    return size
