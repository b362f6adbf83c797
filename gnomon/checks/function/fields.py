"""Facts of vector fields and slope fields worked out again: values, flow, equilibria, and how solutions run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import atan2, degrees

import numpy as np

from gnomon.checks.function.case import Case, Rules, measured, spot, told_alike
from gnomon.checks.function.printed import constant, formula, of_x, sides
from gnomon.checks.function.search import Array
from gnomon.scenes.function import Arrow, Plot
from gnomon.truth.fact import Fact, Key, Value
from gnomon.truth.vocabulary import DRAWN

Field = Callable[[Array, Array], list[Array]]
NAMES = {
    0: "to the right", 45: "up and to the right", 90: "upwards", 135: "up and to the left", 180: "to the left",
    225: "down and to the left", 270: "downwards", 315: "down and to the right",
}  # fmt: skip


def field_of(text: str) -> Field:
    """`F(x, y) = (…, …)`, or `y′ = …`, as a list of components."""
    right = sides(text)[1]
    parts = re.fullmatch(r"\((.+), (.+)\)", right)
    read = [formula(t) for t in (parts.groups() if parts and "F(" in text else (right,))]
    return lambda x, y: [np.asarray(r({"x": x, "y": y}) + 0.0 * x + 0.0 * y) for r in read]


def values(case: Case, x: float, y: float) -> list[float]:
    return [float(v) for v in field_of(case.text)(np.float64(x), np.float64(y))]


def vector_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = values(case, *spot(groups[0]))
    return "" if np.allclose(found, spot(value)) else f"{found} is found"


def slope_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(values(case, *spot(groups[0]))[0], value)


def flow(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y, h = 0.31, -0.77, 0.5
    by_x = [(b - a) / (2 * h) for a, b in zip(values(case, x - h, y), values(case, x + h, y), strict=True)]
    by_y = [(b - a) / (2 * h) for a, b in zip(values(case, x, y - h), values(case, x, y + h), strict=True)]
    out, turn = by_x[0] + by_y[1], by_x[1] - by_y[0]
    if groups[0] == "kind of flow":
        return told_alike("free of sources" if abs(out) < 1e-9 else "source" if out > 0 else "sink", value)
    return measured(out if groups[0] == "divergence" else turn, value)


def equilibrium(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return "" if np.allclose(values(case, *spot(value)), 0.0, atol=1e-9) else "the field is not zero there"


def level_line(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    line = of_x(sides(str(value))[1])
    xs = np.linspace(-3, 3, 7)
    return "" if np.allclose(field_of(case.text)(xs, line(xs))[0], 0.0, atol=1e-9) else "the slope is not zero there"


def constant_solution(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    xs = np.linspace(-3, 3, 7)
    return "" if np.allclose(field_of(case.text)(xs, 0 * xs + constant(sides(str(value))[1]))[0], 0.0) else "it is none"


def stability(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """Neighbouring solutions followed by small steps."""
    y0 = constant(sides(str(case.told["constant solution"]))[1])
    closer = []
    for d in (0.1, -0.1):
        x, y = 0.0, y0 + d
        for _ in range(200):
            y += 0.01 * values(case, x, y)[0]
            x += 0.01
        closer.append(abs(y - y0) < abs(d))
    return told_alike("stable" if all(closer) else "unstable" if not any(closer) else "neither", value)


def strokes(plot: Plot, text: str, facts: dict[Key, Fact]) -> Iterator[str]:
    """Every arrow and dash points as the formula wants it at its place, and is said to."""
    field = field_of(text)
    for arrow in plot.of(Arrow):
        found = [float(v) for v in field(np.float64(arrow.x), np.float64(arrow.y))]
        u, v = found if len(found) == 2 else (1.0, found[0])
        if abs(u * arrow.dy - v * arrow.dx) > 1e-9 or u * arrow.dx + v * arrow.dy <= 0:
            yield f"{arrow.id}: does not point along ({u:g}, {v:g})"
        told = facts.get((arrow.id, DRAWN))
        if told is None:
            continue
        turn = degrees(atan2(v, u))
        if arrow.dash:
            if told.value != ("level" if abs(v) < 1e-9 else "rising" if v > 0 else "falling"):
                yield f"{arrow.id}: is said to be {told.value}, its slope is {v:g}"
        elif min(abs((turn - k + 180) % 360 - 180) for k, name in NAMES.items() if name == told.value) > 12:
            yield f"{arrow.id}: is said to point {told.value}, it points {turn:.0f}°"


FIELD: Rules = (
    (r"vector at (\(.+\))", vector_at),
    (r"slope at (\(.+\))", slope_at),
    ("(divergence|curl|kind of flow)", flow),
    ("equilibrium", equilibrium),
    ("points with slope 0", level_line),
    ("constant solution", constant_solution),
    ("stability", stability),
    ("fitting formula", lambda case, value, groups: told_alike(case.text, value)),
)
