"""Arcs and sectors: their angles, lengths and areas; circumference and area of circles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import pi

from gnomon.scenes.geometry.attributes import ARC_LENGTH, AREA, CIRCUMFERENCE, MEASURE, PERIMETER
from gnomon.scenes.geometry.ids import noun_of
from gnomon.scenes.geometry.reckon import PI, Number, root
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Bow, Ring, Shape, arc_length
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, linear, rule
from gnomon.truth.fact import Key

CIRCUMFERENCE_OF_CIRCLE = Theorem("circumference", "The circumference of a circle is 2π times its radius.")
AREA_OF_CIRCLE = Theorem("area of a circle", "The area of a circle is π times the square of its radius.")
ARC_AND_CENTRAL_ANGLE = Theorem("arc and central angle", "An arc measures as much as its central angle.")
ARC_AND_INSCRIBED_ANGLE = Theorem("arc and inscribed angle", "An inscribed angle is half of its arc.")
ARCS_ADD_UP = Theorem("arcs add up", "An arc is the sum of the arcs that a point on it makes of it.")
ARCS_OF_CIRCLE = Theorem("arcs of a circle", "The arcs around a circle add up to 360°.")
SEMICIRCLE = Theorem("semicircle", "A diameter cuts off an arc of 180°.")
EQUAL_CHORDS_EQUAL_ARCS = Theorem("equal chords have equal arcs", "Equal chords cut off equal arcs.")
ANGLE_BETWEEN_TWO_CHORDS = Theorem(
    "angle between two chords",
    "The angle between crossing chords is half of the sum of its arcs.",
)
ANGLE_BETWEEN_TWO_SECANTS = Theorem(
    "angle between two secants",
    "The angle between two secants is half of the difference of the arcs between them.",
)
LENGTH_OF_ARC = Theorem("length of an arc", "An arc is to the circumference as its angle to 360°.")
AREA_OF_SECTOR = Theorem("area of a sector", "A sector is to the circle as its angle to 360°.")
PERIMETER_OF_SECTOR = Theorem("perimeter of a sector", "The perimeter of a sector is its arc and two radii.")
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    for ring in s.circles:
        yield from whole(s, ring)
        if any(b.centre == ring.centre and abs(b.radius - ring.radius) < 1e-9 * ring.radius for b in s.bows):
            yield from arcs(s, ring)
    for bow in (*s.bows, *s.sectors):
        yield from piece(s, bow)


def whole(s: Shape, ring: Ring) -> Iterator[Clause]:
    r = s.radius(ring)
    around = s.quantity(ring.id, CIRCUMFERENCE, 2 * pi * ring.radius)
    area = s.quantity(ring.id, AREA, pi * ring.radius**2)
    yield from rule(CIRCUMFERENCE_OF_CIRCLE, around, (r,), lambda x: 2 * PI * x)
    yield from rule(CIRCUMFERENCE_OF_CIRCLE, r, (around,), lambda x: x / (2 * PI))
    yield from rule(AREA_OF_CIRCLE, area, (r,), lambda x: PI * x * x)
    yield from rule(AREA_OF_CIRCLE, r, (area,), lambda x: root(x / PI))


def arcs(s: Shape, ring: Ring) -> Iterator[Clause]:
    points, n, o = ring.through, len(ring.through), ring.centre

    def arc(i: int, j: int) -> Key:
        return s.bow(ring, points[i % n], points[j % n])

    for i, j in combinations(range(n), 2):
        a, b = points[i], points[j]
        seen = s.there(a, b)
        yield from linear(ARCS_OF_CIRCLE, ((1, arc(i, j)), (1, arc(j, i))), 360, (), seen)
        for k, m in ((i, j), (j, i + n)):
            inner = [x % n for x in range(k + 1, m)]
            for x in inner:
                sum_ = ((1, arc(k, m)), (-1, arc(k, x)), (-1, arc(x, m)))
                yield from linear(ARCS_ADD_UP, sum_, 0, (), s.there(a, b, points[x]))
            outer = [points[x % n] for x in range(m + 1, k + n)]
            for p in outer:
                if s.corner(a, p, b):
                    terms = ((2, s.measure(a, p, b)), (-1, arc(k, m)))
                    yield from linear(ARC_AND_INSCRIBED_ANGLE, terms, 0, (), s.there(a, b, p))
            if ring.shown and s.corner(a, o, b) and s.near(arc(k, m), float(s.truths[s.measure(a, o, b)])):
                yield from alike(s, ARC_AND_CENTRAL_ANGLE, s.measure(a, o, b), arc(k, m), (), seen)
            if ring.shown and s.drawn(a, b) and o in s.inner(a, b):
                yield from rule(SEMICIRCLE, arc(k, m), (), constant(180), (), (*seen, *s.there(o)))
    for (i, j), (k, m) in combinations(list(combinations(range(n), 2)), 2):
        ends = [points[x] for x in (i, j, k, m)]
        if s.drawn(ends[0], ends[1]) and s.drawn(ends[2], ends[3]):
            yield from two_lines(s, ring, ends)
            if s.same(s.length(ends[0], ends[1]), s.length(ends[2], ends[3])):
                equal = s.equal_lengths(*ends)
                one, other = (min((arc(x, y), arc(y, x)), key=lambda q: s.truths[q]) for x, y in ((i, j), (k, m)))
                yield from alike(s, EQUAL_CHORDS_EQUAL_ARCS, one, other, (equal,), s.there(*ends))


def two_lines(s: Shape, ring: Ring, ends: list[str]) -> Iterator[Clause]:
    """Chords or secants ab and cd that meet in a named point off the circle."""
    a, b, c, d = ends
    p = s.meet(s.on[a, b], s.on[c, d])
    if p is None or p in ring.through or len(set(ends)) < 4 or p == ring.centre:
        return
    seen = s.there(a, b, c, d, p)
    if abs(s.at[p] - s.at[ring.centre]) < ring.radius:
        # around the circle the ends come as a, c, b, d
        for x, y, z, w in ((a, c, b, d), (c, b, d, a)):
            terms = ((2, s.measure(x, p, y)), (-1, s.bow(ring, x, y)), (-1, s.bow(ring, z, w)))
            yield from linear(ANGLE_BETWEEN_TWO_CHORDS, terms, 0, (), seen)
        return
    near_a, far_a = sorted((a, b), key=lambda q: abs(s.at[q] - s.at[p]))
    near_c, far_c = sorted((c, d), key=lambda q: abs(s.at[q] - s.at[p]))
    angle = s.measure(near_a, p, near_c)
    far = [s.bow(ring, far_a, far_c), s.bow(ring, far_c, far_a)]
    near = [s.bow(ring, near_a, near_c), s.bow(ring, near_c, near_a)]
    # of the four pairs of arcs the one inside of the angle has twice the angle as its difference
    for large in far:
        for small in near:
            if abs(float(s.truths[large]) - float(s.truths[small]) - 2 * float(s.truths[angle])) < 1e-7:
                yield from linear(ANGLE_BETWEEN_TWO_SECANTS, ((2, angle), (-1, large), (1, small)), 0, (), seen)
                return


def piece(s: Shape, bow: Bow) -> Iterator[Clause]:
    """Lengths of arcs and areas of sectors from radius and angle, and back."""
    ring = next((r for r in s.circles if r.centre == bow.centre and abs(r.radius - bow.radius) < 1e-9 * r.radius), None)
    o = bow.centre
    joined = [p for p in (bow.start, bow.end) if s.drawn(o, p)] if o in s.points else []
    if ring is not None:
        radius = s.radius(ring)
    elif joined:
        radius = s.length(o, joined[0])
    else:
        return
    yield from angles_of(s, bow, joined)
    turns = [s.quantity(bow.id, MEASURE, bow.sweep)]
    if len(joined) == 2 and bow.sweep < 180:
        turns.append(s.measure(bow.start, o, bow.end))  # the angle between the radii needs no step of its own
    for turn in turns:
        yield from by_angle(s, bow, radius, turn)


def by_angle(s: Shape, bow: Bow, radius: Key, turn: Key) -> Iterator[Clause]:
    """What radius and angle give, and each of these from the rest."""
    if noun_of(bow.id) == "arc":
        long = s.quantity(bow.id, ARC_LENGTH, arc_length(bow))
        yield from rule(LENGTH_OF_ARC, long, (radius, turn), lambda r, m: PI * r * m / 180)
        yield from rule(LENGTH_OF_ARC, radius, (long, turn), lambda x, m: 180 * x / (PI * m))
        yield from rule(LENGTH_OF_ARC, turn, (long, radius), lambda x, r: 180 * x / (PI * r))
        return
    area = s.quantity(bow.id, AREA, pi * bow.radius**2 * bow.sweep / 360)
    yield from rule(AREA_OF_SECTOR, area, (radius, turn), lambda r, m: PI * r * r * m / 360)
    yield from rule(AREA_OF_SECTOR, radius, (area, turn), lambda k, m: root(360 * k / (PI * m)))
    yield from rule(AREA_OF_SECTOR, turn, (area, radius), lambda k, r: 360 * k / (PI * r * r))
    around = s.quantity(bow.id, PERIMETER, arc_length(bow) + 2 * bow.radius)
    yield from rule(PERIMETER_OF_SECTOR, around, (radius, turn), edge)


def edge(r: Number, m: Number) -> Number:
    return PI * r * m / 180 + 2 * r


def angles_of(s: Shape, bow: Bow, joined: list[str]) -> Iterator[Clause]:
    """The angle of an arc or a sector from that between its radii; those of a half and of three quarters."""
    turn = s.quantity(bow.id, MEASURE, bow.sweep)
    if len(joined) < 2:
        return
    if abs(bow.sweep - 180) < 1e-9:
        yield from rule(SEMICIRCLE, turn, (), constant(180), (), s.there(bow.centre))
    elif bow.sweep < 180:
        yield from alike(s, ARC_AND_CENTRAL_ANGLE, s.measure(bow.start, bow.centre, bow.end), turn)
    else:
        terms = ((1, s.measure(bow.start, bow.centre, bow.end)), (1, turn))
        yield from linear(ARCS_OF_CIRCLE, terms, 360)
