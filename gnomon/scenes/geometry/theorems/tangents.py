"""Tangents, and products along lines through a point."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.geometry.reckon import root
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Names, Ring, Shape
from gnomon.scenes.geometry.theorems.circles import arc_side
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, linear, rule
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Key

TANGENT_AND_RADIUS = Theorem("tangent and radius", "A tangent is perpendicular to the radius at its point of contact.")
PERPENDICULAR_AT_RADIUS = Theorem(
    "a perpendicular at the end of a radius",
    "A line perpendicular to a radius at its end is a tangent.",
)
EQUAL_TANGENTS = Theorem("equal tangents", "The two tangents from a point to a circle are equally long.")
LINE_TO_CENTRE_OF_TWO_TANGENTS = Theorem(
    "the line to the centre bisects the angle of two tangents",
    "The line from a point to the centre bisects the angle between the tangents from that point.",
)
ANGLE_OF_TWO_TANGENTS = Theorem(
    "angle of two tangents",
    "The angle between two tangents and the central angle of their points add up to 180°.",
)
TANGENT_AND_CHORD = Theorem(
    "tangent and chord",
    "The angle between a tangent and a chord equals the inscribed angle over that chord.",
)
INTERSECTING_CHORDS = Theorem("intersecting chords", "Where two chords cross, the products of their parts are equal.")
TWO_SECANTS = Theorem("two secants", "For two secants from a point, the products of outer part and whole are equal.")
TANGENT_AND_SECANT = Theorem(
    "tangent and secant",
    "The square of a tangent is the product of outer part and whole of a secant from its point.",
)
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for ring in s.circles:
        tangents = []
        for track in s.tracks:
            if s.touches(track, ring):
                touch = next((p for p in track if p in ring.through), None)
                if touch is not None:
                    tangents.append((track, touch))
        for track, t in tangents:
            yield from one_tangent(s, ring, track, t)
        for (one, t), (other, u) in combinations(tangents, 2):
            p = s.meet(one, other)
            if p is not None and p not in (t, u):
                yield from two_tangents(s, ring, one, other, p, t, u)
        yield from powers(s, ring, tangents)


def one_tangent(s: Shape, ring: Ring, track: Names, t: str) -> Iterator[Clause]:
    tangent, seen, o = s.tangent(track, ring), s.there(t), ring.centre
    i = track.index(t)
    arms = [*track[max(0, i - 1) : i], *track[i + 1 : i + 2]]
    if ring.shown and s.drawn(o, t):
        for x in arms:
            yield from rule(TANGENT_AND_RADIUS, s.measure(o, t, x), (), constant(90), (tangent,), seen)
            name = PERPENDICULAR_AT_RADIUS
            yield from rule(name, tangent, needs=(s.measure(o, t, x),), seen=seen)
    for b in ring.through:
        if b == t or not s.drawn(t, b):
            continue
        for x in arms:
            for p in ring.through:
                if p not in (t, b) and s.corner(t, p, b) and arc_side(s, t, b, p) != arc_side(s, t, b, x):
                    seen_all = s.there(t, b, p)
                    yield from alike(s, TANGENT_AND_CHORD, s.measure(x, t, b), s.measure(t, p, b), (tangent,), seen_all)


def two_tangents(s: Shape, ring: Ring, one: Names, other: Names, p: str, t: str, u: str) -> Iterator[Clause]:
    needs, seen, o = (s.tangent(one, ring), s.tangent(other, ring)), s.there(t, u), ring.centre
    yield from alike(s, EQUAL_TANGENTS, s.length(p, t), s.length(p, u), needs, seen)
    if not ring.shown:
        return
    if s.drawn(p, o):
        name = LINE_TO_CENTRE_OF_TWO_TANGENTS
        yield from alike(s, name, s.measure(t, p, o), s.measure(u, p, o), needs, seen)
    if s.corner(t, o, u):
        terms = ((1, s.measure(t, p, u)), (1, s.measure(t, o, u)))
        yield from linear(ANGLE_OF_TWO_TANGENTS, terms, 180, needs, seen)


def powers(s: Shape, ring: Ring, tangents: list[tuple[Names, str]]) -> Iterator[Clause]:
    """Through a point inside or outside: pairs of points of the circle on a line with it."""
    for p in s.points:
        if p in ring.through or p == ring.centre:
            continue
        pairs = [
            (a, b)
            for a, b in combinations(ring.through, 2)
            if s.drawn(a, b) and p in s.on[a, b] and not s.touches(s.on[a, b], ring)
        ]
        inside = abs(s.at[p] - s.at[ring.centre]) < ring.radius
        for (a, b), (c, d) in combinations(pairs, 2):
            seen = s.there(a, b, c, d, p)
            name = INTERSECTING_CHORDS if inside else TWO_SECANTS
            yield from products(s, name, p, (a, b), (c, d), seen)
        for track, t in () if inside else tangents:
            if p not in track:
                continue
            for a, b in pairs:
                seen, needs = s.there(a, b, t), (s.tangent(track, ring),)
                pt, pa, pb = s.length(p, t), s.length(p, a), s.length(p, b)
                yield from rule(TANGENT_AND_SECANT, pt, (pa, pb), lambda x, y: root(x * y), needs, seen)
                for x, y in ((pa, pb), (pb, pa)):
                    yield from rule(TANGENT_AND_SECANT, x, (pt, y), lambda t, y: t * t / y, needs, seen)


def products(
    s: Shape, name: Rule, p: str, one: tuple[str, str], other: tuple[str, str], seen: tuple[Key, ...]
) -> Iterator[Clause]:
    for mine, yours in ((one, other), (other, one)):
        pc, pd = s.length(p, yours[0]), s.length(p, yours[1])
        for k in (0, 1):
            inputs = (pc, pd, s.length(p, mine[1 - k]))
            yield from rule(name, s.length(p, mine[k]), inputs, lambda c, d, b: c * d / b, (), seen)
