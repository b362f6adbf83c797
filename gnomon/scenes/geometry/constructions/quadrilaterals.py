"""Quadrilaterals ABCD that stand free, AB on the x axis, and regular polygons."""

from __future__ import annotations

from collections.abc import Callable

from gnomon.scenes.geometry.constructions.kit import XY, Kit, Real, meet

P = tuple[XY, ...]
V = tuple[Real, ...]


def quadrilateral(k: Kit, p: P, v: V) -> P:
    """Sides AB and AD, the angles at A, B and D."""
    ab, ad, alpha, beta, delta = v
    b, d = ab + 0j, k.polar(ad, alpha)
    return (0 * b, b, meet(b, b + k.turn(180 - beta), d, d + k.turn(180 + alpha + delta)), d)


def parallelogram(k: Kit, p: P, v: V) -> P:
    """Sides AB and AD, the angle at A."""
    d = k.polar(v[1], v[2])
    return (0j * v[0], v[0] + 0j, v[0] + d, d)


def parallelogram_height(k: Kit, p: P, v: V) -> P:
    """Side AB, height, and how far D lies to the right of A."""
    d = v[2] + 1j * v[1]
    return (0j * v[0], v[0] + 0j, v[0] + d, d)


def rectangle(k: Kit, p: P, v: V) -> P:
    return parallelogram_height(k, p, (v[0], v[1], 0 * v[0]))


def square(k: Kit, p: P, v: V) -> P:
    return rectangle(k, p, (v[0], v[0]))


def rhombus(k: Kit, p: P, v: V) -> P:
    """The side, the angle at A."""
    return parallelogram(k, p, (v[0], v[0], v[1]))


def rhombus_diagonals(k: Kit, p: P, v: V) -> P:
    """Diagonals AC and BD."""
    return (-v[0] / 2 + 0j, -v[1] * 0.5j, v[0] / 2 + 0j, v[1] * 0.5j)


def kite(k: Kit, p: P, v: V) -> P:
    """The axis AC is cut by half of BD (given) into two parts (given)."""
    near, far, half = v
    return (-near + 0j, -half * 1j, far + 0j, half * 1j)


def kite_angles(k: Kit, p: P, v: V) -> P:
    """Side AB, half of the angle at A, half of the angle at C."""
    side, one, two = v
    b = k.polar(side, -one)
    return (0j * side, b, b.real - b.imag * k.turn(two).real / k.turn(two).imag + 0j, b.conjugate())


def trapezoid(k: Kit, p: P, v: V) -> P:
    """Bases AB and DC, height, and how far D lies to the right of A."""
    d = v[3] + 1j * v[2]
    return (0j * v[0], v[0] + 0j, d + v[1], d)


def trapezoid_angles(k: Kit, p: P, v: V) -> P:
    """Base AB, height, the angles at A and at B."""
    ab, h, alpha, beta = v
    d = 1j * h + h * k.turn(alpha).real / k.turn(alpha).imag
    return (0j * ab, ab + 0j, ab + 1j * h - h * k.turn(beta).real / k.turn(beta).imag, d)


def isosceles_trapezoid(k: Kit, p: P, v: V) -> P:
    """Bases AB and DC, height."""
    return trapezoid(k, p, (v[0], v[1], v[2], (v[0] - v[1]) / 2))


def isosceles_trapezoid_angle(k: Kit, p: P, v: V) -> P:
    """Bases AB and DC, the angle at A."""
    h = (v[0] - v[1]) / 2 * k.turn(v[2]).imag / k.turn(v[2]).real
    return isosceles_trapezoid(k, p, (v[0], v[1], h))


def right_trapezoid(k: Kit, p: P, v: V) -> P:
    """Bases AB and DC, the height AD."""
    return trapezoid(k, p, (v[0], v[1], v[2], 0 * v[0]))


def regular(n: int) -> Callable[[Kit, P, V], P]:
    """The corners of a regular polygon by its side."""

    def make(k: Kit, p: P, v: V) -> P:
        half = k.number("180") / n
        radius = v[0] / (2 * k.turn(half).imag)
        return tuple(k.polar(radius, 2 * half * i - 90 - half) for i in range(n))

    return make


TABLE = {
    "quadrilateral": quadrilateral,
    "parallelogram": parallelogram,
    "parallelogram_height": parallelogram_height,
    "rectangle": rectangle,
    "square": square,
    "rhombus": rhombus,
    "rhombus_diagonals": rhombus_diagonals,
    "kite": kite,
    "kite_angles": kite_angles,
    "trapezoid": trapezoid,
    "trapezoid_angles": trapezoid_angles,
    "isosceles_trapezoid": isosceles_trapezoid,
    "isosceles_trapezoid_angle": isosceles_trapezoid_angle,
    "right_trapezoid": right_trapezoid,
    "regular_pentagon": regular(5),
    "regular_hexagon": regular(6),
    "regular_octagon": regular(8),
}
