"""What formulas of theorems are made of beside + - * /. Numbers are exact ones, angles fractions of degrees."""

from __future__ import annotations

from fractions import Fraction

from gnomon.scenes.geometry.roots import Inexact, Root, exactly, root_of, square_root

Number = Root | Fraction
PI = Root(((1, 1, Fraction(1)),))
HALF = Fraction(1, 2)
_QUARTER = Fraction(1, 4)
# sines of multiples of 15 degrees; those of other whole degrees nest roots or are no roots at all
SINES = {
    Fraction(0): exactly(0),
    Fraction(15): root_of(6, _QUARTER) - root_of(2, _QUARTER),
    Fraction(30): exactly(HALF),
    Fraction(45): root_of(2, HALF),
    Fraction(60): root_of(3, HALF),
    Fraction(75): root_of(6, _QUARTER) + root_of(2, _QUARTER),
    Fraction(90): exactly(1),
}


def root(number: Number) -> Root:
    """The square root; Inexact if it nests."""
    return square_root(exactly(number))


def sine(degrees: Number) -> Root:
    """Inexact unless a multiple of 15 degrees, 0 to 180."""
    angle = degrees if isinstance(degrees, Fraction) else degrees.fraction
    if angle is None:
        raise Inexact("the sine of a root")
    found = SINES.get(angle if angle <= 90 else 180 - angle)
    if found is None:
        raise Inexact(f"the sine of {angle} degrees")
    return found


def cosine(degrees: Number) -> Root:
    angle = degrees if isinstance(degrees, Fraction) else degrees.fraction
    if angle is None:
        raise Inexact("the cosine of a root")
    return sine(90 - angle) if angle <= 90 else -sine(angle - 90)


def arccosine(number: Number) -> Fraction:
    """In degrees; Inexact unless the angle is a multiple of 15 degrees."""
    wanted = exactly(number)
    for angle in range(0, 181, 15):
        if cosine(Fraction(angle)) == wanted:
            return Fraction(angle)
    raise Inexact("an angle that is no multiple of 15 degrees")
