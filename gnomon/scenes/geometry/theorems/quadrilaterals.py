"""What follows from the sort of a quadrilateral."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from gnomon.scenes.geometry.attributes import (
    ISOSCELES_TRAPEZOID,
    KITE,
    PARALLELOGRAM,
    RECTANGLE,
    RHOMBUS,
    SQUARE,
    TRAPEZOID,
)
from gnomon.scenes.geometry.ids import ring_id
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import NEAR, Names, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, linear, rule
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.fact import Key

ANGLE_SUM_OF_QUADRILATERAL = Theorem("angle sum of a quadrilateral", "The angles of a quadrilateral add up to 360°.")
OPPOSITE_SIDES_OF_PARALLELOGRAM = Theorem(
    "opposite sides of a parallelogram",
    "Opposite sides of a parallelogram are equal.",
)
OPPOSITE_ANGLES_OF_PARALLELOGRAM = Theorem(
    "opposite angles of a parallelogram",
    "Opposite angles of a parallelogram are equal.",
)
NEIGHBOURING_ANGLES_OF_PARALLELOGRAM = Theorem(
    "neighbouring angles of a parallelogram",
    "Neighbouring angles of a parallelogram add up to 180°.",
)
DIAGONALS_OF_PARALLELOGRAM = Theorem(
    "diagonals of a parallelogram",
    "The diagonals of a parallelogram halve each other.",
)
PARALLELOGRAM_HAS_PARALLEL_SIDES = Theorem(
    "a parallelogram has parallel sides",
    "Opposite sides of a parallelogram are parallel.",
)
ANGLES_OF_RECTANGLE = Theorem("angles of a rectangle", "The angles of a rectangle are right.")
OPPOSITE_SIDES_OF_RECTANGLE = Theorem("opposite sides of a rectangle", "Opposite sides of a rectangle are equal.")
DIAGONALS_OF_RECTANGLE = Theorem(
    "diagonals of a rectangle",
    "The diagonals of a rectangle are equal and halve each other.",
)
SIDES_OF_RHOMBUS = Theorem("sides of a rhombus", "The sides of a rhombus are equal.")
DIAGONALS_OF_RHOMBUS = Theorem(
    "diagonals of a rhombus",
    "The diagonals of a rhombus are perpendicular and halve each other.",
)
RHOMBUS_DIAGONALS_BISECT = Theorem(
    "diagonals of a rhombus bisect its angles",
    "The diagonals of a rhombus bisect its angles.",
)
SIDES_OF_SQUARE = Theorem("sides of a square", "The sides of a square are equal.")
ANGLES_OF_SQUARE = Theorem("angles of a square", "The angles of a square are right.")
DIAGONAL_OF_SQUARE = Theorem("diagonal of a square", "The diagonal of a square is √2 times its side.")
SIDES_OF_KITE = Theorem("sides of a kite", "A kite has two pairs of equal neighbouring sides.")
DIAGONALS_OF_KITE = Theorem("diagonals of a kite", "The diagonals of a kite are perpendicular.")
AXIS_OF_KITE = Theorem("axis of a kite", "The axis of a kite bisects its angles and halves the other diagonal.")
ANGLES_OF_KITE = Theorem("angles of a kite", "The angles of a kite off its axis are equal.")
TRAPEZOID_HAS_PARALLEL_BASES = Theorem("a trapezoid has parallel bases", "The bases of a trapezoid are parallel.")
BASE_ANGLES_OF_ISOSCELES_TRAPEZOID = Theorem(
    "base angles of an isosceles trapezoid",
    "Base angles of an isosceles trapezoid are equal.",
)
LEGS_OF_ISOSCELES_TRAPEZOID = Theorem("legs of an isosceles trapezoid", "The legs of an isosceles trapezoid are equal.")
DIAGONALS_OF_ISOSCELES_TRAPEZOID = Theorem(
    "diagonals of an isosceles trapezoid",
    "The diagonals of an isosceles trapezoid are equal.",
)
MIDSEGMENT_OF_TRAPEZOID = Theorem(
    "midsegment of a trapezoid",
    "The midsegment of a trapezoid is half as long as its bases together.",
)
RECTANGLE_IS_PARALLELOGRAM = Theorem("a rectangle is a parallelogram", "Every rectangle is a parallelogram.")
RHOMBUS_IS_PARALLELOGRAM = Theorem("a rhombus is a parallelogram", "Every rhombus is a parallelogram.")
SQUARE_IS_RECTANGLE = Theorem("a square is a rectangle", "Every square is a rectangle.")
SQUARE_IS_RHOMBUS = Theorem("a square is a rhombus", "Every square is a rhombus.")
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for q in s.quadrilaterals:
        if all(s.drawn(q[i - 1], q[i]) for i in range(4)) and s.convex(q):
            yield from one(s, q)


def is_a(s: Shape, q: Names, sort: Attribute) -> Key:
    """The fact that a quadrilateral is of a sort."""
    return s.quantity(ring_id(q), sort, sort in sorts_of(s, q))


def sorts_of(s: Shape, q: Names) -> tuple[Attribute, ...]:
    """All sorts that the coordinates make of it."""
    a, b, c, d = (s.at[p] for p in q)
    size = abs(a - c) + abs(b - d)

    def same(x: complex, y: complex) -> bool:
        return abs(x - y) <= NEAR * size

    def parallel(u: complex, v: complex) -> bool:
        return abs((u * v.conjugate()).imag) <= NEAR * abs(u) * abs(v)

    flat = parallel(b - a, d - c), parallel(c - b, d - a)
    equal = same(abs(b - a), abs(d - c)), same(abs(c - b), abs(d - a)), same(abs(b - a), abs(c - b))
    square = abs(((b - a) * (d - a).conjugate()).real) <= NEAR * abs(b - a) * abs(d - a)
    found = []
    if all(flat):
        found.append(PARALLELOGRAM)
        found += ([RECTANGLE] if square else []) + ([RHOMBUS] if equal[2] else [])
        found += [SQUARE] if square and equal[2] else []
    elif any(flat):
        found.append(TRAPEZOID)
        found += [ISOSCELES_TRAPEZOID] if equal[1 if flat[0] else 0] else []
    elif (equal[2] and same(abs(c - d), abs(d - a))) or (same(abs(b - a), abs(d - a)) and same(abs(c - b), abs(c - d))):
        found.append(KITE)
    return tuple(found)


def one(s: Shape, q: Names) -> Iterator[Clause]:
    a, b, c, d = q
    corners = [(q[i - 1], q[i], q[(i + 1) % 4]) for i in range(4)]
    at = [s.measure(*k) for k in corners]
    yield from linear(ANGLE_SUM_OF_QUADRILATERAL, [(1, k) for k in at], 360)
    ab, bc, cd, da = (s.length(*p) for p in ((a, b), (b, c), (c, d), (d, a)))
    sorts = sorts_of(s, q)
    crossing = s.meet(s.on[a, c], s.on[b, d]) if s.drawn(a, c) and s.drawn(b, d) else None
    if PARALLELOGRAM in sorts:
        yield from parallelogram(s, q, at, crossing)
    if RECTANGLE in sorts:
        is_one = is_a(s, q, RECTANGLE)
        yield from rule(RECTANGLE_IS_PARALLELOGRAM, is_a(s, q, PARALLELOGRAM), needs=(is_one,))
        for angle in at:
            yield from rule(ANGLES_OF_RECTANGLE, angle, (), constant(90), (is_one,))
        if s.drawn(a, c) and s.drawn(b, d):
            yield from alike(s, DIAGONALS_OF_RECTANGLE, s.length(a, c), s.length(b, d), (is_one,))
        for x, y in ((ab, cd), (bc, da)):
            yield from alike(s, OPPOSITE_SIDES_OF_RECTANGLE, x, y, (is_one,))
        yield from halved(s, combinations(q, 2), crossing, DIAGONALS_OF_RECTANGLE, is_one)
    if RHOMBUS in sorts:
        is_one = is_a(s, q, RHOMBUS)
        yield from rule(RHOMBUS_IS_PARALLELOGRAM, is_a(s, q, PARALLELOGRAM), needs=(is_one,))
        for x, y in combinations((ab, bc, cd, da), 2):
            yield from alike(s, SIDES_OF_RHOMBUS, x, y, (is_one,))
        yield from crossed(s, q, crossing, DIAGONALS_OF_RHOMBUS, is_one)
        yield from halved(s, ((a, c), (b, d)), crossing, DIAGONALS_OF_RHOMBUS, is_one)
        for before, v, after in corners:
            opposite = q[(q.index(v) + 2) % 4]
            if s.drawn(v, opposite):
                name = RHOMBUS_DIAGONALS_BISECT
                yield from alike(s, name, s.measure(before, v, opposite), s.measure(opposite, v, after), (is_one,))
    if SQUARE in sorts:
        is_one = is_a(s, q, SQUARE)
        yield from rule(SQUARE_IS_RECTANGLE, is_a(s, q, RECTANGLE), needs=(is_one,))
        yield from rule(SQUARE_IS_RHOMBUS, is_a(s, q, RHOMBUS), needs=(is_one,))
        for angle in at:
            yield from rule(ANGLES_OF_SQUARE, angle, (), constant(90), (is_one,))
        for x, y in combinations((ab, bc, cd, da), 2):
            yield from alike(s, SIDES_OF_SQUARE, x, y, (is_one,))
        yield from diagonal(s, q, is_one)
    if KITE in sorts:
        yield from kite(s, q, crossing)
    if TRAPEZOID in sorts:
        yield from trapezoid(
            s, q if s.are_parallel(s.on[a, b], s.on[c, d]) else (b, c, d, a), ISOSCELES_TRAPEZOID in sorts
        )


def crossed(s: Shape, q: Names, m: str | None, name: Rule, is_one: Key) -> Iterator[Clause]:
    """The diagonals are perpendicular."""
    if m is not None:
        for i in range(4):
            yield from rule(name, s.measure(q[i - 1], m, q[i]), (), constant(90), (is_one,), s.there(m))


def halved(s: Shape, pairs: Iterable[tuple[str, str]], m: str | None, name: Rule, is_one: Key) -> Iterator[Clause]:
    """From where the diagonals meet it is as far to one as to the other of some corners."""
    for p, r in pairs if m is not None else ():
        assert m is not None
        yield from alike(s, name, s.length(p, m), s.length(m, r), (is_one,), s.there(m))


def diagonal(s: Shape, q: Names, is_one: Key) -> Iterator[Clause]:
    from gnomon.scenes.geometry.theorems.right import ROOT2

    for x, y in ((q[0], q[2]), (q[1], q[3])):
        if s.drawn(x, y):
            long, short = s.length(x, y), s.length(q[0], q[1])
            yield from rule(DIAGONAL_OF_SQUARE, long, (short,), lambda v: v * ROOT2, (is_one,))
            yield from rule(DIAGONAL_OF_SQUARE, short, (long,), lambda v: v / ROOT2, (is_one,))


def parallelogram(s: Shape, q: Names, at: list[Key], m: str | None) -> Iterator[Clause]:
    a, b, c, d = q
    is_one = (is_a(s, q, PARALLELOGRAM),)
    for x, y in (((a, b), (c, d)), ((b, c), (d, a))):
        yield from alike(s, OPPOSITE_SIDES_OF_PARALLELOGRAM, s.length(*x), s.length(*y), is_one)
        parallel = s.parallel(s.on[x], s.on[y])
        yield from rule(PARALLELOGRAM_HAS_PARALLEL_SIDES, parallel, needs=is_one)
    for i in (0, 1):
        yield from alike(s, OPPOSITE_ANGLES_OF_PARALLELOGRAM, at[i], at[i + 2], is_one)
    for i in range(4):
        terms = ((1, at[i - 1]), (1, at[i]))
        yield from linear(NEIGHBOURING_ANGLES_OF_PARALLELOGRAM, terms, 180, is_one)
    yield from halved(s, ((a, c), (b, d)), m, DIAGONALS_OF_PARALLELOGRAM, *is_one)


def kite(s: Shape, q: Names, m: str | None) -> Iterator[Clause]:
    is_one = is_a(s, q, KITE)
    a, b, c, d = q if s.same(s.length(q[0], q[1]), s.length(q[0], q[3])) else (*q[1:], q[0])
    # ac is the axis
    for x, y in (((a, b), (a, d)), ((c, b), (c, d))):
        yield from alike(s, SIDES_OF_KITE, s.length(*x), s.length(*y), (is_one,))
    yield from alike(s, ANGLES_OF_KITE, s.measure(a, b, c), s.measure(a, d, c), (is_one,))
    yield from crossed(s, q, m, DIAGONALS_OF_KITE, is_one)
    if s.drawn(a, c):
        for v, far in ((a, c), (c, a)):
            yield from alike(s, AXIS_OF_KITE, s.measure(b, v, far), s.measure(d, v, far), (is_one,))
    if m is not None:
        yield from alike(s, AXIS_OF_KITE, s.length(b, m), s.length(m, d), (is_one,), s.there(m))


def trapezoid(s: Shape, q: Names, isosceles: bool) -> Iterator[Clause]:
    """ab and cd are parallel."""
    a, b, c, d = q
    is_one, parallel = is_a(s, q, TRAPEZOID), s.parallel(s.on[a, b], s.on[c, d])
    yield from rule(TRAPEZOID_HAS_PARALLEL_BASES, parallel, needs=(is_one,))
    for m in s.inner(b, c):
        for n in s.inner(d, a):
            if s.drawn(m, n) and s.same(s.length(b, m), s.length(m, c)) and s.same(s.length(a, n), s.length(n, d)):
                needs = (s.equal_lengths(b, m, m, c), s.equal_lengths(a, n, n, d), parallel)
                terms = ((2, s.length(m, n)), (-1, s.length(a, b)), (-1, s.length(c, d)))
                yield from linear(MIDSEGMENT_OF_TRAPEZOID, terms, 0, needs, s.there(m, n))
    if isosceles:
        sure = (is_a(s, q, ISOSCELES_TRAPEZOID),)
        yield from rule(TRAPEZOID_HAS_PARALLEL_BASES, parallel, needs=sure)
        for x, y in ((s.measure(d, a, b), s.measure(a, b, c)), (s.measure(b, c, d), s.measure(c, d, a))):
            yield from alike(s, BASE_ANGLES_OF_ISOSCELES_TRAPEZOID, x, y, sure)
        yield from alike(s, LEGS_OF_ISOSCELES_TRAPEZOID, s.length(b, c), s.length(d, a), sure)
        if s.drawn(a, c) and s.drawn(b, d):
            yield from alike(s, DIAGONALS_OF_ISOSCELES_TRAPEZOID, s.length(a, c), s.length(b, d), sure)
