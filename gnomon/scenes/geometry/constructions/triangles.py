"""Triangles that stand free, by what is known of them. The base lies on the x axis."""

from __future__ import annotations

from gnomon.scenes.geometry.constructions.kit import XY, Kit, Real

P = tuple[XY, ...]
V = tuple[Real, ...]


def segment(k: Kit, p: P, v: V) -> P:
    return (0j * v[0], v[0] + 0j)


def triangle_sides(k: Kit, p: P, v: V) -> P:
    """Sides AB, BC, CA."""
    c, a, b = v
    x = (b * b + c * c - a * a) / (2 * c)
    return (0j * c, c + 0j, x + 1j * k.sqrt(b * b - x * x))


def triangle_asa(k: Kit, p: P, v: V) -> P:
    """Side AB, the angles at A and at B."""
    c, alpha, beta = v
    long = c * k.turn(beta).imag / k.turn(alpha + beta).imag
    return (0j * c, c + 0j, k.polar(long, alpha))


def triangle_sas(k: Kit, p: P, v: V) -> P:
    """Side AB, the angle at A, side AC."""
    return (0j * v[0], v[0] + 0j, k.polar(v[2], v[1]))


def right_triangle(k: Kit, p: P, v: V) -> P:
    """The right angle at A, legs AB and AC."""
    return (0j * v[0], v[0] + 0j, v[1] * 1j)


def right_triangle_angle(k: Kit, p: P, v: V) -> P:
    """The right angle at C, hypotenuse AB, the angle at A."""
    return (0j * v[0], v[0] + 0j, k.polar(v[0] * k.turn(v[1]).real, v[1]))


def isosceles_right_triangle(k: Kit, p: P, v: V) -> P:
    return right_triangle(k, p, (v[0], v[0]))


def isosceles_triangle(k: Kit, p: P, v: V) -> P:
    """Base AB, legs AC and BC."""
    base, leg = v
    return (0j * base, base + 0j, base / 2 + 1j * k.sqrt(leg * leg - base * base / 4))


def isosceles_triangle_apex(k: Kit, p: P, v: V) -> P:
    """Legs AC and BC, the angle at C between them."""
    leg, apex = v
    c = k.polar(leg, 90 - apex / 2)
    return (0j * leg, 2 * c.real + 0j, c)


def equilateral_triangle(k: Kit, p: P, v: V) -> P:
    return (0j * v[0], v[0] + 0j, k.polar(v[0], k.number("60")))


TABLE = {
    f.__name__: f
    for f in (
        segment,
        triangle_sides,
        triangle_asa,
        triangle_sas,
        right_triangle,
        right_triangle_angle,
        isosceles_right_triangle,
        isosceles_triangle,
        isosceles_triangle_apex,
        equilateral_triangle,
    )
}
