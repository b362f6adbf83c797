"""Laws of sines and cosines, for the angles whose sines are roots."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from gnomon.scenes.geometry.reckon import Number, arccosine, cosine, root, sine
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, rule

SINE_LAW = Theorem("law of sines", "Sides of a triangle are as the sines of the angles opposite them.")
COSINE_LAW = Theorem(
    "law of cosines",
    "The square of a side is the sum of the squares of the others less twice their product times the cosine of the "
    "angle between them.",
)
ANGLE_BY_COSINE_LAW = Theorem(
    "angle by the law of cosines", "Three sides of a triangle give each angle by the cosine law."
)
SINE_LAW_AND_CIRCUMCIRCLE = Theorem(
    "law of sines and circumcircle",
    "A side is the diameter of the circumcircle times the sine of the angle opposite.",
)
THEOREMS = theorems_in(globals())


def nice(degrees: float) -> bool:
    return abs(degrees / 15 - round(degrees / 15)) < 1e-9


def ground(s: Shape) -> Iterator[Clause]:
    for corners in s.triangles:
        a, b, c = corners
        at = {a: s.measure(b, a, c), b: s.measure(a, b, c), c: s.measure(a, c, b)}
        size = {p: float(s.truths[at[p]]) for p in corners}
        opposite = {a: s.length(b, c), b: s.length(a, c), c: s.length(a, b)}
        for p, q, r in permutations(corners):
            plain = abs(size[p] - 90) > 1e-6 and abs(size[q] - 90) > 1e-6 and abs(size[r] - 90) > 1e-6
            if nice(size[p]) and nice(size[q]) and plain and not s.same(at[p], at[q]):
                yield from rule(SINE_LAW, opposite[q], (opposite[p], at[p], at[q]), by_sines)
            if q < r and nice(size[p]) and abs(size[p] - 90) > 1e-6:
                sides = (opposite[q], opposite[r])
                yield from rule(COSINE_LAW, opposite[p], (*sides, at[p]), third_side)
                yield from rule(ANGLE_BY_COSINE_LAW, at[p], (opposite[p], *sides), third_angle)
        for ring in s.circles:
            if set(corners) <= set(ring.through):
                for p in corners:
                    if nice(size[p]) and abs(size[p] - 90) > 1e-6:
                        seen, name = s.there(*corners), SINE_LAW_AND_CIRCUMCIRCLE
                        yield from rule(
                            name, s.radius(ring), (opposite[p], at[p]), lambda x, m: x / (2 * sine(m)), (), seen
                        )
                        yield from rule(
                            name, opposite[p], (s.radius(ring), at[p]), lambda x, m: 2 * x * sine(m), (), seen
                        )


def by_sines(a: Number, alpha: Number, beta: Number) -> Number:
    return a * sine(beta) / sine(alpha)


def third_side(b: Number, c: Number, alpha: Number) -> Number:
    return root(b * b + c * c - 2 * b * c * cosine(alpha))


def third_angle(a: Number, b: Number, c: Number) -> Number:
    return arccosine((b * b + c * c - a * a) / (2 * b * c))
