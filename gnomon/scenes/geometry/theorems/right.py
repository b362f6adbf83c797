"""Right triangles."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.reckon import root
from gnomon.scenes.geometry.roots import Root, exactly, root_of
from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, constant, rule
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Key

PYTHAGORAS = Theorem("Pythagorean theorem", "The squares of the legs add up to the square of the hypotenuse.")
CONVERSE_OF_PYTHAGORAS = Theorem(
    "converse of the Pythagorean theorem",
    "If the squares of two sides add up to the square of the third, the angle between them is right.",
)
SIDES_OF_45_45_90 = Theorem("sides of a 45-45-90 triangle", "The sides of a 45-45-90 triangle are as 1 : 1 : √2.")
SIDES_OF_30_60_90 = Theorem("sides of a 30-60-90 triangle", "The sides of a 30-60-90 triangle are as 1 : √3 : 2.")
MEDIAN_TO_HYPOTENUSE = Theorem(
    "median to the hypotenuse",
    "The median to the hypotenuse is half as long as the hypotenuse.",
)
MEDIAN_HALF_ITS_SIDE = Theorem(
    "a median half as long as its side",
    "If a median is half as long as its side, the angle it starts from is right.",
)
ALTITUDE_TO_HYPOTENUSE = Theorem(
    "altitude to the hypotenuse",
    "The square of the altitude to the hypotenuse is the product of the two parts.",
)
LEG_RULE = Theorem(
    "leg rule",
    "The square of a leg is the product of the hypotenuse and the part of it next to the leg.",
)
ALTITUDE_BY_AREA = Theorem(
    "altitude to the hypotenuse by area",
    "The product of the legs is that of hypotenuse and altitude.",
)
THEOREMS = theorems_in(globals())
ROOT2, ROOT3 = root_of(2), root_of(3)


def ground(s: Shape) -> Iterator[Clause]:
    for corners in s.triangles:
        for i in range(3):
            c, a, b = corners[i], corners[(i + 1) % 3], corners[(i + 2) % 3]
            if s.right(a, c, b):
                yield from sides(s, a, b, c)
                for d in s.inner(a, b):
                    if s.drawn(c, d):
                        yield from inside(s, a, b, c, d)


def sides(s: Shape, a: str, b: str, c: str) -> Iterator[Clause]:
    """The right angle is at c."""
    square = s.measure(a, c, b)
    one, two, long = s.length(a, c), s.length(b, c), s.length(a, b)
    name = PYTHAGORAS
    yield from rule(name, long, (one, two), lambda x, y: root(x * x + y * y), (square,))
    yield from rule(name, one, (long, two), lambda x, y: root(x * x - y * y), (square,))
    yield from rule(name, two, (long, one), lambda x, y: root(x * x - y * y), (square,))
    yield from rule(CONVERSE_OF_PYTHAGORAS, square, (), constant(90), (one, two, long))
    for near, far in ((a, b), (b, a)):
        sharp = s.measure(c, near, far)
        # from the leg opposite the sharp angle to the one beside it and to the hypotenuse
        if s.near(sharp, 30):
            parts = (exactly(1), ROOT3, exactly(2))
            yield from ratios(s, SIDES_OF_30_60_90, (c, far, near), parts, (square, sharp))
            yield from ratios(s, SIDES_OF_30_60_90, (c, far, near), parts, (square, s.measure(c, far, near)))
        if s.near(sharp, 45):
            parts = (exactly(1), exactly(1), ROOT2)
            yield from ratios(s, SIDES_OF_45_45_90, (c, far, near), parts, (square, sharp))


def ratios(
    s: Shape,
    name: Rule,
    corners: tuple[str, str, str],
    parts: tuple[Root, Root, Root],
    needs: tuple[Key, ...],
) -> Iterator[Clause]:
    c, far, near = corners
    lengths = (s.length(c, far), s.length(c, near), s.length(near, far))
    for i, one in enumerate(lengths):
        for j, other in enumerate(lengths):
            if i != j:
                ratio = parts[j] / parts[i]
                yield from rule(name, other, (one,), lambda x, r=ratio: x * r, needs)


def inside(s: Shape, a: str, b: str, c: str, d: str) -> Iterator[Clause]:
    """The hypotenuse has an inner point joined to the right angle."""
    square, seen = s.measure(a, c, b), s.there(d)
    line, whole = s.length(c, d), s.length(a, b)
    if s.same(s.length(a, d), s.length(d, b)):
        halved = s.equal_lengths(a, d, d, b)
        for half in (s.length(a, d), s.length(d, b)):
            yield from alike(s, MEDIAN_TO_HYPOTENUSE, line, half, (square, halved), seen)
        name = MEDIAN_TO_HYPOTENUSE
        yield from rule(name, line, (whole,), lambda x: x / 2, (square, halved), seen)
        yield from rule(name, whole, (line,), lambda x: 2 * x, (square, halved), seen)
        for part in ((a, d), (d, b)):
            needs = (halved, s.equal_lengths(c, d, *part))
            yield from rule(MEDIAN_HALF_ITS_SIDE, square, (), constant(90), needs, seen)
    if s.right(c, d, a):
        for foot in (s.measure(c, d, a), s.measure(c, d, b)):
            yield from altitude(s, a, b, c, d, (square, foot))


def altitude(s: Shape, a: str, b: str, c: str, d: str, needs: tuple[Key, ...]) -> Iterator[Clause]:
    high, left, right, whole = s.length(c, d), s.length(a, d), s.length(d, b), s.length(a, b)
    seen = s.there(d)
    name = ALTITUDE_TO_HYPOTENUSE
    yield from rule(name, high, (left, right), lambda x, y: root(x * y), needs, seen)
    yield from rule(name, left, (high, right), lambda h, y: h * h / y, needs, seen)
    yield from rule(name, right, (high, left), lambda h, y: h * h / y, needs, seen)
    for leg, part in ((s.length(a, c), left), (s.length(b, c), right)):
        yield from rule(LEG_RULE, leg, (whole, part), lambda x, y: root(x * y), needs, seen)
        yield from rule(LEG_RULE, part, (leg, whole), lambda x, y: x * x / y, needs, seen)
        yield from rule(LEG_RULE, whole, (leg, part), lambda x, y: x * x / y, needs, seen)
    one, two = s.length(a, c), s.length(b, c)
    name = ALTITUDE_BY_AREA
    yield from rule(name, high, (one, two, whole), lambda x, y, z: x * y / z, needs, seen)
    yield from rule(name, one, (high, whole, two), lambda x, y, z: x * y / z, needs, seen)
    yield from rule(name, two, (high, whole, one), lambda x, y, z: x * y / z, needs, seen)
