"""Circles are a centre and a point on them. O is always the first of the points a step leans on, A the second."""

from __future__ import annotations

from gnomon.scenes.geometry.constructions.kit import XY, Kit, Real, dot, foot, meet, on_line_and_circle, unit

P = tuple[XY, ...]
V = tuple[Real, ...]


def circle(k: Kit, p: P, v: V) -> P:
    """A centre, and a point at a direction: radius, degrees."""
    return (0j * v[0], k.polar(v[0], v[1]))


def second(k: Kit, o: XY, a: XY, b: XY) -> XY:
    """Where the line from a (on the circle) to b meets the circle again."""
    return 2 * foot(o, a, b) - a


def tangents(k: Kit, p: P, v: V) -> P:
    """The two points of contact of the tangents from the third point."""
    o, a, x = p
    r2, d2 = dot(a - o, a - o), dot(x - o, x - o)
    side = 1j * k.sqrt(r2 * (d2 - r2))
    return (o + (x - o) * (r2 + side) / d2, o + (x - o) * (r2 - side) / d2)


def circles_meet(k: Kit, p: P, v: V) -> P:
    """Centres and points of two circles: the points on both."""
    o, a, q, b = p
    d, r2, s2 = abs(q - o), dot(a - o, a - o), dot(b - q, b - q)
    x = (d * d + r2 - s2) / (2 * d)
    u = unit(q - o)
    h = 1j * u * k.sqrt(r2 - x * x)
    return (o + x * u + h, o + x * u - h)


TABLE = {
    "circle": circle,
    "circle_through": lambda k, p, v: (p[0] + k.polar(v[0], v[1]),),
    "on_circle": lambda k, p, v: tuple(p[0] + (p[1] - p[0]) * k.turn(x) for x in v),
    "sector": lambda k, p, v: (0j * v[0], k.polar(v[0], 0 * v[1]), k.polar(v[0], v[1])),
    "semicircle": lambda k, p, v: (0j * v[0], -v[0] + 0j, v[0] + 0j),
    "circle_on_diameter": lambda k, p, v: ((p[0] + p[1]) / 2,),
    "antipode": lambda k, p, v: (2 * p[0] - p[1],),
    "chord": lambda k, p, v: (p[0] + (p[1] - p[0]) * _chord(k, abs(p[1] - p[0]), v[0]),),
    "chord_at_distance": lambda k, p, v: _at_distance(k, p[0], abs(p[1] - p[0]), v[0], v[1]),
    "chord_foot": lambda k, p, v: (foot(p[0], p[1], p[2]),),
    "arc_midpoint": lambda k, p, v: (p[0] + unit((p[1] - p[0]) + (p[2] - p[0])) * abs(p[1] - p[0]),),
    "secant": lambda k, p, v: on_line_and_circle(k, p[2], p[3], p[0], abs(p[1] - p[0])),
    "second_point": lambda k, p, v: (second(k, p[0], p[1], p[2]),),
    "tangent_at": lambda k, p, v: (p[1] + 1j * unit(p[1] - p[0]) * v[0],),
    "tangent_points": tangents,
    "tangents_meet": lambda k, p, v: (meet(p[1], p[1] + 1j * (p[1] - p[0]), p[2], p[2] + 1j * (p[2] - p[0])),),
    "tangent_meets": lambda k, p, v: (meet(p[1], p[1] + 1j * (p[1] - p[0]), p[2], p[3]),),
    "outside_point": lambda k, p, v: (p[0] + k.polar(v[0], v[1]),),
    "incircle_touches": lambda k, p, v: (foot(p[0], p[1], p[2]), foot(p[0], p[2], p[3]), foot(p[0], p[3], p[1])),
    "inscribed_square": lambda k, p, v: tuple(p[0] + (p[1] - p[0]) * 1j**n for n in (1, 2, 3)),
    "inscribed_triangle": lambda k, p, v: tuple(p[0] + (p[1] - p[0]) * k.turn(k.number("120") * n) for n in (1, 2)),
    "inscribed_hexagon": lambda k, p, v: tuple(p[0] + (p[1] - p[0]) * k.turn(k.number("60") * n) for n in range(1, 6)),
    "circles_meet": circles_meet,
}


def _chord(k: Kit, r: Real, chord: Real) -> XY:
    """The turn from one end of a chord to the other."""
    x = 1 - chord * chord / (2 * r * r)
    return x + 1j * k.sqrt(1 - x * x)


def _at_distance(k: Kit, o: XY, r: Real, distance: Real, direction: Real) -> P:
    """The chord whose middle lies so far from the centre in a direction."""
    h = k.sqrt(r * r - distance * distance)
    u = k.turn(direction)
    return (o + u * (distance - 1j * h), o + u * (distance + 1j * h))
