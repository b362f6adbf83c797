"""Answers as printed: as many digits as the reading supports, units where people put them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from gnomon.scenes.ticks import FINE, print_number, significant
from gnomon.scenes.ticks import decimals as needed
from gnomon.truth.apart import of_one
from gnomon.truth.fact import Exact, Value, is_number, number
from gnomon.truth.interval import LONG, half_up, places
from gnomon.truth.money import CENTS, in_money

ROOT_FIRST = re.compile(r"([\d/]*√[\d/]+) \+ ([\d/]+)")
TIGHT = {"%", "°", "′", "″"}
NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
ONE = ("1", "−1")
LARGEST = 400  # digits before the point


def digits(value: float, low: float | None, high: float | None) -> str:
    """The value to as many decimals as its interval supports."""
    if low is None or high is None or low == high:
        return exact(value)
    return short(decimals(value, places(value, low, high)))


def exact(value: float) -> str:
    """A number as it is; an endless fraction to two decimals, as it is scored, or to three digits."""
    text = f"{value:.12g}"
    if "e+" in text and value == int(value):
        return minus(f"{value:,.0f}")
    endless = len(text.partition("e")[0].partition(".")[2]) > 6
    if "e-" in text or (endless and abs(value) < 0.005):
        return print_number(value, significant(value) if endless else needed(value))
    return decimals(value, 2) if endless else minus(f"{value:,.12g}" if abs(value) >= 1_000 else text)


def short(text: str) -> str:
    """A number that was rounded, without the zeros after its point that nobody says: about 2, not 2.0."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def quoted(text: str, label: str) -> str:
    """A value with the zeros that its label prints after the point, and no others: `14.0%` where that is written."""
    own, there = NUMERAL.search(text), NUMERAL.search(label)
    if own is None or there is None or short(own.group()) != short(there.group()):
        return text
    return f"{text[: own.start()]}{there.group()}{text[own.end() :]}"


def fraction(text: str) -> int:
    """How many digits stand after the point of the number that a text prints."""
    found = re.search(r"\d\.(\d+)", text)
    return len(found.group(1)) if found else 0


def decimals(value: float, places: int) -> str:
    """The value to so many decimals, half away from zero; thousands parted."""
    if places > FINE:
        return print_number(value, places)
    value = half_up(value, places) + 0.0  # what rounds to nothing has no minus sign
    places = max(0, places)
    return minus(f"{value:,.{places}f}" if abs(value) >= 1_000 else f"{value:.{places}f}")


def minus(text: str) -> str:
    """A number with the sign that is printed: `−3`, and no hyphen."""
    return text.replace("-", "−")


def measured(value: float, unit: str, places: int) -> str:
    """A number that was read, to so many decimals: `2.25 kg`, `2 kg`; money has its cents, both or none."""
    if places > 0 and CENTS.get(unit) == 2:
        return with_unit(money(value, 2).removesuffix(".00"), unit)
    return with_unit(short(decimals(value, places)), unit)


def money(value: float, cents: int) -> str:
    """Half a cent goes up, as in shops."""
    return minus(f"{Decimal(repr(float(value))).quantize(Decimal(10) ** -cents, ROUND_HALF_UP, LONG):,}")


def tiny(value: float, cents: int) -> bool:
    """Whether an amount is lost where it is rounded to cents: $0.0823, $0.000001."""
    return 0 < abs(value) < min(1.0, 10.0 ** (1 - cents))


def with_unit(text: str, unit: str) -> str:
    """`$12`, `$12 million`, `12%`, `12 kg`, `1 percentage point`; minus signs stand before a currency sign."""
    sign, word = in_money(unit)
    if sign:
        return f"{with_unit(text, sign)} {word}"
    if unit in CENTS:
        gap = " " if unit.isalpha() else ""
        return f"−{unit}{gap}{text[1:]}" if text.startswith("−") else f"{unit}{gap}{text}"
    return text + unit if unit in TIGHT else f"{text} {of_one(unit) if text in ONE else unit}".strip()


def printed_value(
    value: Value, unit: str = "", low: float | None = None, high: float | None = None, whole: bool = False
) -> str:
    """An answer's text: yes and no for booleans, a line for each row of a table, exact forms with √ and π.

    Commas stand between the items of a list. `whole`: no number is rounded to tens, as results of sums are not.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Exact):
        exact = pretty(value.exact)
        return with_unit(f"({exact})" if unit and " " in exact else exact, unit)
    if is_number(value):
        n = number(value)
        if low is not None and high is not None and high - low > 0.011:
            count = max(places(n, low, high), 0 if whole else -LARGEST)
            # nobody reads off cents
            coins = unit in CENTS and high - low > 1 + 1e-9 and low <= half_up(n, 0) <= high
            return measured(n, unit, min(0, count) if coins else count)
        cents = CENTS.get(unit)
        return with_unit(digits(n, low, high) if cents is None or tiny(n, cents) else money(n, cents), unit)
    if isinstance(value, tuple) and value and all(isinstance(row, tuple) for row in value):
        return "\n".join(" | ".join(printed_value(v) for v in row) for row in value if isinstance(row, tuple))
    if isinstance(value, tuple):
        return ", ".join(printed_value(v) for v in value)
    return "none" if value is None else str(value)


def pretty(exact: str) -> str:
    """`3*sqrt(2)` as `3√2`, `pi` as `π`, `**2` as `²`, `-sqrt(2) + sqrt(6)` as `√6 − √2`, `sqrt(7) + 2` as `2 + √7`."""
    text = re.sub(r"sqrt\((\d+)\)", r"√\1", exact).replace("pi", "π").replace("**2", "²").replace("**3", "³")
    text = text.replace("sqrt", "√").replace("*", "")
    if text.startswith("-") and " + " in text and "(" not in text:
        first, _, rest = text.partition(" + ")
        text = f"{rest} - {first[1:]}"
    if root := ROOT_FIRST.fullmatch(text):
        text = f"{root[2]} + {root[1]}"
    return minus(text)
