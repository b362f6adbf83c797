"""Facts of curves by a parameter and by an angle, worked out again from many points of the printed formulas."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import pi

import numpy as np

from gnomon.checks.function.case import Case, Rules, as_number, measured, one_of, spot, told_alike
from gnomon.checks.function.conics import polygon
from gnomon.checks.function.printed import constant, of_x, sides
from gnomon.checks.function.search import Array
from gnomon.checks.function.sets import stretches
from gnomon.truth.fact import Value

Path = Callable[[Array], tuple[Array, Array]]
TURN = np.linspace(0.0, 2 * pi, 14401)


def path_of(text: str) -> Path:
    """`x = …,  y = …` as a function of t."""
    found = re.fullmatch(r"x = (.+?),\s+y = (.+)", text)
    if found is None:
        raise ValueError(f"expected two equations, got {text!r}")
    x, y = of_x(found[1], "t"), of_x(found[2], "t")
    return lambda t: (np.asarray(x(t)), np.asarray(y(t)))


def radius_of(text: str) -> tuple[Callable[[Array], Array], float]:
    """`r = …` as a function of θ, and how far θ goes."""
    body, _, where = sides(text)[1].partition(",  0 ≤ θ ≤ ")
    return of_x(body, "θ"), constant(where) if where else 2 * pi


def point_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = path_of(case.text)(np.array(constant(groups[0])))
    p, q = spot(value)
    return "" if max(abs(float(x) - p), abs(float(y) - q)) < 1e-9 else f"({float(x):.6g}, {float(y):.6g}) is found"


def slope(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = path_of(case.text)(np.array([0.0, 1.0]))
    return measured(float((y[1] - y[0]) / (x[1] - x[0])), value)


def equation(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = path_of(case.text)(np.linspace(-5, 5, 11))
    return "" if np.allclose(of_x(sides(str(value))[1])(x), y) else "it is another line"


def start(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = path_of(case.text)(np.array([0.0, 1.0]))
    return measured(float(y[0] - x[0] * (y[1] - y[0]) / (x[1] - x[0])), value)


def reach(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    (s,) = stretches(str(value))
    values = path_of(case.text)(TURN)["xy".index(groups[0])]
    found = (float(values.min()), float(values.max()))
    return one_of(
        (s.closed == (True, True), "both ends are reached"),
        (max(abs(found[0] - s.low), abs(found[1] - s.high)) < 1e-5, f"{found} is found"),
    )


def centre(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    xs, ys = path_of(case.text)(TURN)
    x, y = spot(value)
    found = ((xs.min() + xs.max()) / 2, (ys.min() + ys.max()) / 2)
    return "" if max(abs(found[0] - x), abs(found[1] - y)) < 1e-5 else f"{found} is found"


def sort(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """A circle is everywhere as far from its middle; an ellipse of the same extent fulfils its equation."""
    xs, ys = path_of(case.text)(TURN)
    u, v = xs - (xs.min() + xs.max()) / 2, ys - (ys.min() + ys.max()) / 2
    if np.ptp(np.hypot(u, v)) < 1e-6:
        return told_alike("circle", value)
    return told_alike("ellipse" if np.ptp((u / u.max()) ** 2 + (v / v.max()) ** 2) < 1e-5 else "other", value)


def area(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(polygon(np.column_stack(path_of(case.text)(TURN[:-1]))), value, 1e-5)


def radius(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    xs, _ = path_of(case.text)(TURN)
    return measured(float(np.ptp(xs) / 2), value, 1e-5)


def r_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(float(radius_of(case.text)[0](np.array(constant(groups[0])))), value)


def tips(case: Case) -> set[tuple[int, int]]:
    """Where the curve is farthest from the pole, each place once."""
    r = radius_of(case.text)[0](TURN[:-1])
    far = np.abs(r)
    top = np.flatnonzero((far >= np.roll(far, 1)) & (far >= np.roll(far, -1)) & (far > far.max() * (1 - 1e-5)))
    return {(round(float(r[i] * np.cos(TURN[i])) * 1e3), round(float(r[i] * np.sin(TURN[i])) * 1e3)) for i in top}


def petals(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found: list[tuple[int, int]] = []
    for x, y in sorted(tips(case)):
        if all(abs(x - p) + abs(y - q) > 20 for p, q in found):
            found.append((x, y))
    return told_alike(len(found), value)


def farthest(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    r, end = radius_of(case.text)
    return measured(float(np.abs(r(TURN / (2 * pi) * end)).max()), value, 1e-6)


def polar_area(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """All that some ray from the pole reaches: the farther of the two points of a direction."""
    r = radius_of(case.text)[0]
    t = TURN[:-1]
    out = np.maximum(np.maximum(r(t), 0), np.maximum(-r(t + pi), 0))
    return measured(float((out**2).mean() * pi), value, 1e-5)


def polar_sort(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    r, end = radius_of(case.text)
    values = r(TURN)
    if np.ptp(values) < 1e-9:
        found = "circle"
    elif end > 2 * pi + 1e-9 or np.all(np.diff(values) > 0):
        found = "spiral"
    elif abs(values.min()) < 1e-6:
        found = "cardioid"
    else:
        found = "limaçon with an inner loop" if values.min() < 0 else "limaçon without a loop"
    return told_alike(found, value)


def mirror(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    r = radius_of(case.text)[0]
    other = r(-TURN) if value == "the x-axis" else r(pi - TURN)
    return "" if np.allclose(r(TURN), other) else "the curve is not its own mirror image"


def polar_radius(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(float(radius_of(case.text)[0](TURN).mean()), value)


def between_turns(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    r = radius_of(case.text)[0]
    return measured(float(r(np.array(1.0 + 2 * pi)) - r(np.array(1.0))), value)


PARAMETRIC: Rules = (
    (r"point at t = (\S+)", point_at),
    ("slope", slope),
    ("equation", equation),
    ("y-intercept", start),
    ("range of ([xy])", reach),
    ("centre", centre),
    ("sort", sort),
    ("enclosed area", area),
    ("radius", radius),
)
POLAR: Rules = (
    (r"r at (\S+)", r_at),
    ("number of petals", petals),
    ("largest distance from the pole", farthest),
    ("enclosed area", polar_area),
    ("sort", polar_sort),
    ("line of symmetry", mirror),
    ("radius", polar_radius),
    ("distance between turns", between_turns),
    ("fitting formula", lambda case, value, groups: told_alike(case.text, value)),
)

__all__ = ["PARAMETRIC", "POLAR", "as_number", "path_of", "radius_of"]
