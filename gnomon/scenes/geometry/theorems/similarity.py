"""Similar triangles, parallels that cut sides in proportion, midsegments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.geometry.attributes import SIMILAR_TO
from gnomon.scenes.geometry.reckon import Number, root
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, linear, rule
from gnomon.scenes.geometry.theorems.congruence import Corners, angle_at, matches, relation, shapes, side_at
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Key

AA_SIMILARITY = Theorem("AA similarity", "Triangles with two pairs of equal angles are similar.")
SAS_SIMILARITY = Theorem(
    "SAS similarity",
    "Triangles with two pairs of sides in one ratio and equal angles between them are similar.",
)
SSS_SIMILARITY = Theorem("SSS similarity", "Triangles with three pairs of sides in one ratio are similar.")
PARALLEL_CUTS_OFF_SIMILAR_TRIANGLE = Theorem(
    "a parallel cuts off a similar triangle",
    "A parallel to a side of a triangle cuts off a triangle similar to it.",
)
SIDES_OF_SIMILAR_TRIANGLES = Theorem(
    "corresponding sides of similar triangles",
    "Corresponding sides of similar triangles are in one ratio.",
)
ANGLES_OF_SIMILAR_TRIANGLES = Theorem(
    "corresponding angles of similar triangles",
    "Corresponding angles of similar triangles are equal.",
)
PERIMETERS_OF_SIMILAR_TRIANGLES = Theorem(
    "perimeters of similar triangles",
    "Perimeters of similar triangles are as their sides.",
)
AREAS_OF_SIMILAR_TRIANGLES = Theorem(
    "areas of similar triangles",
    "Areas of similar triangles are as the squares of their sides.",
)
SIDES_FROM_AREAS = Theorem(
    "sides from areas of similar triangles",
    "Sides of similar triangles are as the square roots of their areas.",
)
INTERCEPT_THEOREM = Theorem(
    "intercept theorem",
    "A parallel to a side of a triangle divides the other two sides in one ratio.",
)
CONVERSE_OF_INTERCEPT_THEOREM = Theorem(
    "converse of the intercept theorem",
    "A line that divides two sides of a triangle in one ratio is parallel to the third.",
)
MIDSEGMENT_LENGTH = Theorem("midsegment length", "A midsegment of a triangle is half as long as the third side.")
MIDSEGMENT_IS_PARALLEL = Theorem("midsegment is parallel", "A midsegment of a triangle is parallel to the third side.")
PARALLEL_THROUGH_MIDPOINT = Theorem(
    "a parallel through the midpoint of a side",
    "The parallel to a side of a triangle through the midpoint of another halves the third.",
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for group in shapes(s).values():
        for one, other in combinations(group, 2):
            if not s.same(s.area(one), s.area(other)):
                for match in matches(s, one, other):
                    yield from pair(s, one, match)
    for a, b, c in s.triangles:
        for apex, p, q in ((a, b, c), (b, a, c), (c, a, b)):
            for d in s.inner(apex, p):
                for e in s.inner(apex, q):
                    if s.drawn(d, e) and s.are_parallel(s.on[d, e], s.on[p, q]):
                        yield from cut(s, apex, p, q, d, e)


def pair(s: Shape, one: Corners, other: Corners) -> Iterator[Clause]:
    similar = relation(s, SIMILAR_TO, one, other)
    angles = [(angle_at(s, one, i), angle_at(s, other, i)) for i in range(3)]
    sides = [(side_at(s, one, i), side_at(s, other, i)) for i in range(3)]
    equal = [s.equal(*x) for x in angles]
    for i, j in ((0, 1), (0, 2), (1, 2)):
        yield from rule(AA_SIMILARITY, similar, needs=(equal[i], equal[j]))
        k = 3 - i - j
        yield from rule(SAS_SIMILARITY, similar, needs=(equal[k], *sides[i], *sides[j]))
    yield from rule(SSS_SIMILARITY, similar, needs=tuple(x for pair in sides for x in pair))
    for x, y in angles:
        yield from alike(s, ANGLES_OF_SIMILAR_TRIANGLES, x, y, (similar,))
    perimeters, areas = (s.perimeter(one), s.perimeter(other)), (s.area(one), s.area(other))
    for i in range(3):
        for j in range(3):
            if i != j:
                yield from in_ratio(SIDES_OF_SIMILAR_TRIANGLES, sides[i], sides[j], similar)
        yield from in_ratio(PERIMETERS_OF_SIMILAR_TRIANGLES, sides[i], perimeters, similar)
        yield from squared(AREAS_OF_SIMILAR_TRIANGLES, sides[i], areas, similar)
        for k in (0, 1):
            name = SIDES_FROM_AREAS
            needs = (areas[1 - k], areas[k], sides[i][k])
            yield from rule(name, sides[i][1 - k], needs, lambda x, y, a: a * root(x / y), (similar,))


def in_ratio(name: Rule, known: tuple[Key, Key], wanted: tuple[Key, Key], similar: Key) -> Iterator[Clause]:
    for k in (0, 1):
        inputs = (wanted[k], known[1 - k], known[k])
        yield from rule(name, wanted[1 - k], inputs, scaled, (similar,))


def squared(name: Rule, known: tuple[Key, Key], wanted: tuple[Key, Key], similar: Key) -> Iterator[Clause]:
    for k in (0, 1):
        inputs = (wanted[k], known[1 - k], known[k])
        yield from rule(name, wanted[1 - k], inputs, lambda x, a, b: x * (a / b) * (a / b), (similar,))


def scaled(x: Number, a: Number, b: Number) -> Number:
    return x * a / b


def cut(s: Shape, apex: str, p: str, q: str, d: str, e: str) -> Iterator[Clause]:
    """DE, parallel to PQ, with D on one side and E on the other."""
    parallel, seen = s.parallel(s.on[d, e], s.on[p, q]), s.there(d, e)
    similar = relation(s, SIMILAR_TO, (apex, d, e), (apex, p, q))
    yield from rule(PARALLEL_CUTS_OFF_SIMILAR_TRIANGLE, similar, needs=(parallel,), seen=seen)
    parts = (s.length(apex, d), s.length(d, p)), (s.length(apex, e), s.length(e, q))
    for one, other in (parts, parts[::-1]):
        for k in (0, 1):
            inputs = (one[k], other[1 - k], other[k])
            yield from rule(INTERCEPT_THEOREM, one[1 - k], inputs, scaled, (parallel,), seen)
    yield from rule(CONVERSE_OF_INTERCEPT_THEOREM, parallel, needs=(*parts[0], *parts[1]), seen=seen)
    if not s.same(*parts[0]):
        return
    halves = (s.equal(*parts[0]), s.equal(*parts[1]))
    terms = ((2, s.length(d, e)), (-1, s.length(p, q)))
    yield from linear(MIDSEGMENT_LENGTH, terms, 0, halves, seen)
    yield from rule(MIDSEGMENT_IS_PARALLEL, parallel, needs=halves, seen=seen)
    for k in (0, 1):
        needs = (halves[k], parallel)
        yield from rule(PARALLEL_THROUGH_MIDPOINT, halves[1 - k], needs=needs, seen=seen)
