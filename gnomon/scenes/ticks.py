"""Round ticks and printed numbers for value axes."""

from __future__ import annotations

import math

FINE = 7  # digits after the point that a number is printed with at most; finer ones have a power of ten
SHORT = 4  # and with which `1.25k` or `1.25×10⁶` is still shorter than the number written out
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def ticks(low: float, high: float, about: int = 6) -> tuple[float, ...]:
    """Multiples of 1, 2, 2.5 or 5 times a power of ten that span low … high with about so many steps."""
    width = high - low
    raw = width / max(about, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    digits = 12 if max(-first, last) < 1e10 else 15
    return tuple(float(f"{n * step:.{digits}g}") for n in range(first, last + 1))


def round_below(value: float) -> float:
    """The greatest of 1, 2 and 5 times a power of ten that is not above a positive value."""
    power = 10.0 ** math.floor(math.log10(value))
    return float(f"{max(m * power for m in (1, 2, 5) if m * power <= value * (1 + 1e-9)):.12g}")


def decimals(step: float) -> int:
    """Digits after the point that a step needs."""
    return next((d for d in range(300) if abs(round(step, d) - step) < 1e-9 * abs(step)), 300)


def tidy(value: float, wide: float = 0.0) -> float:
    """Six significant digits, or of what lies close together, within `wide`, so many that it is told apart as well."""
    near = 0 < wide < abs(value) / 1000
    digits = min(15, 6 + math.floor(math.log10(abs(value) / wide))) if near else 6
    return float(f"{float(value):.{digits}g}")


def raised(power: int) -> str:
    """A power of ten as it stands behind a number: `10⁻¹²`."""
    return f"10{str(power).translate(RAISED)}"


def print_number(value: float, places: int, unit: str = "", thousands: bool = True) -> str:
    """`1,250`, `$3.50`, `12%`, `2.5×10⁻¹²` where more is too long. Other units stand in the axis title."""
    if places > FINE and 0 < abs(value) < 10 ** (2 - FINE):
        power = math.floor(math.log10(abs(value)) + 1e-9)
        return print_power(value, power, max(0, places + power), unit)
    places = min(places, FINE)
    text = f"{abs(value):,.{places}f}" if thousands else f"{abs(value):.{places}f}"
    sign = "−" if value < 0 and float(text.replace(",", "")) != 0 else ""
    if unit in ("$", "€", "£"):
        return f"{sign}{unit}{text}"
    return f"{sign}{text}%" if unit == "%" else f"{sign}{text}"


def print_power(value: float, power: int, places: int, unit: str = "") -> str:
    """`2.5×10⁴`, `$2.5×10⁴`, `2.5×10⁴%`; nothing is `0`."""
    if not value:
        return print_number(0, 0, unit)
    number = print_number(value / 10.0**power, min(places, FINE), "" if unit == "%" else unit)
    return f"{number}×{raised(power)}{'%' if unit == '%' else ''}"


def significant(value: float, digits: int = 3) -> int:
    """Decimals with which a value shows at least so many significant digits."""
    return max(0, digits - 1 - math.floor(math.log10(abs(value)))) if value else 0
