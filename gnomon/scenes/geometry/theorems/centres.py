"""Bisectors, medians, altitudes of a triangle, and the points where they meet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Ring, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, constant, linear, rule

ANGLE_BISECTOR_THEOREM = Theorem(
    "angle bisector theorem",
    "A bisector divides the opposite side as the sides next to it.",
)
CENTROID = Theorem("centroid", "The centroid divides each median as 2 : 1.")
MEDIANS_MEET_IN_ONE_POINT = Theorem(
    "the medians meet in one point",
    "The line through a corner and the centroid halves the opposite side.",
)
BISECTORS_MEET_IN_ONE_POINT = Theorem("the bisectors meet in one point", "The incentre lies on all three bisectors.")
ANGLE_AT_INCENTRE = Theorem(
    "angle at the incentre",
    "Two bisectors meet at an angle of 90° plus half of the third angle.",
)
ANGLE_AT_EXCENTRE = Theorem(
    "angle at the excentre",
    "Bisectors of two exterior angles meet at 90° less half of the third angle.",
)
ALTITUDES_MEET_IN_ONE_POINT = Theorem(
    "the altitudes meet in one point",
    "The line through a corner and the orthocentre is perpendicular to the opposite side.",
)
INCIRCLE_TOUCHES_ALL_SIDES = Theorem(
    "incircle touches all sides",
    "The centre of the incircle lies on the bisectors of the triangle.",
)
AREA_BY_INRADIUS = Theorem(
    "area by the inradius",
    "The area of a triangle is half of its perimeter times the radius of its incircle.",
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for corners in s.triangles:
        for a, b, c in permutations(corners):
            if b < c:
                yield from bisector(s, a, b, c)
        yield from meeting(s, *corners)
        for ring in s.circles:
            yield from inscribed(s, corners, ring)


def bisector(s: Shape, a: str, b: str, c: str) -> Iterator[Clause]:
    for d in s.inner(b, c):
        if not s.drawn(a, d) or not s.same(s.measure(b, a, d), s.measure(d, a, c)):
            continue
        halved = s.equal(s.measure(b, a, d), s.measure(d, a, c))
        sides, parts = (s.length(a, b), s.length(a, c)), (s.length(b, d), s.length(d, c))
        if s.same(*sides):
            continue
        for one, other in ((sides, parts), (parts, sides)):
            for k in (0, 1):
                inputs = (one[k], other[1 - k], other[k])
                yield from rule(ANGLE_BISECTOR_THEOREM, one[1 - k], inputs, ratio, (halved,), s.there(d))


def ratio(x: Number, a: Number, b: Number) -> Number:
    return x * a / b


def meeting(s: Shape, a: str, b: str, c: str) -> Iterator[Clause]:
    """An inner point joined to at least two corners."""
    for g in s.points:
        if g in (a, b, c) or sum(s.drawn(g, x) for x in (a, b, c)) < 2:
            continue
        yield from incentre(s, a, b, c, g)
        for p, q, r in ((a, b, c), (b, c, a), (c, a, b)):
            yield from excentre(s, p, q, r, g)
        feet = {x: foot(s, x, y, z, g) for x, y, z in ((a, b, c), (b, a, c), (c, a, b))}
        for p, q, r in permutations((a, b, c)):
            d, e, f = feet[p], feet[q], feet[r]
            if d is None or e is None:
                continue
            seen = s.there(g, d, e)
            if s.same(s.length(q, d), s.length(d, r)) and s.same(s.length(p, e), s.length(e, r)):
                halved = (s.equal_lengths(q, d, d, r), s.equal_lengths(p, e, e, r))
                part, rest, whole = s.length(p, g), s.length(g, d), s.length(p, d)
                for terms in (((1, part), (-2, rest)), ((3, part), (-2, whole)), ((3, rest), (-1, whole))):
                    yield from linear(CENTROID, terms, 0, halved, seen)
                if f is not None and p < q:
                    name = MEDIANS_MEET_IN_ONE_POINT
                    yield from rule(name, s.equal_lengths(p, f, f, q), needs=halved, seen=(*seen, *s.there(f)))
            if f is not None and p < q and s.right(p, d, q) and s.right(q, e, p):
                needs = (s.measure(p, d, q), s.measure(q, e, p))
                name = ALTITUDES_MEET_IN_ONE_POINT
                yield from rule(name, s.measure(r, f, p), (), constant(90), needs, (*seen, *s.there(f)))


def foot(s: Shape, a: str, b: str, c: str, g: str) -> str | None:
    """Where the line from a through g meets the side bc."""
    return s.meet(s.on[a, g], s.on[b, c]) if s.drawn(a, g) and g in s.on.get((a, g), ()) else None


def incentre(s: Shape, a: str, b: str, c: str, i: str) -> Iterator[Clause]:
    split = {}
    for x, y, z in ((a, b, c), (b, a, c), (c, a, b)):
        if s.drawn(x, i) and i not in s.on[x, y] and i not in s.on[x, z]:
            one, other = s.measure(y, x, i), s.measure(i, x, z)
            inside = abs(float(s.truths[one]) + float(s.truths[other]) - float(s.truths[s.measure(y, x, z)])) < 1e-6
            if inside and s.same(one, other):
                split[x] = s.equal(one, other)
    for p, q, r in permutations((a, b, c)):
        if p < q and p in split and q in split:
            needs = (split[p], split[q])
            if r in split:
                yield from rule(BISECTORS_MEET_IN_ONE_POINT, split[r], needs=needs)
            if s.corner(p, i, q):
                terms = ((2, s.measure(p, i, q)), (-1, s.measure(p, r, q)))
                yield from linear(ANGLE_AT_INCENTRE, terms, 180, needs)


def excentre(s: Shape, a: str, b: str, c: str, j: str) -> Iterator[Clause]:
    """J on the bisectors of the angles outside of a and b, the sides from c being drawn on."""
    d, e = s.beyond(c, a), s.beyond(c, b)
    if d is None or e is None or not s.corner(a, j, b) or j in (d, e):
        return
    one, two = (s.measure(d, a, j), s.measure(j, a, b)), (s.measure(e, b, j), s.measure(j, b, a))
    if s.same(*one) and s.same(*two):
        needs = (s.equal(*one), s.equal(*two))
        terms = ((2, s.measure(a, j, b)), (1, s.measure(a, c, b)))
        yield from linear(ANGLE_AT_EXCENTRE, terms, 180, needs, s.there(a, b))


def inscribed(s: Shape, corners: tuple[str, str, str], ring: Ring) -> Iterator[Clause]:
    a, b, c = corners
    tracks = (s.on[a, b], s.on[b, c], s.on[a, c])
    if not all(s.touches(t, ring) for t in tracks) or len(set(ring.through) & {*tracks[0], *tracks[1], *tracks[2]}) < 3:
        return
    needs = tuple(s.tangent(t, ring) for t in tracks)
    radius, around, area = s.radius(ring), s.perimeter(corners), s.area(corners)
    if not abs(float(s.truths[area]) - float(s.truths[around]) * ring.radius / 2) < 1e-9 * float(s.truths[area]):
        return  # an excircle
    yield from rule(AREA_BY_INRADIUS, area, (radius, around), lambda r, p: r * p / 2, needs)
    yield from rule(AREA_BY_INRADIUS, radius, (area, around), lambda k, p: 2 * k / p, needs)
    yield from rule(AREA_BY_INRADIUS, around, (area, radius), lambda k, r: 2 * k / r, needs)
    for x, y, z in ((a, b, c), (b, a, c), (c, a, b)):
        if s.corner(y, x, ring.centre) and s.corner(z, x, ring.centre):
            split = s.equal(s.measure(y, x, ring.centre), s.measure(ring.centre, x, z))
            yield from rule(INCIRCLE_TOUCHES_ALL_SIDES, split, needs=needs)
