"""Plans whose givens are angles and equal sides. Each draws a figure and says what is given and sought."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.geometry._draft import Draft
from gnomon.generators.geometry._placing import angled, extended, with_cevian
from gnomon.generators.ranges import between, one_of
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

LEAST, MOST = 24, 130  # degrees: sharper angles leave no room for their value
FURTHER = (Fraction(2, 5), Fraction(1, 2), Fraction(3, 5))


def angles_of_a_triangle(content: Generator, step: int = 1, even: int = 1) -> tuple[int, int, int]:
    """Three different angles that make 180, multiples of `step`, the first a multiple of `even` too."""
    for _ in range(200):
        a = between(content, LEAST // step + 1, 110 // step) * step
        b = between(content, LEAST // step + 1, 110 // step) * step
        c = 180 - a - b
        if (
            LEAST <= c <= MOST
            and min(abs(a - b), abs(b - c), abs(a - c)) >= 5
            and a % even == 0
            and 90 not in (a, b, c)
        ):
            return a, b, c
    raise Rejected("no such angles")


def base_angle(content: Generator, low: int = 28, high: int = 72) -> int:
    """The base angle of an isosceles triangle that is not nearly equilateral."""
    return one_of(content, [b for b in range(low, high + 1) if abs(b - 60) > 4 and b != 45])


def angle_sum(content: Generator) -> Draft:
    a, b, _ = angles_of_a_triangle(content, 5)
    d = angled(a, b)
    d.angles = {("B", "A", "C"): a, ("A", "B", "C"): b}
    d.sought = ("A", "C", "B")
    return d


def right_and_acute(content: Generator) -> Draft:
    b = between(content, 26, 64)
    d = angled(90, b)
    d.squares = [("B", "A", "C")]
    d.angles = {("A", "B", "C"): b}
    d.sought = ("A", "C", "B")
    return d


def isosceles(content: Generator) -> Draft:
    b = base_angle(content)
    d = angled(180 - 2 * b, b)
    d.ticks = {("A", "B"): 1, ("A", "C"): 1}
    if content.random() < 0.5:
        d.angles, d.sought = {("B", "A", "C"): 180 - 2 * b}, ("A", "B", "C")
    else:
        d.angles = {("A", "B", "C"): b}
        d.sought = one_of(content, [("B", "A", "C"), ("A", "C", "B")])
    return d


def isosceles_by_angles(content: Generator) -> Draft:
    """Two equal angles, from which equal sides follow."""
    b = base_angle(content)
    d = angled(180 - 2 * b, b)
    d.angles = {("A", "B", "C"): b, ("B", "A", "C"): 180 - 2 * b}
    d.sought = ("A", "C", "B")
    return d


def exterior(content: Generator) -> Draft:
    a, b, c = angles_of_a_triangle(content)
    d = angled(a, b)
    extended(d, one_of(content, FURTHER), content.random() < 0.4)
    outer, far, near = ("A", "C", "D"), ("B", "A", "C"), ("A", "B", "C")
    values = {outer: 180 - c, far: a, near: b}
    sought = one_of(content, [outer, outer, far, near])
    d.angles = {k: v for k, v in values.items() if k != sought}
    d.sought = sought
    return d


def isosceles_exterior(content: Generator) -> Draft:
    """An isosceles triangle with a side drawn on: from the exterior angle to the apex, or back."""
    b = base_angle(content)
    d = angled(180 - 2 * b, b)
    extended(d, one_of(content, FURTHER), content.random() < 0.4)
    d.ticks = {("A", "B"): 1, ("A", "C"): 1}
    if content.random() < 0.6:
        d.angles, d.sought = {("A", "C", "D"): 180 - b}, ("B", "A", "C")
    else:
        d.angles, d.sought = {("B", "A", "C"): 180 - 2 * b}, ("A", "C", "D")
    return d


def cevian(content: Generator) -> Draft:
    """Two triangles side by side: three angles given, the fourth found through the angle between."""
    a, b, c = wide(content)
    delta = between(content, LEAST, a - LEAST)
    d = angled(a, b)
    with_cevian(d, b, a, delta)
    d.angles = {("A", "B", "C"): b, ("B", "A", "D"): delta, ("A", "C", "B"): c}
    d.sought = ("D", "A", "C")
    return d


def wide(content: Generator, even: int = 1) -> tuple[int, int, int]:
    """Angles of a triangle whose first has room for two."""
    for _ in range(60):
        a, b, c = angles_of_a_triangle(content, 1, even)
        if a >= 2 * LEAST + 2:
            return a, b, c
    raise Rejected("no such angles")


def altitude(content: Generator) -> Draft:
    """An altitude, with one angle at the base and one at the apex."""
    for _ in range(60):
        a, b, c = wide(content)
        if max(b, c) <= 90 - LEAST:
            break
    else:
        raise Rejected("no such angles")
    d = angled(a, b)
    with_cevian(d, b, a, 90 - b)
    d.squares = [("A", "D", one_of(content, ["B", "C"]))]
    d.angles = {("A", "B", "C"): b, ("D", "A", "C"): 90 - c}
    d.sought = one_of(content, [("B", "A", "D"), ("A", "C", "B")])
    return d


def bisector(content: Generator) -> Draft:
    """The bisector of an angle, marked by double arcs, and the angles at the base."""
    a, b, c = wide(content, even=2)
    d = angled(a, b)
    with_cevian(d, b, a, a // 2)
    d.arcs = {("B", "A", "D"): 2, ("D", "A", "C"): 2}
    d.angles = {("A", "B", "C"): b, ("A", "C", "B"): c}
    d.sought = one_of(content, [("A", "D", "B"), ("A", "D", "C")])
    return d


def one_isosceles(content: Generator) -> Draft:
    """AD = BD, and the angles at B and C."""
    for _ in range(60):
        a, b, c = wide(content)
        if a - b >= LEAST and LEAST <= 180 - 2 * b <= MOST and b < 72 and abs(b - 60) > 4:
            break
    else:
        raise Rejected("no such angles")
    d = angled(a, b)
    with_cevian(d, b, a, b)
    d.ticks = {("A", "D"): 1, ("B", "D"): 1}
    d.angles = {("A", "B", "C"): b, ("A", "C", "B"): c}
    d.sought = ("D", "A", "C")
    return d


def two_isosceles(content: Generator) -> Draft:
    """AB = AD = DC: one angle is given, everything else follows."""
    c = one_of(content, [x for x in range(LEAST, 39) if abs(x - 30) > 2])
    d = angled(180 - 3 * c, 2 * c)
    with_cevian(d, 2 * c, 180 - 3 * c, 180 - 4 * c)
    strokes = between(content, 1, 2)
    d.ticks = {("A", "B"): strokes, ("A", "D"): strokes, ("C", "D"): strokes}
    if content.random() < 0.6:
        d.angles, d.sought = {("A", "C", "B"): c}, ("B", "A", "D")
    else:
        d.angles, d.sought = {("A", "B", "C"): 2 * c}, ("D", "A", "C")
    return d


def bisector_and_exterior(content: Generator) -> Draft:
    a, b, c = wide(content, even=2)
    d = angled(a, b)
    with_cevian(d, b, a, a // 2)
    extended(d, one_of(content, FURTHER), content.random() < 0.4)
    d.arcs = {("B", "A", "D"): 2, ("D", "A", "C"): 2}
    d.angles = {("A", "B", "C"): b, ("A", "C", "E"): 180 - c}
    d.sought = ("A", "D", "B")
    return d


def two_pairs(content: Generator) -> Draft:
    """AB = AC and AD = BD: the angle at C is given, ∠DAC sought.

    A side that a point divides is never ticked: its tick would be taken for that of a part.
    """
    c = one_of(content, [x for x in range(LEAST, 52) if abs(x - 36) > 1])
    d = angled(180 - 2 * c, c)
    with_cevian(d, c, 180 - 2 * c, c)
    d.ticks = {("A", "B"): 2, ("A", "C"): 2, ("A", "D"): 1, ("B", "D"): 1}
    if content.random() < 0.5:
        d.angles, d.sought = {("A", "C", "B"): c}, ("D", "A", "C")
    else:
        d.angles, d.sought = {("B", "A", "D"): c}, ("D", "A", "C")
    return d


def isosceles_in_exterior(content: Generator) -> Draft:
    """AD = BD inside, the side drawn on outside: the angle at B and the exterior angle at C lead to ∠DAC."""
    d = one_isosceles(content)
    c = d.angles.pop(("A", "C", "B"))
    extended(d, one_of(content, FURTHER), content.random() < 0.4)
    d.angles[("A", "C", "E")] = 180 - c
    return d


ANGLE_PLANS: dict[int, tuple[Callable[[Generator], Draft], ...]] = {
    1: (angle_sum, right_and_acute, angle_sum),
    2: (isosceles, isosceles_by_angles, exterior, exterior),
    3: (isosceles_exterior, cevian, altitude),
    4: (bisector, one_isosceles),
    5: (two_isosceles, bisector_and_exterior, two_pairs, isosceles_in_exterior),
}
