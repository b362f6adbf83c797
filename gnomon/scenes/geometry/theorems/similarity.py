"""Similar triangles, parallels that cut sides in proportion, midsegments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.geometry.reckon import Number, root
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, linear, rule
from gnomon.scenes.geometry.theorems.congruence import Corners, angle_at, matches, relation, shapes, side_at
from gnomon.truth.fact import Key

THEOREMS = {
    "AA similarity": "Triangles with two pairs of equal angles are similar.",
    "SAS similarity": "Triangles with two pairs of sides in one ratio and equal angles between them are similar.",
    "SSS similarity": "Triangles with three pairs of sides in one ratio are similar.",
    "a parallel cuts off a similar triangle": "A parallel to a side of a triangle cuts off a triangle similar to it.",
    "corresponding sides of similar triangles": "Corresponding sides of similar triangles are in one ratio.",
    "corresponding angles of similar triangles": "Corresponding angles of similar triangles are equal.",
    "perimeters of similar triangles": "Perimeters of similar triangles are as their sides.",
    "areas of similar triangles": "Areas of similar triangles are as the squares of their sides.",
    "sides from areas of similar triangles": "Sides of similar triangles are as the square roots of their areas.",
    "intercept theorem": "A parallel to a side of a triangle divides the other two sides in one ratio.",
    "converse of the intercept theorem": "A line that divides two sides of a triangle in one ratio is parallel to the "
    "third.",
    "midsegment length": "A midsegment of a triangle is half as long as the third side.",
    "midsegment is parallel": "A midsegment of a triangle is parallel to the third side.",
    "a parallel through the midpoint of a side": "The parallel to a side of a triangle through the midpoint of another "
    "halves the third.",
}


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
    similar = relation(s, "similar", one, other)
    angles = [(angle_at(s, one, i), angle_at(s, other, i)) for i in range(3)]
    sides = [(side_at(s, one, i), side_at(s, other, i)) for i in range(3)]
    equal = [s.equal(*x) for x in angles]
    for i, j in ((0, 1), (0, 2), (1, 2)):
        yield from rule("AA similarity", similar, needs=(equal[i], equal[j]))
        k = 3 - i - j
        yield from rule("SAS similarity", similar, needs=(equal[k], *sides[i], *sides[j]))
    yield from rule("SSS similarity", similar, needs=tuple(x for pair in sides for x in pair))
    for x, y in angles:
        yield from alike(s, "corresponding angles of similar triangles", x, y, (similar,))
    perimeters, areas = (s.perimeter(one), s.perimeter(other)), (s.area(one), s.area(other))
    for i in range(3):
        for j in range(3):
            if i != j:
                yield from in_ratio("corresponding sides of similar triangles", sides[i], sides[j], similar)
        yield from in_ratio("perimeters of similar triangles", sides[i], perimeters, similar)
        yield from squared("areas of similar triangles", sides[i], areas, similar)
        for k in (0, 1):
            name = "sides from areas of similar triangles"
            needs = (areas[1 - k], areas[k], sides[i][k])
            yield from rule(name, sides[i][1 - k], needs, lambda x, y, a: a * root(x / y), (similar,))


def in_ratio(name: str, known: tuple[Key, Key], wanted: tuple[Key, Key], similar: Key) -> Iterator[Clause]:
    for k in (0, 1):
        inputs = (wanted[k], known[1 - k], known[k])
        yield from rule(name, wanted[1 - k], inputs, scaled, (similar,))


def squared(name: str, known: tuple[Key, Key], wanted: tuple[Key, Key], similar: Key) -> Iterator[Clause]:
    for k in (0, 1):
        inputs = (wanted[k], known[1 - k], known[k])
        yield from rule(name, wanted[1 - k], inputs, lambda x, a, b: x * (a / b) * (a / b), (similar,))


def scaled(x: Number, a: Number, b: Number) -> Number:
    return x * a / b


def cut(s: Shape, apex: str, p: str, q: str, d: str, e: str) -> Iterator[Clause]:
    """DE, parallel to PQ, with D on one side and E on the other."""
    parallel, seen = s.parallel(s.on[d, e], s.on[p, q]), s.there(d, e)
    similar = relation(s, "similar", (apex, d, e), (apex, p, q))
    yield from rule("a parallel cuts off a similar triangle", similar, needs=(parallel,), seen=seen)
    parts = (s.length(apex, d), s.length(d, p)), (s.length(apex, e), s.length(e, q))
    for one, other in (parts, parts[::-1]):
        for k in (0, 1):
            inputs = (one[k], other[1 - k], other[k])
            yield from rule("intercept theorem", one[1 - k], inputs, scaled, (parallel,), seen)
    yield from rule("converse of the intercept theorem", parallel, needs=(*parts[0], *parts[1]), seen=seen)
    if not s.same(*parts[0]):
        return
    halves = (s.equal(*parts[0]), s.equal(*parts[1]))
    terms = ((2, s.length(d, e)), (-1, s.length(p, q)))
    yield from linear("midsegment length", terms, 0, halves, seen)
    yield from rule("midsegment is parallel", parallel, needs=halves, seen=seen)
    for k in (0, 1):
        needs = (halves[k], parallel)
        yield from rule("a parallel through the midpoint of a side", halves[1 - k], needs=needs, seen=seen)
