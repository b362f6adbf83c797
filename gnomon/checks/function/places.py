"""Places on curves and what two curves have to do with each other, held against the printed formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gnomon.checks.function.case import Case
from gnomon.checks.function.conics import equation
from gnomon.checks.function.motions import path_of, tips
from gnomon.checks.function.search import slope
from gnomon.scenes.function import Conic, Curve, Dot, Parametric, Place, Plot, Polar
from gnomon.scenes.function.attributes import DERIVATIVE, ORIGINAL, SLOPE
from gnomon.scenes.function.pairs import PAIR
from gnomon.truth.fact import Fact, number
from gnomon.truth.vocabulary import X

SLACK = 1e-5


def places_hold(plot: Plot, told: dict[str, Case], facts: Sequence[Fact]) -> Iterator[str]:
    curves = {c.id: c for c in plot.of(Curve)}
    for place in plot.of(Place):
        wrong = off(place, curves[place.of], told[place.of])
        if wrong:
            yield f"{place.id}: {place.sort} at ({place.x:.6g}, {place.y:.6g}) {wrong}"
    for dot in plot.of(Dot):
        if dot.of in curves and not isinstance(curves[dot.of], (Conic, Polar)):
            wrong = off_dot(dot, curves[dot.of], told[dot.of])
            if wrong:
                yield f"{dot.id}: {wrong}"
    yield from pair(plot, told, facts)


def off(place: Place, curve: Curve, case: Case) -> str:
    """What is wrong with a place, or nothing."""
    if isinstance(curve, Polar):
        at = (round(place.x * 1e3), round(place.y * 1e3))
        return "" if any(abs(at[0] - x) + abs(at[1] - y) < 30 for x, y in tips(case)) else "is no tip"
    if isinstance(curve, Conic):
        gap = float(equation(case)(np.float64(place.x), np.float64(place.y)))
        return "" if abs(gap) < SLACK else "is not on the curve"
    y = case.at(place.x)
    if not abs(y - place.y) < SLACK * max(1.0, abs(y)):
        return f"is not on the graph, which has {y:.6g} there"
    if place.sort == "start" and place.x != 0:
        return "is not at x = 0"
    if place.sort in ("high", "low"):
        steep = float(slope(case.f, place.x))
        # by values on both sides: where the second derivative is zero too, it decides nothing
        beside = [case.at(place.x + s) - y for s in (-0.02, 0.02)]
        rises = [b > 0 for b in beside]
        if abs(steep) > 1e-3 or rises != [place.sort == "low"] * 2:
            return f"is no such turn: slope {steep:.2g}, beside it {beside[0]:+.2g} and {beside[1]:+.2g}"
    if place.sort == "crossing":
        others = [float(f(np.array(place.x))) for f in case.others.values()]
        return "" if any(abs(v - place.y) < SLACK for v in others) else "is no crossing"
    return ""


def off_dot(dot: Dot, curve: Curve, case: Case) -> str:
    """A full dot lies on its graph; an empty one at the end of a piece that does not hold it."""
    if isinstance(curve, Parametric):
        x, y = path_of(case.text)(np.linspace(-60, 60, 480001))
        return "" if np.hypot(x - dot.x, y - dot.y).min() < 5e-3 else "does not lie on the curve"
    here = case.at(dot.x)
    near = [case.at(dot.x + d) for d in (-1e-7, 1e-7)]
    if dot.filled:
        return "" if abs(here - dot.y) < SLACK else f"is full, the graph has {here:.6g} there"
    if not min(abs(v - dot.y) for v in near) < 1e-4:
        return "no piece of the graph ends there"
    return "" if not abs(here - dot.y) < SLACK else "is empty, but belongs to the graph"


def pair(plot: Plot, told: dict[str, Case], facts: Sequence[Fact]) -> Iterator[str]:
    """Which curve is the derivative of which, by differences."""
    known = {f.key: f for f in facts}
    derived, original = known.get((PAIR, DERIVATIVE)), known.get((PAIR, ORIGINAL))
    if derived is None or original is None:
        return
    by_name = {case.text.partition("(")[0]: case for case in told.values()}
    if not {str(original.value), str(derived.value)} <= set(by_name):
        yield f"pair: {derived.value} and {original.value} are not two curves"
        return
    f, g = by_name[str(original.value)], by_name[str(derived.value)]
    xs = np.linspace(-3.1, 3.3, 17)
    if not np.allclose(slope(f.f, xs), g.f(xs), atol=1e-5, rtol=1e-5):
        yield f"pair: {derived.value} is not the derivative of {original.value}"
    for place in plot.of(Place):
        told_slope = known.get((place.rise, SLOPE))
        if told_slope is not None:
            x = number(known[place.id, X].value)
            if abs(float(slope(f.f, x)) - number(told_slope.value)) > 1e-4:
                yield f"{place.rise}: the slope of {original.value} at {x:g} is {float(slope(f.f, x)):.5g}"
