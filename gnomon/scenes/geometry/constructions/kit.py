"""Numbers that constructions reckon with: points are complex, in floats or, for checks, to fifty digits."""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gnomon.scenes.geometry.roots import read

XY = Any  # a complex number: complex, or mpmath's mpc
Real = Any


@dataclass(frozen=True)
class Kit:
    """`turn` is the unit number at an angle in degrees."""

    sqrt: Callable[[Any], Any]
    turn: Callable[[Any], Any]
    number: Callable[[str], Any]

    def polar(self, radius: Real, degrees: Real) -> XY:
        return radius * self.turn(degrees)


def in_floats() -> Kit:
    return Kit(math.sqrt, lambda d: cmath.exp(1j * math.radians(d)), lambda text: float(read(text)))


def in_digits(digits: int = 50) -> Kit:
    import mpmath

    context = mpmath.mp.clone()
    context.dps = digits

    def number(text: str) -> Any:
        terms = read(text).terms
        return sum(
            (context.mpf(c.numerator) / c.denominator * context.sqrt(n) * context.pi**p for n, p, c in terms),
            context.mpf(0),
        )

    return Kit(context.sqrt, lambda d: context.expj(d * context.pi / 180), number)


def dot(u: XY, v: XY) -> Real:
    return (u * v.conjugate()).real


def cross(u: XY, v: XY) -> Real:
    """Positive if v lies counter-clockwise of u."""
    return (u.conjugate() * v).imag


def unit(u: XY) -> XY:
    return u / abs(u)


def meet(a: XY, b: XY, c: XY, d: XY) -> XY:
    """Where the lines ab and cd meet; ZeroDivisionError if they are parallel."""
    return a + (b - a) * (cross(c - a, d - c) / cross(b - a, d - c))


def foot(p: XY, a: XY, b: XY) -> XY:
    """The foot of the perpendicular from p to the line ab."""
    return a + (b - a) * (dot(p - a, b - a) / dot(b - a, b - a))


def mirror(p: XY, a: XY, b: XY) -> XY:
    return 2 * foot(p, a, b) - p


def circumcentre(a: XY, b: XY, c: XY) -> XY:
    u, v = b - a, c - a
    return a + (v * dot(u, u) - u * dot(v, v)) * -1j / (2 * cross(u, v))


def incentre(a: XY, b: XY, c: XY) -> XY:
    x, y, z = abs(b - c), abs(c - a), abs(a - b)
    return (x * a + y * b + z * c) / (x + y + z)


def on_line_and_circle(kit: Kit, a: XY, b: XY, o: XY, r: Real) -> tuple[XY, XY]:
    """The points of the line ab on a circle, in the direction from a to b; ValueError if there are none."""
    f, u = foot(o, a, b), unit(b - a)
    h = kit.sqrt(r * r - dot(f - o, f - o))
    return f - h * u, f + h * u


def turned(at: dict[str, complex], degrees: float, mirrored: bool) -> dict[str, complex]:
    """Points mirrored (y changes sign) if wished, then turned about the origin."""
    by = in_floats().turn(degrees)
    return {p: (z.conjugate() if mirrored else z) * by for p, z in at.items()}
