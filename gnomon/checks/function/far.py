"""Facts of graphs far out and where they are torn: limits, asymptotes, holes, jumps, pieces."""

from __future__ import annotations

import numpy as np

from gnomon.checks.function.case import Case, Rules, measured, numbers, one_of, spot, told_alike
from gnomon.checks.function.printed import constant, of_x, sides
from gnomon.checks.function.search import Function, alike, poles, same
from gnomon.checks.function.sets import condition, holds
from gnomon.truth.fact import Value

TINY = 1e-9


def tends(case: Case, sign: int) -> float:
    """What f goes to far out to one side."""
    far, further = (case.at(sign * x) for x in (1e7, 1e9))
    if np.isinf(further):
        return further
    if abs(further - far) > 0.5:
        return float(np.sign(further - far)) * np.inf
    return further


def limit(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found, told = tends(case, 1 if groups[0] == "right" else -1), constant(str(value))
    return "" if found == told or same(found, told, 1e-4) else f"it goes to {found:.5g}"


def level(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    y = constant(sides(str(value))[1])
    return "" if any(same(tends(case, s), y, 1e-4) for s in (1, -1)) else "neither side goes there"


def slanted(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    line = of_x(sides(str(value))[1])
    gaps = [abs(case.at(s * x) - float(line(s * x))) for s in (1, -1) for x in (1e3, 1e5)]
    return "" if max(gaps[1], gaps[3]) < 1e-3 else "the graph keeps away from the line"


def torn(case: Case) -> list[float]:
    """Where the graph runs off upwards or downwards, ends of the domain among them."""
    found = poles(case.f, case.xs)
    good = np.isfinite(case.f(case.xs))
    for i in np.flatnonzero(good[:-1] != good[1:]):
        x = round(float(case.xs[i] + case.xs[i + 1]) / 2, 1)
        values = [case.at(x + s * t) for s in (1, -1) for t in (1e-5, 1e-11)]
        if max(np.nan_to_num(np.abs(np.diff(values)[[0, 2]]))) > 1:
            found.append(x)
    return sorted(found)


def upright(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    lines = value if isinstance(value, tuple) else (value,)
    told = [constant(sides(str(v))[1]) for v in lines]
    found = torn(case)
    return "" if alike(found, told, 1e-4) else f"x = {found} are found"


def no_value(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    told = numbers(value)
    tried = np.arange(-20, 20.25, 0.25)
    found = [float(x) for x in tried if not np.isfinite(case.at(x))]
    return "" if alike(found, told) else f"x = {found} are found"


def hole(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = spot(value)
    return one_of(
        (not np.isfinite(case.at(x)), "there is a value"),
        *((abs(case.at(x + d) - y) < 1e-4, "the graph does not come near it") for d in (1e-6, -1e-6)),
    )


def from_one_side(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    d = -TINY if groups[0] == "left" else TINY
    return measured(case.at(constant(groups[1]) + d), value)


def tears(case: Case) -> list[float]:
    tried = np.arange(-12, 12.25, 0.25)
    return [float(x) for x in tried if abs(case.at(x + TINY) - case.at(x - TINY)) > 1e-6]


def continuity(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = "not continuous" if constant(groups[0]) in tears(case) else "continuous"
    return told_alike(found, value)


def jumps(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = tears(case)
    return told_alike(len(found), value) if groups[0] else "" if alike(found, numbers(value)) else f"{found} are found"


def piece(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """The expression whose condition holds, as the formula prints it."""
    x = np.array(constant(groups[0]))
    for part in sides(case.text)[1].split("; "):
        expression, _, where = part.partition(" for ")
        if holds(condition(where), x):
            return told_alike(expression, value)
    return "no condition holds"


def piecewise(text: str) -> Function:
    """`x for x < 1; 2 for x ≥ 1` as a function."""
    parts = [p.partition(" for ") for p in text.split("; ")]
    read = [(of_x(expression), condition(where)) for expression, _, where in parts]

    def value(x: np.ndarray) -> np.ndarray:
        x = np.asarray(x, dtype=float)
        out = np.full(x.shape, np.nan)
        for f, where in read:
            out = np.where(holds(where, x), f(x), out)
        return out

    return value


FAR: Rules = (
    ("limit to the (right|left)", limit),
    ("horizontal asymptote", level),
    ("oblique asymptote", slanted),
    ("vertical asymptotes?", upright),
    ("zeros of the denominator", no_value),
    ("hole", hole),
    (r"limit from the (left|right) at (\S+)", from_one_side),
    (r"continuity at (\S+)", continuity),
    ("(number of )?jumps", jumps),
    (r"piece at (\S+)", piece),
)
