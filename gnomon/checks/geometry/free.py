"""What must be true of figures that stand free, by the name of their construction and the numbers given to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gnomon.checks.geometry.measure import XY, Number, angle, crossing, distance, foot, middle, mp, off_line, tilt
from gnomon.checks.geometry.pairs import Pairs, Points, at, turned

ZERO, RIGHT = mp.mpf(0), mp.mpf(90)


def triangle(m: Points, **want: Number) -> Pairs:
    """Sides `ab`, `bc`, `ca` and angles `a`, `b`, `c`."""
    a, b, c = m
    have = {
        "ab": lambda: distance(a, b),
        "bc": lambda: distance(b, c),
        "ca": lambda: distance(c, a),
        "a": lambda: angle(b, a, c),
        "b": lambda: angle(a, b, c),
        "c": lambda: angle(a, c, b),
    }
    return [(have[name](), number) for name, number in want.items()]


def four(m: Points, **want: Number) -> Pairs:
    """Sides `ab` to `da`, diagonals `ac` and `bd`, angles `a` to `d`, heights `high` of c and d over ab."""
    a, b, c, d = m
    corners = {"a": (d, a, b), "b": (a, b, c), "c": (b, c, d), "d": (c, d, a)}
    ends = {"a": a, "b": b, "c": c, "d": d}
    found: Pairs = []
    for name, number in want.items():
        if name == "high":
            found += [(off_line(c, a, b), number), (off_line(d, a, b), number)]
        elif name == "right":
            found.append((distance(a, foot(d, a, b)), abs(number)))
        elif len(name) == 1:
            found.append((angle(*corners[name]), number))
        else:
            found.append((distance(ends[name[0]], ends[name[1]]), number))
    return found


def halved(m: Points) -> Pairs:
    """The diagonals halve each other."""
    return at(middle(m[0], m[2]), middle(m[1], m[3]))


def flat(m: Points) -> Pairs:
    """AB and DC are parallel."""
    return [(tilt(m[0], m[1], m[3], m[2])[0], ZERO)]


def legs(m: Points) -> Pairs:
    return [(distance(m[0], m[3]), distance(m[1], m[2]))]


def crossed(m: Points, near: Number, far: Number, half: Number) -> Pairs:
    x: XY = crossing(m[0], m[2], m[1], m[3])
    parts = [(distance(m[i], x), want) for i, want in zip(range(4), (near, half, far, half), strict=True)]
    return [*parts, (angle(m[0], x, m[1]), RIGHT)]


def regular(m: Points, side: Number) -> Pairs:
    n = len(m)
    inner = mp.mpf(180) * (n - 2) / n
    sides = [(distance(m[i - 1], m[i]), side) for i in range(n)]
    return [*sides, *((angle(m[i - 1], m[i], m[(i + 1) % n]), inner) for i in range(n))]


FREE: dict[str, Callable[[Points, Points, Sequence[Number]], Pairs]] = {
    "segment": lambda p, m, v: [(distance(m[0], m[1]), v[0])],
    "triangle_sides": lambda p, m, v: triangle(m, ab=v[0], bc=v[1], ca=v[2]),
    "triangle_asa": lambda p, m, v: triangle(m, ab=v[0], a=v[1], b=v[2]),
    "triangle_sas": lambda p, m, v: triangle(m, ab=v[0], a=turned(v[1]), ca=v[2]),
    "right_triangle": lambda p, m, v: triangle(m, ab=v[0], ca=v[1], a=RIGHT),
    "right_triangle_angle": lambda p, m, v: triangle(m, ab=v[0], a=v[1], c=RIGHT),
    "isosceles_right_triangle": lambda p, m, v: triangle(m, ab=v[0], ca=v[0], a=RIGHT),
    "isosceles_triangle": lambda p, m, v: triangle(m, ab=v[0], bc=v[1], ca=v[1]),
    "isosceles_triangle_apex": lambda p, m, v: triangle(m, bc=v[0], ca=v[0], c=v[1]),
    "equilateral_triangle": lambda p, m, v: triangle(m, ab=v[0], bc=v[0], ca=v[0]),
    "quadrilateral": lambda p, m, v: four(m, ab=v[0], da=v[1], a=v[2], b=v[3], d=v[4]),
    "parallelogram": lambda p, m, v: [*halved(m), *four(m, ab=v[0], da=v[1], a=v[2])],
    "parallelogram_height": lambda p, m, v: [*halved(m), *four(m, ab=v[0], high=v[1], right=v[2])],
    "rectangle": lambda p, m, v: [*halved(m), *four(m, ab=v[0], da=v[1], a=RIGHT)],
    "square": lambda p, m, v: [*halved(m), *four(m, ab=v[0], da=v[0], a=RIGHT)],
    "rhombus": lambda p, m, v: [*halved(m), *four(m, ab=v[0], da=v[0], a=v[1])],
    "rhombus_diagonals": lambda p, m, v: crossed(m, v[0] / 2, v[0] / 2, v[1] / 2),
    "kite": lambda p, m, v: crossed(m, *v),
    "kite_angles": lambda p, m, v: four(m, ab=v[0], da=v[0], a=2 * v[1], c=2 * v[2]),
    "trapezoid": lambda p, m, v: [*flat(m), *four(m, ab=v[0], cd=v[1], high=v[2], right=v[3])],
    "trapezoid_angles": lambda p, m, v: [*flat(m), *four(m, ab=v[0], high=v[1], a=v[2], b=v[3])],
    "isosceles_trapezoid": lambda p, m, v: [*flat(m), *legs(m), *four(m, ab=v[0], cd=v[1], high=v[2])],
    "isosceles_trapezoid_angle": lambda p, m, v: [*flat(m), *legs(m), *four(m, ab=v[0], cd=v[1], a=v[2])],
    "right_trapezoid": lambda p, m, v: [*flat(m), *four(m, ab=v[0], cd=v[1], da=v[2], a=RIGHT)],
    "regular_pentagon": lambda p, m, v: regular(m, v[0]),
    "regular_hexagon": lambda p, m, v: regular(m, v[0]),
    "regular_octagon": lambda p, m, v: regular(m, v[0]),
    "circle": lambda p, m, v: [(distance(m[0], m[1]), v[0])],
    "sector": lambda p, m, v: [
        (distance(m[0], m[1]), v[0]),
        (distance(m[0], m[2]), v[0]),
        (angle(m[1], m[0], m[2]), turned(v[1])),
    ],
    "semicircle": lambda p, m, v: [*at(m[0], middle(m[1], m[2])), (distance(m[0], m[1]), v[0])],
}
