"""What makes a quadrilateral a parallelogram, a rectangle, a rhombus or a square."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.attributes import PARALLELOGRAM, RECTANGLE, RHOMBUS, SQUARE
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Names, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, rule
from gnomon.scenes.geometry.theorems.quadrilaterals import is_a, sorts_of
from gnomon.truth.attribute import Attribute

PARALLEL_SIDES_MAKE_PARALLELOGRAM = Theorem(
    "both pairs of opposite sides are parallel",
    "A quadrilateral with two pairs of parallel sides is a parallelogram.",
)
EQUAL_SIDES_MAKE_PARALLELOGRAM = Theorem(
    "both pairs of opposite sides are equal",
    "A quadrilateral with two pairs of equal opposite sides is a parallelogram.",
)
EQUAL_PARALLEL_SIDES_MAKE_PARALLELOGRAM = Theorem(
    "one pair of opposite sides is equal and parallel",
    "A quadrilateral with two sides parallel and equal is a parallelogram.",
)
HALVING_DIAGONALS_MAKE_PARALLELOGRAM = Theorem(
    "the diagonals bisect each other",
    "A quadrilateral whose diagonals halve each other is a parallelogram.",
)
EQUAL_ANGLES_MAKE_PARALLELOGRAM = Theorem(
    "both pairs of opposite angles are equal",
    "A quadrilateral with two pairs of equal opposite angles is a parallelogram.",
)
RIGHT_ANGLE_MAKES_RECTANGLE = Theorem(
    "a parallelogram with a right angle is a rectangle",
    "A parallelogram with a right angle is a rectangle.",
)
EQUAL_DIAGONALS_MAKE_RECTANGLE = Theorem(
    "a parallelogram with equal diagonals is a rectangle",
    "A parallelogram with equal diagonals is a rectangle.",
)
THREE_RIGHT_ANGLES_MAKE_RECTANGLE = Theorem(
    "a quadrilateral with three right angles is a rectangle",
    "A quadrilateral with three right angles is a rectangle.",
)
EQUAL_NEIGHBOURS_MAKE_RHOMBUS = Theorem(
    "a parallelogram with two equal adjacent sides is a rhombus",
    "A parallelogram with two equal neighbouring sides is a rhombus.",
)
FOUR_EQUAL_SIDES_MAKE_RHOMBUS = Theorem(
    "a quadrilateral with four equal sides is a rhombus",
    "A quadrilateral with four equal sides is a rhombus.",
)
PERPENDICULAR_DIAGONALS_MAKE_RHOMBUS = Theorem(
    "a parallelogram with perpendicular diagonals is a rhombus",
    "A parallelogram with perpendicular diagonals is a rhombus.",
)
RECTANGLE_WITH_EQUAL_NEIGHBOURS = Theorem(
    "a rectangle with two equal adjacent sides is a square",
    "A rectangle with two equal neighbouring sides is a square.",
)
RHOMBUS_WITH_RIGHT_ANGLE = Theorem(
    "a rhombus with a right angle is a square", "A rhombus with a right angle is a square."
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for q in s.quadrilaterals:
        sorts = sorts_of(s, q)
        if PARALLELOGRAM in sorts and all(s.drawn(q[i - 1], q[i]) for i in range(4)):
            yield from parallelogram(s, q)
            yield from special(s, q, sorts)


def parallelogram(s: Shape, q: Names) -> Iterator[Clause]:
    a, b, c, d = q
    is_one = is_a(s, q, PARALLELOGRAM)
    pairs = ((a, b), (c, d)), ((b, c), (d, a))
    parallel = [s.parallel(s.on[x], s.on[y]) for x, y in pairs]
    equal = [s.equal_lengths(*x, *y) for x, y in pairs]
    yield from rule(PARALLEL_SIDES_MAKE_PARALLELOGRAM, is_one, needs=parallel)
    yield from rule(EQUAL_SIDES_MAKE_PARALLELOGRAM, is_one, needs=equal)
    for i in (0, 1):
        needs = (parallel[i], equal[i])
        yield from rule(EQUAL_PARALLEL_SIDES_MAKE_PARALLELOGRAM, is_one, needs=needs)
    at = [s.measure(q[i - 1], q[i], q[(i + 1) % 4]) for i in range(4)]
    name = EQUAL_ANGLES_MAKE_PARALLELOGRAM
    yield from rule(name, is_one, needs=at)
    yield from rule(name, is_one, needs=(s.equal(at[0], at[2]), s.equal(at[1], at[3])))
    m = s.meet(s.on[a, c], s.on[b, d]) if s.drawn(a, c) and s.drawn(b, d) else None
    if m is not None:
        halved = (s.equal_lengths(a, m, m, c), s.equal_lengths(b, m, m, d))
        yield from rule(HALVING_DIAGONALS_MAKE_PARALLELOGRAM, is_one, needs=halved, seen=s.there(m))


def special(s: Shape, q: Names, sorts: tuple[Attribute, ...]) -> Iterator[Clause]:
    a, b, c, d = q
    base = is_a(s, q, PARALLELOGRAM)
    at = [s.measure(q[i - 1], q[i], q[(i + 1) % 4]) for i in range(4)]
    m = s.meet(s.on[a, c], s.on[b, d]) if s.drawn(a, c) and s.drawn(b, d) else None
    neighbours = [s.equal_lengths(q[i - 1], q[i], q[i], q[(i + 1) % 4]) for i in range(4)]
    if RECTANGLE in sorts:
        is_one = is_a(s, q, RECTANGLE)
        for i in range(4):
            yield from rule(RIGHT_ANGLE_MAKES_RECTANGLE, is_one, needs=(base, at[i]))
            yield from rule(THREE_RIGHT_ANGLES_MAKE_RECTANGLE, is_one, needs=[k for j, k in enumerate(at) if j != i])
        if m is not None:
            needs = (base, s.equal_lengths(a, c, b, d))
            yield from rule(EQUAL_DIAGONALS_MAKE_RECTANGLE, is_one, needs=needs)
    if RHOMBUS in sorts:
        is_one = is_a(s, q, RHOMBUS)
        for equal in neighbours:
            yield from rule(EQUAL_NEIGHBOURS_MAKE_RHOMBUS, is_one, needs=(base, equal))
        yield from rule(FOUR_EQUAL_SIDES_MAKE_RHOMBUS, is_one, needs=neighbours[:3])
        if m is not None:
            for i in range(4):
                needs = (base, s.measure(q[i - 1], m, q[i]))
                yield from rule(PERPENDICULAR_DIAGONALS_MAKE_RHOMBUS, is_one, needs=needs, seen=s.there(m))
    if SQUARE in sorts:
        is_one = is_a(s, q, SQUARE)
        for equal in neighbours:
            needs = (is_a(s, q, RECTANGLE), equal)
            yield from rule(RECTANGLE_WITH_EQUAL_NEIGHBOURS, is_one, needs=needs)
        for angle in at:
            yield from rule(RHOMBUS_WITH_RIGHT_ANGLE, is_one, needs=(is_a(s, q, RHOMBUS), angle))
