"""Numbers as a careful reader has them: a value, and the interval within which he may have read it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal

from gnomon.truth.apart import unit_apart


@dataclass(frozen=True)
class Interval:
    """low <= value <= high; exact where the three agree.

    `place` is the position along an axis in pixels, growing with the value, and `base` names that axis: two numbers on
    a common base are compared by place, where the error of the axis cancels. `form` is the exact form of a number that
    is read whole, such as 3*sqrt(2); arithmetic drops it.
    """

    value: float
    low: float
    high: float
    unit: str = ""
    base: str = ""
    place: float = 0.0
    apart: float = 0.0
    form: str = ""

    @property
    def exact(self) -> bool:
        return self.low == self.high

    @property
    def legible(self) -> float:
        """The value as a careful reader would note it down, to ones at least: cells are held to a twentieth."""
        return self.value if self.exact else half_up(self.value, max(0, places(self.value, self.low, self.high)))

    def above(self, other: Interval) -> bool:
        """Surely greater; touching intervals count as apart, since a printed 3 is below a printed 4."""
        if self.base and self.base == other.base:
            return self.place - other.place >= self.apart
        return self.low >= other.high and self.value > other.value

    def apart_from(self, other: Interval) -> bool:
        return self.above(other) or other.above(self)

    def same_as(self, other: Interval) -> bool:
        """Surely equal: printed or derived alike. Lengths read off an axis are never surely equal."""
        return not self.base and not other.base and (self.low, self.high) == (other.low, other.high)


def places(value: float, low: float, high: float) -> int:
    """The decimals that an interval supports: as many as it was rounded to, else the fewest that cost half its margin.

    7.5 read within half a unit is no 8, and a share of 0.95 no 1. Below zero are those of tens and hundreds: 8,797 read
    within a hundred is 8,800.
    """
    width = high - low
    most = 12 if width > 1e-10 else 24
    for count in range(-max(0, math.floor(math.log10(width))) if width > 1 else 0, most):
        step = 10.0**-count
        rounded = round(value, count)
        inside = low <= rounded <= high or not low <= value <= high
        if count < 0 and not rounded:
            continue  # what is there is more than nothing
        half_a_step_off = abs(abs(math.remainder(low / step, 1.0)) - 0.5) < 1e-6
        if abs(width / step - 1) < 1e-6 and half_a_step_off:  # what rounds to a printed number
            return count
        if step <= width * 0.500001 and inside:
            return count
    return most


def half_up(value: float, places: int) -> float:
    """Rounded half away from zero, as school does it: 158.5 is 159, and -2.5 is -3."""
    return float(Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, LONG))


def nearly(value: float) -> float:
    """How far off a number may be for the sake of binary fractions: less than it, if it is tiny, and than a cent."""
    size = abs(value)
    return 1e-9 * size if 0 < size < 1e-6 else min(1e-9 * max(1.0, size), max(1e-3, 1e-14 * size))


def rounded(n: Interval, as_read: float = 0.0) -> Interval:
    """A quotient of exact numbers as it can be written: to two decimals, below one to three digits.

    The interval is what rounds to that, and to `as_read` at least on both sides: what a reader would round it to.
    Inexact numbers and those with no more decimals stay as they are.
    """
    if not n.exact or n.form or len(f"{n.value:.12g}".partition(".")[2]) <= (1 if as_read > 0.005 else 2):
        return n
    shown = 2 if abs(n.value) >= 1 else 2 - math.floor(math.log10(abs(n.value)))
    near, half = half_up(n.value, shown), max(as_read, 0.5 * 10.0**-shown)
    return replace(n, low=min(n.value, near - half), high=max(n.value, near + half))


def rounded_ratio(n: Interval) -> Interval:
    """A ratio, which readers write with three digits: 12.34 is 12.3 as well."""
    return rounded(n, min(0.05, half_digit(n.value, 3)))


def rounded_share(n: Interval) -> Interval:
    """A share in per cent, which readers write to one decimal, below one to two digits: 38.14% is 38.1% as well."""
    return rounded(n, min(0.05, half_digit(n.value, 2)))


def half_digit(value: float, digits: int) -> float:
    """Half a unit of the last of so many digits of a number; nothing for zero."""
    return 0.5 * 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1) if value else 0.0


def exactly(value: float, unit: str = "") -> Interval:
    return Interval(value, value, value, unit)


def add(a: Interval, b: Interval) -> Interval:
    return Interval(a.value + b.value, a.low + b.low, a.high + b.high, a.unit)


def subtract(a: Interval, b: Interval) -> Interval:
    return Interval(a.value - b.value, a.low - b.high, a.high - b.low, unit_apart(a.unit))


def multiply(a: Interval, b: Interval) -> Interval:
    ends = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Interval(a.value * b.value, min(ends), max(ends), (a.unit + b.unit).strip())


def divide(a: Interval, b: Interval) -> Interval:
    """ZeroDivisionError if the divisor may be zero."""
    if b.low <= 0 <= b.high:
        raise ZeroDivisionError("the divisor may be zero")
    ends = [x / y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Interval(a.value / b.value, min(ends), max(ends), "" if a.unit == b.unit else f"{a.unit}/{b.unit}")


def scaled(a: Interval, factor: float, unit: str) -> Interval:
    ends = sorted((a.low * factor, a.high * factor))
    return Interval(a.value * factor, ends[0], ends[1], unit)


def total(numbers: list[Interval]) -> Interval:
    """Sum in decimal, so that printed cents add up to printed cents."""
    value = sum((Decimal(repr(n.value)) for n in numbers), Decimal(0))
    first = replace(numbers[0], base="")
    return Interval(float(value), math.fsum(n.low for n in numbers), math.fsum(n.high for n in numbers), first.unit)


LONG = Context(prec=400)  # of as many digits as a float may have before and behind its point
_NUMBER = re.compile(r"[-+−]?\d[\d,\u202f\u00a0' ]*(?:\.\d+)?(?:[eE][-+]?\d+)?|[-+−]?\.\d+")
_POWER = re.compile(r"(?:\s?[×·]\s?10)?([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_LEVEL = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_SUFFIX = {"k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6, "B": 1e9, "bn": 1e9, "T": 1e12}


def digits_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The number that a text prints, exactly, and half a unit of its last digit; None if it prints none."""
    found = printed(text)
    if found is None:
        return None
    value = Decimal(repr(found.value))
    return value, (Decimal(repr(found.high)) - Decimal(repr(found.low))) / 2


def printed(text: str) -> Interval | None:
    """What a printed number says, exact to half its last digit: `1.2k` is 1,150 to 1,250, `2.5×10⁴` 24,500 to 25,500.

    A bare power such as `10⁴` is exact. None if the text says no number.
    """
    found = _NUMBER.search(text)
    if not found:
        return None
    raw = re.sub(r"[,\u202f\u00a0' ]", "", found.group()).replace("−", "-")
    before = text[: found.start()].rstrip(" $€£¥").lstrip()  # the minus of money stands before its sign
    number = Decimal(raw)
    half = Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)
    power = _POWER.match(text, found.end())
    if power and (number == 10 or len(power.group()) > len(power.group(1))):
        times = Decimal(10) ** int(power.group(1).translate(_LEVEL))
        if len(power.group()) == len(power.group(1)):
            return Interval(float(times), float(times), float(times))
        number, half = number * times, half * times
    suffix = re.match(r"\s?(bn|[kKMBTm])(?![\w])", text[found.end() :])
    factor = Decimal(_SUFFIX[suffix.group(1)]) if suffix else Decimal(1)
    if before.endswith(("-", "−")) or (before.endswith("(") and text.strip().endswith(")")):
        number = -number
    return Interval(float(number * factor), float((number - half) * factor), float((number + half) * factor))
