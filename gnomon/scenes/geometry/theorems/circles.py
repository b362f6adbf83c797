"""Radii, chords, central and inscribed angles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Ring, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, linear, rule

RADII_ARE_EQUAL = Theorem("radii are equal", "All radii of a circle are equal.")
RADIUS_OF_CIRCLE = Theorem("radius", "A segment from the centre to the circle is a radius.")
DIAMETER_OF_CIRCLE = Theorem("diameter", "A diameter is twice as long as a radius.")
INSCRIBED_AND_CENTRAL_ANGLE = Theorem(
    "inscribed and central angle",
    "An inscribed angle is half of the central angle over the same arc.",
)
INSCRIBED_OVER_LONGER_ARC = Theorem(
    "inscribed angle over the longer arc",
    "An inscribed angle over the longer arc is 180° less half of the central angle.",
)
INSCRIBED_ANGLES_OVER_ONE_ARC = Theorem(
    "inscribed angles over one arc",
    "Inscribed angles over the same arc are equal.",
)
THALES = Theorem("Thales' theorem", "An angle in a semicircle is right.")
OPPOSITE_ANGLES_OF_CYCLIC = Theorem(
    "opposite angles of a cyclic quadrilateral",
    "Opposite angles of a cyclic quadrilateral add up to 180°.",
)
EXTERIOR_ANGLE_OF_CYCLIC = Theorem(
    "exterior angle of a cyclic quadrilateral",
    "An exterior angle of a cyclic quadrilateral equals the opposite inner angle.",
)
PERPENDICULAR_FROM_CENTRE = Theorem(
    "the perpendicular from the centre bisects the chord",
    "The perpendicular from the centre to a chord halves it.",
)
LINE_TO_MIDDLE_OF_CHORD = Theorem(
    "line from the centre to the middle of a chord",
    "The line from the centre to the middle of a chord is perpendicular to it.",
)
EQUAL_CHORDS = Theorem("equal chords", "Equal chords have equal central angles.")
EQUAL_CENTRAL_ANGLES = Theorem("equal central angles", "Equal central angles have equal chords.")
EQUAL_INSCRIBED_ANGLES = Theorem("equal inscribed angles", "Equal inscribed angles stand over equal chords.")
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for ring in s.circles:
        if ring.shown:
            yield from about_the_centre(s, ring)
            yield from chords(s, ring)
        yield from on_the_circle(s, ring)


def about_the_centre(s: Shape, ring: Ring) -> Iterator[Clause]:
    o = ring.centre
    joined = [p for p in ring.through if s.drawn(o, p)]
    for p in joined:
        yield from linear(RADIUS_OF_CIRCLE, ((1, s.length(o, p)), (-1, s.radius(ring))), 0, (), s.there(p))
    for p, q in combinations(joined, 2):
        if s.on[o, p] is s.on[o, q]:
            yield from linear(DIAMETER_OF_CIRCLE, ((1, s.length(p, q)), (-2, s.radius(ring))), 0, (), s.there(o, p, q))
        else:
            equal = s.equal_lengths(o, p, o, q)
            yield from rule(RADII_ARE_EQUAL, equal, seen=s.there(p, q))
            yield from linear(RADII_ARE_EQUAL, ((1, s.length(o, p)), (-1, s.length(o, q))), 0, (), s.there(p, q))


def arc_side(s: Shape, a: str, b: str, p: str) -> bool:
    """Whether p lies to the left of a → b."""
    return ((s.at[b] - s.at[a]).conjugate() * (s.at[p] - s.at[a])).imag > 0


def on_the_circle(s: Shape, ring: Ring) -> Iterator[Clause]:
    o = ring.centre
    for a, b in combinations(ring.through, 2):
        over = [p for p in ring.through if p not in (a, b) and s.corner(a, p, b)]
        through = s.drawn(a, b) and o in s.inner(a, b) and ring.shown
        for p in over:
            angle, seen = s.measure(a, p, b), s.there(a, b, p)
            if through:
                yield from rule(THALES, angle, (), constant(90), (), (*seen, *s.there(o)))
            elif ring.shown and s.corner(a, o, b):
                central = s.measure(a, o, b)
                if arc_side(s, a, b, p) == arc_side(s, a, b, o):
                    yield from linear(INSCRIBED_AND_CENTRAL_ANGLE, ((1, central), (-2, angle)), 0, (), seen)
                else:
                    terms = ((1, central), (2, angle))
                    yield from linear(INSCRIBED_OVER_LONGER_ARC, terms, 360, (), seen)
        for p, q in combinations(over, 2):
            one, other, seen = s.measure(a, p, b), s.measure(a, q, b), s.there(a, b, p, q)
            if through:
                continue
            if arc_side(s, a, b, p) == arc_side(s, a, b, q):
                yield from alike(s, INSCRIBED_ANGLES_OVER_ONE_ARC, one, other, (), seen)
            else:
                name = OPPOSITE_ANGLES_OF_CYCLIC
                yield from linear(name, ((1, one), (1, other)), 180, (), seen)
                for near, far, inner in ((p, q, other), (q, p, one)):
                    for x, y in ((a, b), (b, a)):
                        beyond = s.beyond(x, near)
                        if beyond is not None and s.corner(beyond, near, y):
                            name = EXTERIOR_ANGLE_OF_CYCLIC
                            outer = s.measure(beyond, near, y)
                            yield from alike(s, name, outer, inner, (), (*seen, *s.there(near, far)))


def chords(s: Shape, ring: Ring) -> Iterator[Clause]:
    o = ring.centre
    drawn = [(a, b) for a, b in combinations(ring.through, 2) if s.drawn(a, b) and o not in s.on[a, b]]
    for a, b in drawn:
        for m in s.inner(a, b):
            if s.drawn(o, m) and s.right(o, m, a):
                halved, seen = s.equal_lengths(a, m, m, b), s.there(a, b, m)
                for square in (s.measure(o, m, a), s.measure(o, m, b)):
                    yield from rule(PERPENDICULAR_FROM_CENTRE, halved, needs=(square,), seen=seen)
                name = LINE_TO_MIDDLE_OF_CHORD
                yield from rule(name, s.measure(o, m, a), (), constant(90), (halved,), seen)
    for (a, b), (c, d) in combinations(drawn, 2):
        if not s.same(s.length(a, b), s.length(c, d)):
            continue
        equal, seen = s.equal_lengths(a, b, c, d), s.there(a, b, c, d)
        if s.corner(a, o, b) and s.corner(c, o, d):
            one, other = s.measure(a, o, b), s.measure(c, o, d)
            yield from alike(s, EQUAL_CHORDS, one, other, (equal,), seen)
            yield from rule(EQUAL_CENTRAL_ANGLES, equal, needs=(s.equal(one, other),), seen=seen)
            yield from rule(EQUAL_CENTRAL_ANGLES, equal, needs=(one, other), seen=seen)
        for p in ring.through:
            for q in ring.through:
                if p in (a, b) or q in (c, d) or not (s.corner(a, p, b) and s.corner(c, q, d)):
                    continue
                if s.same(s.measure(a, p, b), s.measure(c, q, d)):
                    name, needs = EQUAL_INSCRIBED_ANGLES, (s.measure(a, p, b), s.measure(c, q, d))
                    yield from rule(name, equal, needs=needs, seen=(*seen, *s.there(p, q)))
