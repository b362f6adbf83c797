"""Plane geometry on coordinates of fifty digits: distances, angles, areas, lines. No theorem of the scene's is used."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import mpmath

CONTEXT = mpmath.mp.clone()
CONTEXT.dps = 50
mp: Any = CONTEXT
Number = Any  # an mpf of that context
XY = tuple[Number, Number]

CALLS = {name: getattr(mp, name) for name in ("sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "atan2")}


@lru_cache(maxsize=65536)
def number_of(text: str) -> Number:
    """A number written as sympy writes it, by Python's own grammar and mpmath; ValueError if it is none."""
    return _value(ast.parse(text, mode="eval").body)


def _value(node: ast.expr) -> Number:
    match node:
        case ast.Constant(value=int() as n):
            return mp.mpf(n)
        case ast.Constant(value=float()):
            return mp.mpf(ast.unparse(node))
        case ast.Name(id="pi"):
            return +mp.pi
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner)
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _value(left), _value(right)
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.Div():
                    return a / b
                case ast.Pow():
                    return a**b
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in CALLS:
            return CALLS[name](*(_value(a) for a in args))
    raise ValueError(f"expected a number, got {ast.unparse(node)}")


def distance(a: XY, b: XY) -> Number:
    return mp.hypot(a[0] - b[0], a[1] - b[1])


def cross(o: XY, a: XY, b: XY) -> Number:
    """Twice the signed area of the triangle o, a, b."""
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def dot(o: XY, a: XY, b: XY) -> Number:
    return (a[0] - o[0]) * (b[0] - o[0]) + (a[1] - o[1]) * (b[1] - o[1])


def angle(p: XY, v: XY, q: XY) -> Number:
    """∠pvq in degrees, 0 to 180."""
    return mp.degrees(mp.atan2(abs(cross(v, p, q)), dot(v, p, q)))


def area(corners: Sequence[XY]) -> Number:
    """Of a simple polygon, by the shoelace formula."""
    o = corners[0]
    return abs(sum(cross(o, corners[i], corners[i + 1]) for i in range(1, len(corners) - 1))) / 2


def perimeter(corners: Sequence[XY]) -> Number:
    return sum(distance(corners[i - 1], corners[i]) for i in range(len(corners)))


def convex(corners: Sequence[XY]) -> bool:
    n = len(corners)
    turns = [cross(corners[i], corners[(i + 1) % n], corners[(i + 2) % n]) for i in range(n)]
    return all(t > 0 for t in turns) or all(t < 0 for t in turns)


def off_line(p: XY, a: XY, b: XY) -> Number:
    """Distance of a point from the line through two others."""
    return abs(cross(a, b, p)) / distance(a, b)


def between(m: XY, a: XY, b: XY, near: Number) -> bool:
    """On the line through a and b, and strictly between them."""
    return bool(off_line(m, a, b) < near and dot(m, a, b) < 0)


def direction(a: XY, b: XY) -> XY:
    long = distance(a, b)
    return ((b[0] - a[0]) / long, (b[1] - a[1]) / long)


def tilt(a: XY, b: XY, c: XY, d: XY) -> tuple[Number, Number]:
    """Sine and cosine of the angle between two lines, as absolute values."""
    (ux, uy), (wx, wy) = direction(a, b), direction(c, d)
    return abs(ux * wy - uy * wx), abs(ux * wx + uy * wy)


def foot(p: XY, a: XY, b: XY) -> XY:
    """The foot of the perpendicular from p to the line through a and b."""
    t = dot(a, p, b) / dot(a, b, b)
    return (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))


def crossing(a: XY, b: XY, c: XY, d: XY) -> XY:
    """Where two lines meet; ZeroDivisionError if they are parallel."""
    den = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / den
    return (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))


def middle(a: XY, b: XY) -> XY:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def circumcentre(a: XY, b: XY, c: XY) -> XY:
    bx, by, cx, cy = b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]
    d = 2 * (bx * cy - by * cx)
    b2, c2 = bx * bx + by * by, cx * cx + cy * cy
    return (a[0] + (cy * b2 - by * c2) / d, a[1] + (bx * c2 - cx * b2) / d)


def incentre(a: XY, b: XY, c: XY) -> XY:
    la, lb, lc = distance(b, c), distance(a, c), distance(a, b)
    p = la + lb + lc
    return ((la * a[0] + lb * b[0] + lc * c[0]) / p, (la * a[1] + lb * b[1] + lc * c[1]) / p)


def excentre(a: XY, b: XY, c: XY) -> XY:
    """The one opposite to a."""
    la, lb, lc = distance(b, c), distance(a, c), distance(a, b)
    p = -la + lb + lc
    return ((-la * a[0] + lb * b[0] + lc * c[0]) / p, (-la * a[1] + lb * b[1] + lc * c[1]) / p)


def centroid(*corners: XY) -> XY:
    n = len(corners)
    return (sum(p[0] for p in corners) / n, sum(p[1] for p in corners) / n)


def orthocentre(a: XY, b: XY, c: XY) -> XY:
    o = circumcentre(a, b, c)
    return (a[0] + b[0] + c[0] - 2 * o[0], a[1] + b[1] + c[1] - 2 * o[1])
