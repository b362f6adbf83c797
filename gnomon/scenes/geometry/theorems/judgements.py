"""What makes a quadrilateral a parallelogram, a rectangle, a rhombus or a square."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.shape import Names, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, rule
from gnomon.scenes.geometry.theorems.quadrilaterals import is_a, sorts_of

THEOREMS = {
    "parallel opposite sides make a parallelogram": "A quadrilateral with two pairs of parallel sides is a "
    "parallelogram.",
    "equal opposite sides make a parallelogram": "A quadrilateral with two pairs of equal opposite sides is a "
    "parallelogram.",
    "a pair of equal parallel sides makes a parallelogram": "A quadrilateral with two sides parallel and equal is a "
    "parallelogram.",
    "diagonals that halve each other make a parallelogram": "A quadrilateral whose diagonals halve each other is a "
    "parallelogram.",
    "equal opposite angles make a parallelogram": "A quadrilateral with two pairs of equal opposite angles is a "
    "parallelogram.",
    "a right angle makes a rectangle": "A parallelogram with a right angle is a rectangle.",
    "equal diagonals make a rectangle": "A parallelogram with equal diagonals is a rectangle.",
    "three right angles make a rectangle": "A quadrilateral with three right angles is a rectangle.",
    "equal neighbouring sides make a rhombus": "A parallelogram with two equal neighbouring sides is a rhombus.",
    "four equal sides make a rhombus": "A quadrilateral with four equal sides is a rhombus.",
    "perpendicular diagonals make a rhombus": "A parallelogram with perpendicular diagonals is a rhombus.",
    "a rectangle with equal neighbouring sides": "A rectangle with two equal neighbouring sides is a square.",
    "a rhombus with a right angle": "A rhombus with a right angle is a square.",
}


def ground(s: Shape) -> Iterator[Clause]:
    for q in s.quadrilaterals:
        sorts = sorts_of(s, q)
        if "parallelogram" in sorts and all(s.drawn(q[i - 1], q[i]) for i in range(4)):
            yield from parallelogram(s, q)
            yield from special(s, q, sorts)


def parallelogram(s: Shape, q: Names) -> Iterator[Clause]:
    a, b, c, d = q
    is_one = is_a(s, q, "parallelogram")
    pairs = ((a, b), (c, d)), ((b, c), (d, a))
    parallel = [s.parallel(s.on[x], s.on[y]) for x, y in pairs]
    equal = [s.equal_lengths(*x, *y) for x, y in pairs]
    yield from rule("parallel opposite sides make a parallelogram", is_one, needs=parallel)
    yield from rule("equal opposite sides make a parallelogram", is_one, needs=equal)
    for i in (0, 1):
        needs = (parallel[i], equal[i])
        yield from rule("a pair of equal parallel sides makes a parallelogram", is_one, needs=needs)
    at = [s.measure(q[i - 1], q[i], q[(i + 1) % 4]) for i in range(4)]
    name = "equal opposite angles make a parallelogram"
    yield from rule(name, is_one, needs=at)
    yield from rule(name, is_one, needs=(s.equal(at[0], at[2]), s.equal(at[1], at[3])))
    m = s.meet(s.on[a, c], s.on[b, d]) if s.drawn(a, c) and s.drawn(b, d) else None
    if m is not None:
        halved = (s.equal_lengths(a, m, m, c), s.equal_lengths(b, m, m, d))
        yield from rule("diagonals that halve each other make a parallelogram", is_one, needs=halved, seen=s.there(m))


def special(s: Shape, q: Names, sorts: tuple[str, ...]) -> Iterator[Clause]:
    a, b, c, d = q
    base = is_a(s, q, "parallelogram")
    at = [s.measure(q[i - 1], q[i], q[(i + 1) % 4]) for i in range(4)]
    m = s.meet(s.on[a, c], s.on[b, d]) if s.drawn(a, c) and s.drawn(b, d) else None
    neighbours = [s.equal_lengths(q[i - 1], q[i], q[i], q[(i + 1) % 4]) for i in range(4)]
    if "rectangle" in sorts:
        is_one = is_a(s, q, "rectangle")
        for i in range(4):
            yield from rule("a right angle makes a rectangle", is_one, needs=(base, at[i]))
            yield from rule(
                "three right angles make a rectangle", is_one, needs=[k for j, k in enumerate(at) if j != i]
            )
        if m is not None:
            needs = (base, s.equal_lengths(a, c, b, d))
            yield from rule("equal diagonals make a rectangle", is_one, needs=needs)
    if "rhombus" in sorts:
        is_one = is_a(s, q, "rhombus")
        for equal in neighbours:
            yield from rule("equal neighbouring sides make a rhombus", is_one, needs=(base, equal))
        yield from rule("four equal sides make a rhombus", is_one, needs=neighbours[:3])
        if m is not None:
            for i in range(4):
                needs = (base, s.measure(q[i - 1], m, q[i]))
                yield from rule("perpendicular diagonals make a rhombus", is_one, needs=needs, seen=s.there(m))
    if "square" in sorts:
        is_one = is_a(s, q, "square")
        for equal in neighbours:
            needs = (is_a(s, q, "rectangle"), equal)
            yield from rule("a rectangle with equal neighbouring sides", is_one, needs=needs)
        for angle in at:
            yield from rule("a rhombus with a right angle", is_one, needs=(is_a(s, q, "rhombus"), angle))
