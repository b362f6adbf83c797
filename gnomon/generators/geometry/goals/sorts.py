"""What may be given and what may be asked: facts sorted by how they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from gnomon.scenes.geometry.attributes import (
    ARC_LENGTH,
    AREA,
    CIRCUMFERENCE,
    CONGRUENT_TO,
    EQUAL_TO,
    LENGTH,
    MEASURE,
    PARALLEL_TO,
    PERIMETER,
    QUADRILATERALS,
    RADIUS,
    REGULAR,
    REGULAR_ABOUT,
    SIMILAR_TO,
    TANGENT_TO,
)
from gnomon.scenes.geometry.ids import letters_of, noun_of, ring_id
from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.roots import Root, exactly, root_of
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.quadrilaterals import sorts_of
from gnomon.truth.fact import Key

NEAR = 1e-11
# how gladly a fact of a sort is given
WEIGHTS = {
    "angle": 6.0,
    "wide angle": 0.25,
    "length": 6.0,
    "long length": 0.6,
    "right": 8.0,
    "ticks": 4.0,
    "arcs": 2.0,
    "said equal": 0.15,
    "parallel": 8.0,
    "tangent": 12.0,
    "sort": 10.0,
    "weak sort": 0.5,
    "regular": 12.0,
    "radius": 1.0,
    "arc": 4.0,
    "area": 0.35,
    "perimeter": 0.35,
    "arc length": 1.0,
    "circumference": 0.6,
    "congruent": 0.2,
    "similar": 0.5,
}

SHOWN = {PARALLEL_TO: "parallel", TANGENT_TO: "tangent", CONGRUENT_TO: "congruent", SIMILAR_TO: "similar"}


@dataclass(frozen=True)
class Candidate:
    """A fact that could be given: its key, value (True for relations) and sort."""

    key: Key
    value: Number | bool
    sort: str


def nice(value: float, largest: int = 120) -> Root | None:
    """The whole, the half or the root that a length is; None if it is none that one would print."""
    for f in (1, 2):
        n = round(value * f)
        if 0 < n <= largest * f and abs(value * f - n) <= NEAR * n:
            return exactly(Fraction(n, f))
    for under in (2, 3, 5, 6, 7, 10, 13):
        times = value / sqrt(under)
        n = round(times)
        if 0 < n <= 40 and abs(times - n) <= NEAR * n:
            return root_of(under, n)
    return None


def degrees(value: float) -> Fraction | None:
    """Whole degrees."""
    n = round(value)
    return Fraction(n) if 0 < n < 360 and abs(value - n) <= 1e-10 else None


def elementary_angle(s: Shape, id: str) -> bool:
    """Whether no drawn ray lies inside of an angle."""
    a, v, b = tuple(letters_of(id))
    arms = [arm.name for arm in s.arms[v]]
    i, j, n = arms.index(a), arms.index(b), len(arms)
    turn = (s.arms[v][j].direction - s.arms[v][i].direction) % 360
    return (j - i) % n == 1 if turn < 180 else (i - j) % n == 1


def elementary_segment(s: Shape, id: str) -> bool:
    a, b = tuple(letters_of(id))
    return not s.inner(a, b)


def candidate(s: Shape, key: Key, truth: float | bool) -> Candidate | None:
    """How a fact would be given, if at all."""
    subject, attribute = key
    noun = noun_of(subject)
    if isinstance(truth, bool):
        sort = relation(s, key, noun) if truth else None
        return Candidate(key, True, sort) if sort else None
    if attribute == MEASURE:
        value = degrees(truth)
        if value is None or noun == "sector":
            return None
        if noun == "arc":
            return Candidate(key, value, "arc") if subject in {b.id for b in s.bows} else None
        if value == 90:
            return Candidate(key, value, "right")
        return Candidate(key, value, "angle" if elementary_angle(s, subject) else "wide angle")
    size = nice(truth, 120 if attribute in (LENGTH, RADIUS, PERIMETER) else 999)
    if attribute == LENGTH and size is not None:
        return Candidate(key, size, "length" if elementary_segment(s, subject) else "long length")
    if attribute in (RADIUS, PERIMETER, AREA) and size is not None and size.fraction is not None:
        if noun in ("region", "sector"):
            return None
        return Candidate(key, size, attribute)
    return with_pi(key, truth) if attribute in (AREA, CIRCUMFERENCE, ARC_LENGTH) else None


def with_pi(key: Key, truth: float) -> Candidate | None:
    from math import pi

    over = nice(truth / pi, 400)
    if over is None or over.fraction is None or noun_of(key[0]) == "region":
        return None
    value = over * Root(((1, 1, Fraction(1)),))
    return Candidate(key, value, "arc length" if key[1] == ARC_LENGTH else "circumference")


def relation(s: Shape, key: Key, noun: str) -> str | None:
    subject, attribute = key
    if attribute.pattern == EQUAL_TO:
        one, other = (k[0] for k in s.equals[key])
        if noun == "segment":
            plain = elementary_segment(s, one) and elementary_segment(s, other)
            return "ticks" if plain else "said equal"
        return "arcs" if elementary_angle(s, one) and elementary_angle(s, other) else None
    if attribute.pattern in SHOWN:
        return SHOWN[attribute.pattern]
    if attribute in QUADRILATERALS:
        q = next(q for q in s.quadrilaterals if ring_id(q) == subject)
        best = sorts_of(s, q)[-1]
        return "sort" if attribute == best else "weak sort"
    if attribute.pattern == REGULAR_ABOUT or attribute == REGULAR:
        return "regular"
    return None
