"""Congruent triangles: what makes them so, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.attributes import CONGRUENT_TO
from gnomon.scenes.geometry.ids import ring_id
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, linear, rule
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Key

SSS_CONGRUENCE = Theorem("SSS congruence", "Triangles with three pairs of equal sides are congruent.")
SAS_CONGRUENCE = Theorem(
    "SAS congruence",
    "Triangles with two pairs of equal sides and equal angles between them are congruent.",
)
ASA_CONGRUENCE = Theorem(
    "ASA congruence",
    "Triangles with two pairs of equal angles and equal sides between them are congruent.",
)
AAS_CONGRUENCE = Theorem(
    "AAS congruence",
    "Triangles with two pairs of equal angles and a pair of equal sides elsewhere are congruent.",
)
HL_CONGRUENCE = Theorem(
    "HL congruence",
    "Right triangles with equal hypotenuses and a pair of equal legs are congruent.",
)
SIDES_OF_CONGRUENT_TRIANGLES = Theorem(
    "corresponding sides of congruent triangles",
    "Corresponding sides of congruent triangles are equal.",
)
ANGLES_OF_CONGRUENT_TRIANGLES = Theorem(
    "corresponding angles of congruent triangles",
    "Corresponding angles of congruent triangles are equal.",
)
AREAS_OF_CONGRUENT_TRIANGLES = Theorem("areas of congruent triangles", "Congruent triangles have equal areas.")
THEOREMS = theorems_in(globals())
Corners = tuple[str, str, str]


def shapes(s: Shape) -> dict[tuple[float, ...], list[Corners]]:
    """Triangles by their angles, sorted and rounded: those of one group are similar."""
    found: dict[tuple[float, ...], list[Corners]] = {}
    for t in s.triangles:
        a, b, c = t
        angles = sorted(float(s.truths[k]) for k in (s.measure(b, a, c), s.measure(a, b, c), s.measure(a, c, b)))
        found.setdefault(tuple(round(x, 5) for x in angles), []).append(t)
    return found


def matches(s: Shape, one: Corners, other: Corners) -> Iterator[Corners]:
    """The orders of the second triangle's corners in which the angles agree, one by one."""
    a, b, c = other
    for p in ((a, b, c), (a, c, b), (b, a, c), (b, c, a), (c, a, b), (c, b, a)):
        if all(s.same(angle_at(s, one, i), angle_at(s, p, i)) for i in range(3)):
            yield p


def angle_at(s: Shape, t: Corners, i: int) -> Key:
    return s.measure(t[i - 1], t[i], t[(i + 1) % 3])


def side_at(s: Shape, t: Corners, i: int) -> Key:
    """The side opposite corner i."""
    return s.length(t[i - 1], t[(i + 1) % 3])


def relation(s: Shape, word: Attribute, one: Corners, other: Corners) -> Key:
    """`triangle/ABC` `congruent to DEF`: A to D, B to E, C to F. The first is the smaller and in sorted order."""
    if tuple(sorted(one)) > tuple(sorted(other)):
        one, other = other, one
    pairs = sorted(zip(one, other, strict=True))
    return s.quantity(ring_id(one), word.of("".join(q for _, q in pairs)), True)


def ground(s: Shape) -> Iterator[Clause]:
    for group in shapes(s).values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if s.same(s.area(one), s.area(other)):
                    for match in matches(s, one, other):
                        yield from pair(s, one, match)


def pair(s: Shape, one: Corners, other: Corners) -> Iterator[Clause]:
    congruent = relation(s, CONGRUENT_TO, one, other)
    sides = [(side_at(s, one, i), side_at(s, other, i)) for i in range(3)]
    angles = [(angle_at(s, one, i), angle_at(s, other, i)) for i in range(3)]
    equal_sides = [s.equal(*x) for x in sides]
    equal_angles = [s.equal(*x) for x in angles]
    if sum(k is None for k in equal_sides) < 2:
        yield from rule(SSS_CONGRUENCE, congruent, needs=equal_sides)
    for i in range(3):
        j, k = (i + 1) % 3, (i + 2) % 3
        yield from rule(SAS_CONGRUENCE, congruent, needs=(equal_sides[j], equal_angles[i], equal_sides[k]))
        yield from rule(ASA_CONGRUENCE, congruent, needs=(equal_angles[j], equal_sides[i], equal_angles[k]))
        for x, y in ((j, k), (k, j)):
            yield from rule(AAS_CONGRUENCE, congruent, needs=(equal_angles[i], equal_angles[x], equal_sides[i]))
            if s.near(angles[i][0], 90):
                needs = (angles[i][0], angles[i][1], equal_sides[i], equal_sides[y])
                yield from rule(HL_CONGRUENCE, congruent, needs=needs)
    for mine, yours in sides:
        yield from alike(s, SIDES_OF_CONGRUENT_TRIANGLES, mine, yours, (congruent,))
    for mine, yours in angles:
        yield from alike(s, ANGLES_OF_CONGRUENT_TRIANGLES, mine, yours, (congruent,))
    terms = ((1, s.area(one)), (-1, s.area(other)))
    yield from linear(AREAS_OF_CONGRUENT_TRIANGLES, terms, 0, (congruent,))
