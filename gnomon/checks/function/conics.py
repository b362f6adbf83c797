"""Facts of circles, ellipses, hyperbolas and parabolas from points that fulfil the printed equation."""

from __future__ import annotations

from collections.abc import Callable
from math import pi

import numpy as np

from gnomon.checks.function.case import Case, Rules, as_number, measured, one_of, spot, spots, told_alike
from gnomon.checks.function.printed import constant, formula, of_x, sides
from gnomon.checks.function.search import Array
from gnomon.truth.fact import Value

Gap = Callable[[Array, Array], Array]
ROUND = np.linspace(0, 2 * pi, 7200, endpoint=False)


def gap(text: str) -> Gap:
    """Left side less right side of a printed equation in x and y."""
    left, right = (formula(t) for t in sides(text))
    return lambda x, y: np.asarray(left({"x": x, "y": y}) - right({"x": x, "y": y}) + 0.0 * x + 0.0 * y)


def squares(g: Gap) -> tuple[float, float, float, float, float]:
    """A, C, D, E, F of Ax² + Cy² + Dx + Ey + F, by differences."""
    at = {(x, y): float(g(np.float64(x), np.float64(y))) for x, y in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))}
    f = at[0, 0]
    return (
        (at[1, 0] + at[-1, 0]) / 2 - f, (at[0, 1] + at[0, -1]) / 2 - f,
        (at[1, 0] - at[-1, 0]) / 2, (at[0, 1] - at[0, -1]) / 2, f,
    )  # fmt: skip


def sort_of(g: Gap) -> str:
    a, c, *_ = squares(g)
    if abs(a) < 1e-12 or abs(c) < 1e-12:
        return "parabola"
    return "hyperbola" if a * c < 0 else "circle" if abs(a - c) < 1e-12 else "ellipse"


def middle(g: Gap) -> tuple[float, float]:
    a, c, d, e, _ = squares(g)
    return -d / (2 * a), -e / (2 * c)


def curve(case: Case) -> Array:
    """Points of the curve: along rays from its middle, or from a parabola's axis."""
    g = equation(case)
    a, c, d, e, f = squares(g)
    if sort_of(g) == "parabola":
        t = np.linspace(-30, 30, 4001)
        return np.column_stack(
            [t, -(a * t * t + d * t + f) / e] if abs(c) < 1e-12 else [-(c * t * t + e * t + f) / d, t]
        )
    x, y = middle(g)
    k = float(g(np.float64(x), np.float64(y)))
    slack = a * np.cos(ROUND) ** 2 + c * np.sin(ROUND) ** 2
    with np.errstate(all="ignore"):
        far = np.sqrt(-k / slack)
    good = np.isfinite(far) & (far < 1e4)
    return np.column_stack([x + far * np.cos(ROUND), y + far * np.sin(ROUND)])[good]


def equation(case: Case) -> Gap:
    return gap(case.text)


def reaches(case: Case) -> tuple[float, float]:
    """The farthest and the nearest point, seen from the middle."""
    off = np.hypot(*(curve(case) - middle(equation(case))).T)
    return float(off.max()), float(off.min())


def sort(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(sort_of(equation(case)), value)


def centre(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = spot(value)
    g, u, v = equation(case), np.array([0.7, 1.3, -2.1, 3.3]), np.array([1.1, -0.4, 2.7, 0.2])
    return "" if np.allclose(g(x + u, y + v), g(x - u, y - v)) else "the curve is not symmetric about it"


def length(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    far, near = reaches(case)
    found = {"radius": far, "diameter": 2 * far, "semi-major axis": far, "semi-minor axis": near}[groups[0]]
    return measured(found, value, 1e-5)


def focus_distance(case: Case) -> float:
    """By the definition: the foci stand where all sums, or differences, of distances are one."""
    g = equation(case)
    x, y = middle(g)
    points = curve(case)[::37]
    _, near = reaches(case)
    wide = np.ptp(points[:, 0]) > np.ptp(points[:, 1]) if sort_of(g) == "ellipse" else abs(g_root(g, x, y, 1)) < np.inf
    best, step = 0.0, 1.0
    lows = np.linspace(0.0, 12.0, 1201)

    def unlike(c: float) -> float:
        ends = ((x - c, y), (x + c, y)) if wide else ((x, y - c), (x, y + c))
        one, two = (np.hypot(points[:, 0] - p, points[:, 1] - q) for p, q in ends)
        both = one + two if sort_of(g) == "ellipse" else np.abs(one - two)
        return float(np.ptp(both)) if sort_of(g) == "ellipse" or c > near - 1e-9 else 1e9

    best = min(lows, key=unlike)
    step = 0.01
    while step > 1e-9:
        best = min((best - step, best, best + step), key=lambda c: unlike(abs(c)))
        step *= 0.5
    return float(abs(best))


def g_root(g: Gap, x: float, y: float, way: int) -> float:
    """How far from the middle the curve meets the line along x; infinity if it does not."""
    a, *_ = squares(g)
    under = -float(g(np.float64(x), np.float64(y))) / a
    return under**0.5 if under > 0 else np.inf


def distance(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(focus_distance(case), value, 1e-4)


def eccentricity(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    far, near = reaches(case)
    whole = far if sort_of(equation(case)) == "ellipse" else near
    return measured(focus_distance(case) / whole, value, 1e-4)


def foci(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    (ax, ay), (bx, by) = spots(value)
    points = curve(case)
    one, two = np.hypot(points[:, 0] - ax, points[:, 1] - ay), np.hypot(points[:, 0] - bx, points[:, 1] - by)
    both = one + two if sort_of(equation(case)) == "ellipse" else np.abs(one - two)
    return "" if np.ptp(both) < 1e-6 * both.max() + 1e-6 else f"distances to them vary by {np.ptp(both):.3g}"


def vertices(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """Points of the curve where it is farthest from the middle, or nearest for a hyperbola."""
    g, told = equation(case), spots(value)
    x, y = middle(g)
    far, near = reaches(case)
    wanted = far if sort_of(g) == "ellipse" else near
    on = all(abs(float(g(np.float64(p), np.float64(q)))) < 1e-9 for p, q in told)
    return one_of(
        (on, "they are not on the curve"),
        (
            len(told) == 2 and all(abs(np.hypot(p - x, q - y) - wanted) < 1e-4 for p, q in told),
            "others lie further out",
        ),
    )


def asymptotes(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    g = equation(case)
    a, c, d, e, f = squares(g)
    assert isinstance(value, tuple)
    slopes = []
    for text in value:
        line = of_x(sides(str(text))[1])
        slopes.append(float(line(1.0) - line(0.0)))
        # far out the line nearly fulfils the equation: c·y² is large there, the rest is not
        for x in (1e5, -1e5):
            y = float(line(x))
            off = abs(a * x * x + c * y * y + d * x + e * y + f) / abs(c * y)
            if off > 1e-3:
                return f"{text} keeps {off:.3g} away"
    return "" if len(set(slopes)) == 2 else "there are two"


def area(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(polygon(curve(case)), value, 1e-5)


def polygon(points: Array) -> float:
    x, y = points.T
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def around(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    points = curve(case)
    return measured(float(np.hypot(*(points - np.roll(points, 1, axis=0)).T).sum()), value, 1e-5)


def standard(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """The same curve: the printed equation's points fulfil it."""
    points = curve(case)
    return "" if np.abs(gap(str(value))(*points.T)).max() < 1e-9 * 1e3 else "it is another curve"


def tip(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """The vertex of a parabola: on the curve, and the curve lies on one side of it."""
    x, y = spot(value)
    g, points = equation(case), curve(case)
    away = [(points[:, i] - v) for i, v in ((0, x), (1, y))]
    one_sided = any(bool(np.all(a >= -1e-9) or np.all(a <= 1e-9)) for a in away)
    return one_of(
        (abs(float(g(np.float64(x), np.float64(y)))) < 1e-9, "it is not on the curve"), (one_sided, "it is no end")
    )


def focus(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """All points are as far from it as from the directrix told."""
    x, y = spot(value)
    return equidistant(case, (x, y), str(case.told["directrix"]))


def directrix(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return equidistant(case, spot(case.told["focus"]), str(value))


def equidistant(case: Case, at: tuple[float, float], line: str) -> str:
    letter, number = sides(line)
    points = curve(case)
    to_line = np.abs(points[:, "xy".index(letter)] - constant(number))
    to_point = np.hypot(points[:, 0] - at[0], points[:, 1] - at[1])
    return "" if np.allclose(to_line, to_point, atol=1e-6) else "distances to focus and directrix differ"


def focal(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    (x, y), (p, q) = spot(case.told["vertex"]), spot(case.told["focus"])
    return measured(float(np.hypot(x - p, y - q)), value)


def mirror(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    letter, number = sides(str(value))
    g, points, k = equation(case), curve(case)[::50], constant(number)
    x, y = points.T
    off = g(2 * k - x, y) if letter == "x" else g(x, 2 * k - y)
    return (
        ""
        if np.abs(off).max() < 1e-6 * max(1.0, float(np.abs(points).max()) ** 2)
        else "the curve is not its own mirror image"
    )


def opening(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    ends, (x, y) = curve(case)[[0, -1]].mean(axis=0), spot(case.told["vertex"])
    dx, dy = ends[0] - x, ends[1] - y
    found = (
        ("to the right" if dx > 0 else "to the left") if abs(dx) > abs(dy) else ("upwards" if dy > 0 else "downwards")
    )
    return told_alike(found, value)


CONIC: Rules = (
    ("sort", sort),
    ("centre", centre),
    ("(radius|diameter|semi-major axis|semi-minor axis)", length),
    ("distance of a focus from the centre", distance),
    ("eccentricity", eccentricity),
    ("foci", foci),
    ("vertices", vertices),
    ("asymptotes", asymptotes),
    ("enclosed area", area),
    ("circumference", around),
    ("standard form", standard),
    ("vertex", tip),
    ("focus", focus),
    ("directrix", directrix),
    ("focal distance", focal),
    ("axis of symmetry", mirror),
    ("opening", opening),
    ("fitting formula", lambda case, value, groups: told_alike(case.text, value)),
)

__all__ = ["CONIC", "as_number", "curve", "gap", "polygon"]
