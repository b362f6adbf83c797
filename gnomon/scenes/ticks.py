"""Round ticks and printed numbers for value axes."""

from __future__ import annotations

import math


def ticks(low: float, high: float, about: int = 6) -> tuple[float, ...]:
    """Multiples of 1, 2, 2.5 or 5 times a power of ten that span low … high with about so many steps."""
    width = high - low
    raw = width / max(about, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(float(f"{n * step:.12g}") for n in range(first, last + 1))


def round_below(value: float) -> float:
    """The greatest of 1, 2 and 5 times a power of ten that is not above a positive value."""
    power = 10.0 ** math.floor(math.log10(value))
    return float(f"{max(m * power for m in (1, 2, 5) if m * power <= value * (1 + 1e-9)):.12g}")


def decimals(step: float) -> int:
    """Digits after the point that a step needs."""
    return next((d for d in range(10) if abs(round(step, d) - step) < 1e-9 * abs(step)), 10)


def print_number(value: float, places: int, unit: str = "", thousands: bool = True) -> str:
    """`1,250`, `$3.50`, `12%`. Other units stand in the axis title."""
    text = f"{abs(value):,.{places}f}" if thousands else f"{abs(value):.{places}f}"
    sign = "−" if value < 0 and float(text.replace(",", "")) != 0 else ""
    if unit in ("$", "€", "£"):
        return f"{sign}{unit}{text}"
    return f"{sign}{text}%" if unit == "%" else f"{sign}{text}"


def significant(value: float, digits: int = 3) -> int:
    """Decimals with which a value shows at least so many significant digits."""
    return max(0, digits - 1 - math.floor(math.log10(abs(value)))) if value else 0
