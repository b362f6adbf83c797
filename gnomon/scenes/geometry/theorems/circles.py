"""Radii, chords, central and inscribed angles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.geometry.shape import Ring, Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, linear, rule

THEOREMS = {
    "radii are equal": "All radii of a circle are equal.",
    "radius": "A segment from the centre to the circle is a radius.",
    "diameter": "A diameter is twice as long as a radius.",
    "inscribed and central angle": "An inscribed angle is half of the central angle over the same arc.",
    "inscribed angle over the longer arc": "An inscribed angle over the longer arc is 180° less half of the central "
    "angle.",
    "inscribed angles over one arc": "Inscribed angles over the same arc are equal.",
    "Thales' theorem": "An angle in a semicircle is right.",
    "opposite angles of a cyclic quadrilateral": "Opposite angles of a cyclic quadrilateral add up to 180°.",
    "exterior angle of a cyclic quadrilateral": "An exterior angle of a cyclic quadrilateral equals the opposite inner "
    "angle.",
    "perpendicular from the centre": "The perpendicular from the centre to a chord halves it.",
    "line from the centre to the middle of a chord": "The line from the centre to the middle of a chord is "
    "perpendicular to it.",
    "equal chords": "Equal chords have equal central angles.",
    "equal central angles": "Equal central angles have equal chords.",
    "equal inscribed angles": "Equal inscribed angles stand over equal chords.",
}


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
        yield from linear("radius", ((1, s.length(o, p)), (-1, s.radius(ring))), 0, (), s.there(p))
    for p, q in combinations(joined, 2):
        if s.on[o, p] is s.on[o, q]:
            yield from linear("diameter", ((1, s.length(p, q)), (-2, s.radius(ring))), 0, (), s.there(o, p, q))
        else:
            equal = s.equal_lengths(o, p, o, q)
            yield from rule("radii are equal", equal, seen=s.there(p, q))


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
                yield from rule("Thales' theorem", angle, (), constant(90), (), (*seen, *s.there(o)))
            elif ring.shown and s.corner(a, o, b):
                central = s.measure(a, o, b)
                if arc_side(s, a, b, p) == arc_side(s, a, b, o):
                    yield from linear("inscribed and central angle", ((1, central), (-2, angle)), 0, (), seen)
                else:
                    terms = ((1, central), (2, angle))
                    yield from linear("inscribed angle over the longer arc", terms, 360, (), seen)
        for p, q in combinations(over, 2):
            one, other, seen = s.measure(a, p, b), s.measure(a, q, b), s.there(a, b, p, q)
            if through:
                continue
            if arc_side(s, a, b, p) == arc_side(s, a, b, q):
                yield from alike(s, "inscribed angles over one arc", one, other, (), seen)
            else:
                name = "opposite angles of a cyclic quadrilateral"
                yield from linear(name, ((1, one), (1, other)), 180, (), seen)
                for near, far, inner in ((p, q, other), (q, p, one)):
                    for x, y in ((a, b), (b, a)):
                        beyond = s.beyond(x, near)
                        if beyond is not None and s.corner(beyond, near, y):
                            name = "exterior angle of a cyclic quadrilateral"
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
                    yield from rule("perpendicular from the centre", halved, needs=(square,), seen=seen)
                name = "line from the centre to the middle of a chord"
                yield from rule(name, s.measure(o, m, a), (), constant(90), (halved,), seen)
    for (a, b), (c, d) in combinations(drawn, 2):
        if not s.same(s.length(a, b), s.length(c, d)):
            continue
        equal, seen = s.equal_lengths(a, b, c, d), s.there(a, b, c, d)
        if s.corner(a, o, b) and s.corner(c, o, d):
            one, other = s.measure(a, o, b), s.measure(c, o, d)
            yield from alike(s, "equal chords", one, other, (equal,), seen)
            yield from rule("equal central angles", equal, needs=(s.equal(one, other),), seen=seen)
            yield from rule("equal central angles", equal, needs=(one, other), seen=seen)
        for p in ring.through:
            for q in ring.through:
                if p in (a, b) or q in (c, d) or not (s.corner(a, p, b) and s.corner(c, q, d)):
                    continue
                if s.same(s.measure(a, p, b), s.measure(c, q, d)):
                    name, needs = "equal inscribed angles", (s.measure(a, p, b), s.measure(c, q, d))
                    yield from rule(name, equal, needs=needs, seen=(*seen, *s.there(p, q)))
