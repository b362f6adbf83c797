"""Axes with their ticks and titles: of values, of powers of ten, of names."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart import Axis, AxisTitle, Tick
from gnomon.scenes.chart.encoding import AxisName
from gnomon.scenes.ticks import FINE, SHORT, decimals, print_number, print_power, raised, ticks, tidy
from gnomon.truth.money import LARGE, in_money

if TYPE_CHECKING:
    from gnomon.truth.element import Element

CURRENCIES = ("$", "€", "£")
FILLED = 0.8  # of an axis that ends at ticks: what values take at least
LONG = 1e13  # from here on, and below 1e-7, ticks are written with powers of ten
BEYOND = 0.05  # of the values' width: how far beyond them an axis ends that does not end at a tick
Scale = tuple[Axis, tuple[float, ...]]  # an axis and the values of its ticks
# the axis that names stand along, and that of values
UPRIGHT: tuple[AxisName, AxisName] = ("x", "y")
LYING: tuple[AxisName, AxisName] = ("y", "x")


def sentence(text: str) -> str:
    """With a capital, as titles of axes begin."""
    return text[:1].upper() + text[1:]


def unit_of(unit: str) -> str:
    """A unit as it stands beside a name: ` (kg)`, ` ($ million)`; "" for signs that stand at the numbers."""
    return "" if unit in ("", *CURRENCIES, "%") else f" ({' '.join(filter(None, in_money(unit))) or unit})"


def axis_title(at: str, name: AxisName, axis: Axis) -> AxisTitle:
    """`Mean weight (kg)` along the axis x, y, far y or shade."""
    return AxisTitle(id=f"{at}axis/{name}/title", axis=name, text=sentence(axis.name) + unit_of(axis.unit))


def value_axis(
    name: str,
    unit: str,
    values: Sequence[float],
    about: int,
    *,
    zero: bool = True,
    room: float = 1.0,
    kind: Literal["linear", "log", "symlog"] = "linear",
    tight: bool = False,
) -> Scale:
    """An axis that spans values with about so many round steps, and the values of its ticks.

    `room` above the highest is for labels. The axis ends at ticks, or, if `tight`, a little beyond the values.
    """
    low, high = min(values), max(values)
    if kind == "log":
        return log_axis(name, unit, low, high)
    if kind == "symlog":
        return symlog_axis(name, unit, low, high)
    if zero:
        low, high = min(0.0, low * room), max(0.0, high * room)
    elif room != 1.0:
        high += (high - low) * (room - 1)
    high = high if high > low else low + (1.0 if low == 0 or 1e-3 < abs(low) < 1e6 else abs(low))
    if unit == "%" and max(values) <= 100 < high:  # no share goes beyond the whole
        high = 100.0
    if tight:
        return tight_axis(name, unit, low, high, about)
    # steps so fine that the values fill the axis, as tools have it
    for n in range(about, about + 9):
        steps = ticks(low, high, n)
        if filled(steps, low, high):
            break
    return Axis(name=name, unit=unit, low=steps[0], high=steps[-1]), steps


def filled(steps: Sequence[float], low: float, high: float) -> bool:
    """Whether values take enough of an axis that ends at ticks."""
    return high - low >= FILLED * (steps[-1] - steps[0])


def tight_axis(name: str, unit: str, low: float, high: float, about: int) -> Scale:
    """An axis that ends a twentieth beyond values, but at zero where they begin there; its ticks lie within."""
    beyond = BEYOND * (high - low)
    first, last = (v if v == 0 else tidy(v + off, high - low) for v, off in ((low, -beyond), (high, beyond)))
    if unit == "%" and high <= 100 < last:
        last = 100.0
    for n in range(about, about + 6):
        steps = tuple(v for v in ticks(first, last, n) if first <= v <= last)
        if len(steps) >= 4:
            break
    return Axis(name=name, unit=unit, low=first, high=last), steps


def log_axis(name: str, unit: str, low: float, high: float) -> Scale:
    """An axis over whole powers of ten; ValueError unless all is above zero."""
    if low <= 0:
        raise ValueError(f"expected values above 0 for a log axis, got {low}")
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    last = max(last, first + 1)
    steps = tuple(10.0**n for n in range(first, last + 1))
    return Axis(name=name, unit=unit, kind="log", low=steps[0], high=steps[-1]), steps


def symlog_axis(name: str, unit: str, low: float, high: float) -> Scale:
    """An axis over whole powers of ten on both sides of zero, linear near it; ValueError unless both have values."""
    if not low < 0 < high:
        raise ValueError(f"expected values on both sides of 0 for a symlog axis, got {low} to {high}")
    first = math.ceil(math.log10(max(-low, high)) - 1e-9) - 2

    def powers(far: float) -> list[float]:
        last = max(first, math.ceil(math.log10(far) - 1e-9))
        return [float(f"{10.0**n:.12g}") for n in range(first, last + 1)]

    steps = (*(-v for v in reversed(powers(-low))), 0.0, *powers(high))
    linear = float(f"{10.0**first:.12g}")
    return Axis(name=name, unit=unit, kind="symlog", low=steps[0], high=steps[-1], linear=linear), steps


def value_ticks(at: str, name: AxisName, unit: str, steps: Sequence[float], numbers: str = "plain") -> tuple[Tick, ...]:
    """Labelled ticks of an axis in one format: plain `12,500`, short `12.5k`, scientific `1.25e4`."""
    texts = tick_texts(steps, unit, numbers) if steps else []
    return tuple(
        Tick(id=f"{at}tick/{name}/{i}", axis=name, text=t, at=v)
        for i, (t, v) in enumerate(zip(texts, steps, strict=True))
    )


def numbered(at: str, scales: Mapping[AxisName, Scale], numbers: str = "plain") -> list[Element]:
    """The titles of axes of values, then their ticks."""
    titles = [axis_title(at, name, axis) for name, (axis, _) in scales.items()]
    found = [value_ticks(at, name, axis.unit, steps, numbers) for name, (axis, steps) in scales.items()]
    return [*titles, *chain.from_iterable(found)]


def tick_texts(steps: Sequence[float], unit: str, numbers: str) -> list[str]:
    """The numbers at ticks, all with as many decimals as their step needs."""
    top = max(abs(v) for v in steps)
    gaps = [b - a for a, b in pairwise(steps)]
    even = len(gaps) > 0 and max(gaps) - min(gaps) <= 1e-9 * top
    if not even and all(v > 0 and is_power(v) for v in steps) and max(map(decimals, steps)) > FINE:
        return [raised(round(math.log10(v))) for v in steps]
    if not even:  # the ends of bands, and powers of ten
        return [print_number(v, decimals(v) if v else 0, unit) for v in steps]
    # not the difference of two, which is no round number where they lie far from zero
    step = tidy((steps[-1] - steps[0]) / (len(steps) - 1))
    if decimals(step) > FINE or top >= LONG:
        power = math.floor(math.log10(top) + 1e-9)
        return [print_power(v, power, decimals(tidy(step / 10.0**power)), unit) for v in steps]
    sign, one = next(((s, p) for s, p in (("bn", 1e9), ("M", 1e6), ("k", 1e3)) if top >= p), ("", 1.0))
    places = decimals(step / one)
    scaled = unit.split(" ")[0] in LARGE or (sign == "k" and places > 0)  # nobody writes 5k thousand tonnes, nor 0.5k
    if numbers == "short" and top >= 2000 and places <= SHORT and not scaled:
        own = unit if unit in CURRENCIES else ""
        return [f"{print_number(v / one, places, own)}{sign}" if v else print_number(v, 0, own) for v in steps]
    # years and the like have no thousands
    return [print_number(v, decimals(step), unit, thousands=unit != "year") for v in steps]


def is_power(value: float) -> bool:
    """Whether a number above 0 is a power of ten."""
    power = math.log10(value)
    return abs(power - round(power)) < 1e-9


def category_axis(
    at: str, name: AxisName, key: str, categories: Sequence[str], every: int = 1
) -> tuple[Axis, list[Element]]:
    """An axis of names, its title and every so many ticks."""
    axis = Axis(name=key, kind="category", low=-0.5, high=len(categories) - 0.5)
    named: list[Element] = [AxisTitle(id=f"{at}axis/{name}/title", axis=name, text=sentence(key))]
    shown = [i for i in range(len(categories)) if i % every == 0]
    named += [Tick(id=f"{at}tick/{name}/{k}", axis=name, text=categories[i], at=float(i)) for k, i in enumerate(shown)]
    return axis, named
