"""Facts of y = f(x) worked out again from the printed formula, by trying numbers."""

from __future__ import annotations

from itertools import chain

import numpy as np

from gnomon.checks.function.case import Case, Rules, as_number, measured, numbers, one_of, spot, spots, told_alike
from gnomon.checks.function.far import FAR
from gnomon.checks.function.printed import constant, of_x, sides
from gnomon.checks.function.search import alike, bend, bisect, same, slope, valleys, zeros
from gnomon.checks.function.whole import WHOLE
from gnomon.truth.fact import Value

PLAIN = np.array([-7.31, -4.87, -3.13, -2.71, -1.37, -0.61, -0.17, 0.23, 0.77, 1.43, 2.19, 3.33, 4.71, 6.07])


NEAR = np.linspace(-16.0, 16.0, 2001) + 1.234567e-4


def found_zeros(case: Case) -> tuple[list[float], list[float]]:
    """Those with a change of sign, and those without, ends of the domain among them."""
    return case.once("zeros", lambda: searched_zeros(case))


def searched_zeros(case: Case) -> tuple[list[float], list[float]]:
    good = np.isfinite(case.f(case.xs))
    edges = {
        bisect(lambda x: np.isfinite(case.f(x)) - 0.5, float(case.xs[i]), float(case.xs[i + 1])): float(case.xs[k])
        for i in np.flatnonzero(good[:-1] != good[1:])
        for k in (i if good[i] else i + 1,)
    }
    # beside a pole or an end curves may cross the axis between two places that are looked at
    beside = [edge + (inside - edge) * 10.0**-k for edge, inside in edges.items() for k in range(1, 9)]
    crossed, touched = zeros(case.f, np.sort([*case.xs, *beside]))
    for edge in edges:
        # the root at a whole number is not hit by halving
        at = round(edge, 9)
        if abs(case.at(at)) < 1e-9:
            touched.append(at)
    return crossed, touched


def every_zero(case: Case) -> list[float]:
    return sorted(chain(*found_zeros(case)))


def all_zeros(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = every_zero(case)
    return "" if alike(found, numbers(value)) else f"zeros near {[round(x, 6) for x in found]} are found"


def touching(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    _, found = found_zeros(case)
    return "" if alike(found, numbers(value)) else f"{found} are found"


def zero_count(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(len(every_zero(case)), value)


def one_zero(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = every_zero(case)
    if not found or (groups[0] == "only" and len(found) > 1):
        return f"{found} are found"
    return measured(found[-1] if groups[0] == "largest" else found[0], value, 1e-5)


def value_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(case.at(constant(groups[0])), value)


def start(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(case.at(0.0), value)


def slope_at(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(float(slope(case.f, constant(groups[0]))), value)


def tangent(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x = constant(groups[0])
    line = of_x(sides(str(value))[1])
    return one_of(
        (same(float(line(x)), case.at(x), 1e-7), "the line misses the point"),
        (same(float(slope(line, x)), float(slope(case.f, x)), 1e-6), "the slopes differ"),
    )


def derivative(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = of_x(sides(str(value))[1])(PLAIN)
    wanted = bend(case.f, PLAIN) if groups[0] else slope(case.f, PLAIN)
    return "" if np.allclose(found, wanted, rtol=1e-5, atol=1e-4) else "differences say otherwise"


def same_function(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    left, right = sides(str(value))
    return (
        "" if np.allclose(of_x(right or left)(PLAIN), case.f(PLAIN), rtol=1e-9, atol=1e-9) else "it is another function"
    )


def fitting(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(case.text, value)


def flat(case: Case) -> list[float]:
    """Where the derivative is zero; where it stays close to zero, differences find several places for one."""
    return case.once("flat", lambda: merged(sorted(chain(*zeros(lambda x: slope(case.f, x, 1e-3), NEAR)))))


def merged(places: list[float], close: float = 2e-3) -> list[float]:
    out: list[list[float]] = []
    for x in places:
        if out and x - out[-1][-1] < close:
            out[-1].append(x)
        else:
            out.append([x])
    return [sum(group) / len(group) for group in out]


def critical(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = flat(case)
    return "" if alike(found, numbers(value), 1e-4) else f"{found} are found"


def turning(case: Case, sort: str) -> list[tuple[float, float]]:
    sign = -1.0 if sort == "maxim" else 1.0
    return case.once(sort, lambda: [(x, case.at(x)) for x in valleys(lambda x: sign * case.f(x), NEAR)])


def local(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    told = [spot(value)] if groups[1] == "um" else spots(value)
    found = turning(case, groups[0])
    holds = alike([x for x, _ in found], [x for x, _ in told], 1e-4) and alike(
        [y for _, y in found], [y for _, y in told]
    )
    return "" if holds else f"{[(round(x, 4), round(y, 4)) for x, y in found]} are found"


def inflections(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    told = [spot(value)] if not groups[0] else spots(value)
    found = case.once("bends", lambda: zeros(lambda x: bend(case.f, x), NEAR)[0])
    holds = alike(found, [x for x, _ in told], 1e-4) and all(same(case.at(x), y, 1e-9) for x, y in told)
    return "" if holds else f"x = {found} are found"


def extreme(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """The largest or the smallest value of all."""
    sign = 1.0 if groups[0] == "maximum" else -1.0
    ys = sign * case.f(np.concatenate([case.xs, np.arange(-40, 41, 0.25)]))
    top = float(np.nanmax(ys))
    for x in turning(case, "maxim" if sign > 0 else "minim"):
        top = max(top, sign * x[1])
    return measured(sign * top, value)


def place(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    x, sign = as_number(value), 1.0 if groups[0] == "maximum" else -1.0
    return "" if float(np.nanmax(sign * case.f(case.xs))) <= sign * case.at(x) + 1e-9 else "it is passed elsewhere"


def discriminant(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    low, middle, high = case.at(-1), case.at(0), case.at(1)
    a, b = (low + high) / 2 - middle, (high - low) / 2
    return measured(b * b - 4 * a * middle, value)


def steepness(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(case.at(1) - case.at(0), value)


def upright(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(-1.0, as_number(value) * (case.at(1) - case.at(0)))


def crossings_with(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """Points, a number of them, one of them, or its x."""
    what, many, name = groups
    found = sorted(chain(*zeros(lambda x: case.f(x) - case.others[name](x), case.xs)))
    if what == "number of ":
        return told_alike(len(found), value)
    if what == "x of the ":
        return measured(found[0], value, 1e-5) if len(found) == 1 else f"{found} are found"
    told = spots(value) if many else [spot(value)]
    holds = alike(found, [x for x, _ in told]) and all(same(case.at(x), y, 1e-9) for x, y in told)
    return "" if holds else f"x = {found} are found"


RULES: Rules = (
    ("zeros", all_zeros),
    ("touching zeros", touching),
    ("number of zeros", zero_count),
    ("(smallest|largest|only) zero", one_zero),
    (r"value at (\S+)", value_at),
    ("y-intercept", start),
    (r"slope at (\S+)", slope_at),
    (r"tangent at (\S+)", tangent),
    ("(second )?derivative", derivative),
    ("vertex form|factored form|equation", same_function),
    ("fitting formula", fitting),
    ("critical points", critical),
    ("local (maxim|minim)(um|a)", local),
    ("inflection point(s)?", inflections),
    ("(maximum|minimum) value", extreme),
    ("place of the (maximum|minimum)", place),
    ("discriminant", discriminant),
    ("slope", steepness),
    ("slope of a perpendicular", upright),
    (r"(number of |x of the )?intersection(s)? with (\S+)", crossings_with),
    *WHOLE,
    *FAR,
)
