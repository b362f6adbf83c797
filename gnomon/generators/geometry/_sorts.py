"""What may be given and what may be asked: facts sorted by how they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.roots import Root, exactly, root_of
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.quadrilaterals import SORTS, sorts_of
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
    a, v, b = tuple(id.removeprefix("angle/"))
    arms = [arm.name for arm in s.arms[v]]
    i, j, n = arms.index(a), arms.index(b), len(arms)
    turn = (s.arms[v][j].direction - s.arms[v][i].direction) % 360
    return (j - i) % n == 1 if turn < 180 else (i - j) % n == 1


def elementary_segment(s: Shape, id: str) -> bool:
    a, b = tuple(id.removeprefix("segment/"))
    return not s.inner(a, b)


def candidate(s: Shape, key: Key, truth: float | bool) -> Candidate | None:
    """How a fact would be given, if at all."""
    subject, attribute = key
    noun, _, _letters = subject.partition("/")
    if isinstance(truth, bool):
        sort = relation(s, key, noun) if truth else None
        return Candidate(key, True, sort) if sort else None
    if attribute == "measure":
        value = degrees(truth)
        if value is None or noun == "sector":
            return None
        if noun == "arc":
            return Candidate(key, value, "arc") if subject in {b.id for b in s.bows} else None
        if value == 90:
            return Candidate(key, value, "right")
        return Candidate(key, value, "angle" if elementary_angle(s, subject) else "wide angle")
    size = nice(truth, 120 if attribute in ("length", "radius", "perimeter") else 999)
    if attribute == "length" and size is not None:
        return Candidate(key, size, "length" if elementary_segment(s, subject) else "long length")
    if attribute in ("radius", "perimeter", "area") and size is not None and size.fraction is not None:
        if noun in ("region", "sector"):
            return None
        return Candidate(key, size, attribute)
    return with_pi(key, truth) if attribute in ("area", "circumference", "arc length") else None


def with_pi(key: Key, truth: float) -> Candidate | None:
    from math import pi

    over = nice(truth / pi, 400)
    if over is None or over.fraction is None or key[0].startswith("region"):
        return None
    value = over * Root(((1, 1, Fraction(1)),))
    return Candidate(key, value, "arc length" if key[1] == "arc length" else "circumference")


def relation(s: Shape, key: Key, noun: str) -> str | None:
    subject, attribute = key
    word, _, _rest = attribute.partition(" to ")
    if word == "equal":
        one, other = (k[0] for k in s.equals[key])
        if noun == "segment":
            plain = elementary_segment(s, one) and elementary_segment(s, other)
            return "ticks" if plain else "said equal"
        return "arcs" if elementary_angle(s, one) and elementary_angle(s, other) else None
    if word in ("parallel", "tangent", "congruent", "similar"):
        return word
    if attribute in SORTS:
        q = next(q for q in s.quadrilaterals if set(q) == set(subject.partition("/")[2]))
        best = sorts_of(s, q)[-1]
        return "sort" if attribute == best else "weak sort"
    if attribute.startswith("regular"):
        return "regular"
    return None
