"""Areas under and between curves by quadrature; feasible regions by cutting a square along printed inequalities."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from gnomon.checks.function.case import Case, Rules, as_number, measured, numbers, spot, spots, told_alike
from gnomon.checks.function.printed import constant, formula, of_x, sides
from gnomon.checks.function.search import integral, slope
from gnomon.truth.fact import Value

XY = tuple[float, float]
XS = np.linspace(-4.3, 4.1, 23)


@dataclass(frozen=True)
class Half:
    """All (x, y) with a·x + b·y ≤ c."""

    a: float
    b: float
    c: float

    def off(self, at: XY) -> float:
        return self.a * at[0] + self.b * at[1] - self.c


def halves(text: str) -> list[Half]:
    """The half planes of `2x + 3y ≤ 18`, `x ≥ 0, y ≥ 0`."""
    out = []
    for part in text.split(", "):
        left, sign, right = re.split(r" ([≤≥]) ", part)
        f, s = formula(left), 1.0 if sign == "≤" else -1.0
        at = [float(f({"x": np.float64(x), "y": np.float64(y)})) for x, y in ((0, 0), (1, 0), (0, 1))]
        out.append(Half(s * (at[1] - at[0]), s * (at[2] - at[0]), s * (constant(right) - at[0])))
    return out


def cut(ring: list[XY], half: Half) -> list[XY]:
    """What of a polygon lies in a half plane."""
    out: list[XY] = []
    for p, q in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        u, v = half.off(p), half.off(q)
        if u <= 1e-12:
            out.append(p)
        if (u < -1e-12 and v > 1e-12) or (u > 1e-12 and v < -1e-12):
            t = u / (u - v)
            out.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return out


def feasible(case: Case) -> list[XY]:
    ring: list[XY] = [(-1e4, -1e4), (1e4, -1e4), (1e4, 1e4), (-1e4, 1e4)]
    for half in halves(case.text):
        ring = cut(ring, half)
    kept: list[XY] = []
    for p in ring:
        if all(abs(p[0] - q[0]) + abs(p[1] - q[1]) > 1e-7 for q in kept):
            kept.append(p)
    return kept


def goal(case: Case, at: XY) -> float:
    return float(formula(str(case.told["goal"]))({"x": np.float64(at[0]), "y": np.float64(at[1])}))


def corners(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found, told = feasible(case), spots(value)
    met = all(any(np.hypot(p - x, q - y) < 1e-6 for x, y in found) for p, q in told)
    return "" if met and len(found) == len(told) else f"{found} are found"


def corner_count(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(len(feasible(case)), value)


def corner_values(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    wanted = [goal(case, p) for p in spots(case.told["corners"])]
    return "" if np.allclose(wanted, numbers(value)) else f"{wanted} are found"


def best(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """The extreme value over a raster of the region and its corners."""
    sign = 1.0 if groups[0] == "maximum" else -1.0
    ring = feasible(case)
    mean = tuple(np.mean(ring, axis=0))
    tried = [(t * p[0] + (1 - t) * mean[0], t * p[1] + (1 - t) * mean[1]) for p in ring for t in (0.5, 1.0)]
    return measured(sign * max(sign * goal(case, p) for p in tried), value)


def best_corner(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    at = spot(value)
    others = [p for p in feasible(case) if np.hypot(p[0] - at[0], p[1] - at[1]) > 1e-6]
    holds = len(others) == len(feasible(case)) - 1 and all(goal(case, p) < goal(case, at) - 1e-9 for p in others)
    return "" if holds else "another corner is as good"


def size(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = np.array(feasible(case)).T
    return measured(float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2), value)


def belongs(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    inside = all(h.off(spot(groups[0])) <= 1e-12 for h in halves(case.text))
    return told_alike("feasible" if inside else "not feasible", value)


def goal_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(goal(case, spot(groups[0])), value)


FEASIBLE: Rules = (
    ("corners", corners),
    ("number of corners", corner_count),
    ("z at the corners", corner_values),
    ("(maximum|minimum) of z", best),
    ("best corner", best_corner),
    ("size", size),
    (r"feasibility of (\(.+\))", belongs),
    (r"z at (\(.+\))", goal_at),
)


def limits(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """As printed, or where the two curves meet."""
    low, high = numbers(value)
    if "limits" in case.told:
        return told_alike((low, high), case.told["limits"])
    gaps = [abs(case.at(x)) for x in (low, high)]
    inside = case.f(np.linspace(low, high, 41)[1:-1])
    return "" if max(gaps) < 1e-9 and np.all(inside > 0) else "the curves do not meet there"


def integrand(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return "" if np.allclose(of_x(sides(str(value))[1])(XS), case.f(XS)) else "the difference is another"


def antiderivative(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return "" if np.allclose(slope(of_x(sides(str(value))[1]), XS), case.f(XS), atol=1e-6) else "its slope is another"


def enclosed(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    low, high = numbers(case.told["ends"])
    return measured(integral(lambda x: np.abs(case.f(x)), low, high), value)


BETWEEN: Rules = (
    ("limits", limits),
    ("integrand", integrand),
    ("antiderivative", antiderivative),
    ("size", enclosed),
)

__all__ = ["BETWEEN", "FEASIBLE", "as_number", "halves"]
