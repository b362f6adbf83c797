"""Rows of times: months, years, quarters, hours, epochs; each with its labels and, where there are any, its dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of

if TYPE_CHECKING:
    from numpy.random import Generator

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# times that have dates
CYCLES = ("month", "quarter", "year", "week", "day")
# other rows: the first number and the possible steps
COUNTED = {
    "epoch": (1, (1, 2, 5, 10)),
    "step": (100, (100, 500, 1000)),
    "episode": (50, (50, 100, 200)),
    "cycle": (50, (50, 100, 250)),
    "minute": (0, (5, 10, 15)),
    "second": (1, (1, 2)),
    "block": (1, (1,)),
    "batch size": (2, (2, 4, 8)),
    "angle": (10, (5, 10)),
    "temperature": (20, (10, 20, 25)),
    "wavelength": (400, (20, 25, 50)),
    "power": (50, (25, 50)),
    "depth": (5, (5, 10, 20)),
    "site": (1, (1,)),
    "night": (1, (1,)),
    "redshift bin": (1, (1,)),
    "index": (1, (1,)),
}


def times(content: Generator, kind: str, n: int) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """What one is called, n labels in a row (fewer where the kind has no more), and ISO dates or ()."""
    match kind:
        case "month":
            if n <= 12 and content.random() < 0.6:
                first = between(content, 0, 12 - n)
                return "month", MONTHS[first : first + n], ()
            start = date(between(content, 2012, 2021), between(content, 1, 12), 1)
            days = [add_months(start, k) for k in range(n)]
            return "month", tuple(f"{d:%b} {d.year}" for d in days), tuple(d.isoformat() for d in days)
        case "quarter":
            start = date(between(content, 2010, 2021), one_of(content, (1, 4, 7, 10)), 1)
            days = [add_months(start, 3 * k) for k in range(n)]
            return "quarter", tuple(f"Q{(d.month + 2) // 3} {d.year}" for d in days), tuple(d.isoformat() for d in days)
        case "year":
            step = one_of(content, (1, 1, 1, 2, 5)) if n <= 12 else 1
            last = between(content, 2014, 2025)
            years = [last - step * (n - 1 - k) for k in range(n)]
            return "year", tuple(map(str, years)), tuple(f"{y}-01-01" for y in years)
        case "week" | "day" if n > 14:
            start = date(between(content, 2018, 2024), between(content, 1, 12), between(content, 1, 28))
            days = [start + timedelta(days=(7 if kind == "week" else 1) * k) for k in range(n)]
            return kind, tuple(f"{d.day} {d:%b} {d.year}" for d in days), tuple(d.isoformat() for d in days)
        case "week" | "day":
            return kind, tuple(str(k + 1) for k in range(n)), ()
        case "hour":
            n = min(n, 24)
            first = between(content, 0, 24 - n)
            return "hour", tuple(f"{first + k}:00" for k in range(n)), ()
        case "weekday":
            return "weekday", DAYS[: max(3, min(n, 7))], ()
        case "season":
            last = between(content, 2014, 2024)
            return "season", tuple(f"{last - n + k + 1}/{(last - n + k + 2) % 100:02d}" for k in range(n)), ()
    first, steps = COUNTED[kind]
    step = one_of(content, steps)
    return kind, tuple(str(first + step * k) for k in range(n)), ()


def add_months(day: date, n: int) -> date:
    months = day.year * 12 + day.month - 1 + n
    return date(months // 12, months % 12 + 1, 1)
