"""Points on lines, feet, centres of a triangle, and what moves carry where."""

from __future__ import annotations

from functools import reduce
from operator import add

from gnomon.scenes.geometry.constructions.kit import (
    XY,
    Kit,
    Real,
    circumcentre,
    foot,
    incentre,
    meet,
    mirror,
    unit,
)

P = tuple[XY, ...]
V = tuple[Real, ...]

TABLE = {
    # on the line of two points
    "midpoint": lambda k, p, v: ((p[0] + p[1]) / 2,),
    "divide": lambda k, p, v: (p[0] + (p[1] - p[0]) * v[0] / (v[0] + v[1]),),
    "point_at": lambda k, p, v: (p[0] + unit(p[1] - p[0]) * v[0],),
    "trisect": lambda k, p, v: (p[0] + (p[1] - p[0]) / 3, p[0] + (p[1] - p[0]) * 2 / 3),
    "extend": lambda k, p, v: (p[1] + unit(p[1] - p[0]) * v[0],),
    "extend_ratio": lambda k, p, v: (p[1] + (p[1] - p[0]) * v[0],),
    # perpendiculars; the third point tells the side where that is open
    "foot": lambda k, p, v: (foot(p[0], p[1], p[2]),),
    "altitude": lambda k, p, v: (foot(p[0], p[1], p[2]),),
    "perpendicular_at": lambda k, p, v: (p[0] + 1j * unit(p[1] - p[0]) * v[0],),
    "perpendicular_meets": lambda k, p, v: (meet(p[0], p[0] + 1j * (p[2] - p[1]), p[3], p[4]),),
    "perpendicular_bisector": lambda k, p, v: ((p[0] + p[1]) / 2, (p[0] + p[1]) / 2 + 1j * unit(p[1] - p[0]) * v[0]),
    "perpendicular_bisector_meets": lambda k, p, v: (
        (p[0] + p[1]) / 2,
        meet((p[0] + p[1]) / 2, (p[0] + p[1]) / 2 + 1j * (p[1] - p[0]), p[2], p[3]),
    ),
    # lines of a triangle
    "median": lambda k, p, v: ((p[1] + p[2]) / 2,),
    "midsegment": lambda k, p, v: ((p[0] + p[1]) / 2, (p[0] + p[2]) / 2),
    "bisector": lambda k, p, v: (meet(p[0], p[0] + unit(p[1] - p[0]) + unit(p[2] - p[0]), p[1], p[2]),),
    "exterior_bisector": lambda k, p, v: (p[0] + unit(unit(p[1] - p[0]) - unit(p[2] - p[0])) * v[0],),
    "cevian_angle": lambda k, p, v: (meet(p[0], p[0] + (p[1] - p[0]) * _towards(k, p, v), p[1], p[2]),),
    "angle_trisectors": lambda k, p, v: tuple(
        meet(p[0], p[0] + (p[1] - p[0]) * _share(k, p, n), p[1], p[2]) for n in (1, 2)
    ),
    # centres
    "incentre": lambda k, p, v: (incentre(*p),),
    "circumcentre": lambda k, p, v: (circumcentre(*p),),
    "centroid": lambda k, p, v: ((p[0] + p[1] + p[2]) / 3,),
    "orthocentre": lambda k, p, v: (p[0] + p[1] + p[2] - 2 * circumcentre(*p),),
    "excentre": lambda k, p, v: (_excentre(*p),),
    "centre": lambda k, p, v: (reduce(add, p) / len(p),),
    # parallels and crossings
    "intersection": lambda k, p, v: (meet(*p),),
    "parallel": lambda k, p, v: (p[0] + unit(p[2] - p[1]) * v[0],),
    "parallel_meets": lambda k, p, v: (meet(p[0], p[0] + p[2] - p[1], p[3], p[4]),),
    "fourth_corner": lambda k, p, v: (p[0] - p[1] + p[2],),
    # at an angle, counter-clockwise from the ray to the second point
    "ray_at": lambda k, p, v: (p[0] + unit(p[1] - p[0]) * k.polar(v[1], v[0]),),
    "ray_meets": lambda k, p, v: (meet(p[0], p[0] + (p[1] - p[0]) * k.turn(v[0]), p[2], p[3]),),
    # on a side, counter-clockwise
    "equilateral_on": lambda k, p, v: (p[0] + (p[1] - p[0]) * k.turn(k.number("60")),),
    "square_on": lambda k, p, v: (p[1] + 1j * (p[1] - p[0]), p[0] + 1j * (p[1] - p[0])),
    "isosceles_on": lambda k, p, v: (
        (p[0] + p[1]) / 2 + 1j * (p[1] - p[0]) / 2 * k.turn(v[0]).imag / k.turn(v[0]).real,
    ),
    # moves
    "reflection": lambda k, p, v: tuple(mirror(x, p[0], p[1]) for x in p[2:]),
    "point_reflection": lambda k, p, v: tuple(2 * p[0] - x for x in p[1:]),
    "rotation": lambda k, p, v: tuple(p[0] + (x - p[0]) * k.turn(v[0]) for x in p[1:]),
    "translation": lambda k, p, v: tuple(x + p[1] - p[0] for x in p[2:]),
    "shift": lambda k, p, v: tuple(x + v[0] + 1j * v[1] for x in p),
    "dilation": lambda k, p, v: tuple(p[0] + (x - p[0]) * v[0] for x in p[1:]),
}


def _towards(k: Kit, p: P, v: V) -> XY:
    """A turn by so many degrees from the first arm into the angle."""
    return k.turn(v[0] if ((p[1] - p[0]).conjugate() * (p[2] - p[0])).imag > 0 else -v[0])


def _share(k: Kit, p: P, n: int) -> XY:
    """A turn by n thirds of the angle, by a cube root."""
    z = unit((p[2] - p[0]) / (p[1] - p[0]))
    return z ** (k.number("1") * n / 3)


def _excentre(a: XY, b: XY, c: XY) -> XY:
    """Opposite a."""
    x, y, z = abs(b - c), abs(c - a), abs(a - b)
    return (-x * a + y * b + z * c) / (-x + y + z)
