"""Facts of a whole graph: domain and range, symmetry, rise and bending, period and height of waves."""

from __future__ import annotations

import numpy as np

from gnomon.checks.function.case import Case, Rules, as_number, measured, one_of, spot, told_alike
from gnomon.checks.function.printed import constant, sides
from gnomon.checks.function.search import bend, slope
from gnomon.checks.function.sets import ends, holds, probes, stretches
from gnomon.truth.fact import Value

STEPS = np.array([0.37, 0.91, 1.7, 2.63, 3.91, 5.2])


def domain(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    parts = stretches(str(value))
    xs = probes(parts)
    wrong = xs[np.isfinite(case.f(xs)) != holds(parts, xs)]
    return f"it is otherwise at x = {wrong[0]:.6g}" if len(wrong) else ""


def reach(case: Case) -> np.ndarray:
    """Values from everywhere: near, far, at whole numbers, and close to where the graph is torn."""
    xs = np.concatenate([case.xs, np.arange(-60.0, 61.0), np.arange(-20.0, 20.0, 0.125)])
    good = np.isfinite(case.f(case.xs))
    torn = np.flatnonzero(good[:-1] != good[1:])
    tiny = 10.0 ** -np.arange(2.0, 13.0)
    near = [round(float(case.xs[i]), 2) + s * tiny for i in torn for s in (1, -1)]
    near += [np.arange(-12, 13)[:, None].astype(float).ravel() + s * t for t in tiny for s in (1, -1)]
    far = np.concatenate([10.0 ** np.arange(6, 300, 12.0), -(10.0 ** np.arange(6, 300, 12.0))])
    with np.errstate(all="ignore"):
        ys = case.f(np.concatenate([xs, *near, far]))
    return np.asarray(ys[~np.isnan(ys)])


def value_range(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """No value lies outside, and every end is reached, or nearly, from within."""
    parts, ys = stretches(str(value)), reach(case)
    finite = ys[np.isfinite(ys)]
    out = finite[~holds(parts, finite, 1e-7)]
    if len(out):
        return f"{out[0]:.6g} is a value"
    for s in parts:
        inside = ys[(ys >= s.low - 1e-7) & (ys <= s.high + 1e-7)]
        for end, closed, sign in ((s.low, s.closed[0], -1), (s.high, s.closed[1], 1)):
            if np.isinf(end):
                if not len(inside) or (sign * inside).max() < 30:
                    return f"no value is near {end:g}"
            elif not np.abs(inside - end).min() < (1e-4 if closed else 1e-2):
                return f"{end:g} is not approached"
    return ""


def parity(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    right, left = case.f(STEPS), case.f(-STEPS)
    found = (
        "even"
        if np.allclose(right, left, equal_nan=True)
        else "odd"
        if np.allclose(right, -left, equal_nan=True)
        else "neither"
    )
    return told_alike(found, value)


def runs(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """Where it rises, falls, bends: by differences, inside and outside of the set."""
    parts = stretches(str(value))
    xs = probes(parts, 9.0)
    for end in ends(parts):
        xs = xs[np.abs(xs - end) > 0.02]
    with np.errstate(all="ignore"):
        lost = xs[holds(parts, xs) & np.isnan(case.f(xs))]
    if len(lost):
        return f"there is no value at x = {lost[0]:.6g}"
    curved = groups[0].startswith("concave")
    with np.errstate(all="ignore"):
        d = bend(case.f, xs) if curved else slope(case.f, xs)
    # far out a power is level for any difference; there it is not asked
    clear = np.isfinite(d) & (np.abs(d) > (1e-4 if curved else 1e-7))
    wanted = holds(parts, xs)
    up = d > 0 if groups[0] in ("increasing", "concave up") else d < 0
    wrong = xs[clear & (up != wanted)]
    return f"it is otherwise at x = {wrong[0]:.6g}" if len(wrong) else ""


def axis(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x = constant(sides(str(value))[1])
    return "" if np.allclose(case.f(x + STEPS), case.f(x - STEPS)) else "both sides differ"


def vertex(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = spot(value)
    gaps = np.sign(case.f(x + STEPS) - y)
    return one_of(
        (abs(case.at(x) - y) < 1e-9, "it is not on the graph"),
        (np.allclose(case.f(x + STEPS), case.f(x - STEPS)), "both sides differ"),
        (bool(np.all(gaps == gaps[0]) and gaps[0] != 0), "it is no extreme point"),
    )


def opening(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike("upwards" if case.at(50) + case.at(-50) > 2 * case.at(0) else "downwards", value)


def starting(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = spot(value)
    sides_ = [np.isfinite(case.at(x + d)) for d in (1e-6, -1e-6)]
    return one_of(
        (abs(case.at(x) - y) < 1e-9, "it is not on the graph"),
        (sides_[0] != sides_[1], "the graph does not start there"),
    )


def centre(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, y = spot(value)
    return "" if np.allclose(case.f(x + STEPS) + case.f(x - STEPS), 2 * y) else "the graph is not symmetric about it"


def direction(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    xs = np.linspace(-9.013, 9.031, 97)
    ys = case.f(xs)
    steps = np.diff(ys[np.isfinite(ys)])
    up, down = str(value) in ("rising", "increasing"), str(value) in ("falling", "decreasing")
    return "" if (up and steps.min() > 0) or (down and steps.max() < 0) else "differences say otherwise"


WAVE = np.linspace(0.0, 1.0, 2881)


def turn(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    p = as_number(value)
    xs = np.linspace(-2.917, 3.131, 60)

    def repeats(by: float) -> bool:
        here, there = case.f(xs), case.f(xs + by)
        # close to a pole of a tangent nothing can be said
        clear = np.abs(here) < 50
        return bool(np.allclose(here[clear], there[clear], atol=1e-6, rtol=1e-6))

    return one_of(
        (repeats(p), "it does not repeat so"),
        *((not repeats(p / k), f"it repeats {k} times as often") for k in (2, 3, 5)),
    )


def ends_of_wave(case: Case) -> tuple[float, float]:
    xs = WAVE * max(40.0, 2 * as_number(case.told.get("period", 10)))
    ys = case.f(xs)
    return float(ys.min()), float(ys.max())


def amplitude(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    low, high = ends_of_wave(case)
    return measured((high - low) / 2, value, 2e-3)


def midline(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    low, high = ends_of_wave(case)
    return measured((high + low) / 2, constant(sides(str(value))[1]), 2e-3)


def peak(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    low, high = ends_of_wave(case)
    return measured(high if groups[0] == "maximum" else low, value, 2e-3)


WHOLE: Rules = (
    ("domain", domain),
    ("range", value_range),
    ("parity", parity),
    ("(increasing|decreasing|concave up|concave down) on", runs),
    ("axis of symmetry", axis),
    ("vertex", vertex),
    ("opening", opening),
    ("starting point", starting),
    ("centre of symmetry", centre),
    ("direction", direction),
    ("period", turn),
    ("amplitude", amplitude),
    ("midline", midline),
)
