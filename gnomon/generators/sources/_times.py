"""Rows of times: months, years, quarters, hours, epochs; each with its labels, its dates and its places in a cycle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of

if TYPE_CHECKING:
    from numpy.random import Generator

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LAST = 2025  # the last year of which there are figures
# times that have dates
CYCLES = ("month", "quarter", "year", "week", "day")
# what runs over these is compared year by year; of what is measured in minutes or epochs nobody has yearly figures
YEARLY = ("month", "quarter", "year", "season", "weekday")
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
    "power": (50, (25, 50)),
    "depth": (5, (5, 10, 20)),
    "site": (1, (1,)),
    "night": (1, (1,)),
    "redshift bin": (1, (1,)),
}


@dataclass(frozen=True)
class Times:
    """Labels in a row, what one is called, and ISO dates or ().

    `slots` are their places in the year (0 to 11, quarters with their middle month), the day (0 to 23) or the week
    (0 to 6); () if they have none.
    """

    key: str
    labels: tuple[str, ...]
    dates: tuple[str, ...] = ()
    slots: tuple[int, ...] = ()

    @property
    def period(self) -> str:
        """The years that they span, `2012–2024`; "" if they have no dates."""
        if not self.dates:
            return f"{self.labels[0]}–{self.labels[-1]}" if self.key == "season" else ""
        first, last = self.dates[0][:4], self.dates[-1][:4]
        return first if first == last else f"{first}–{last}"


def times(content: Generator, kind: str, n: int, dated: bool = False) -> Times:
    """n times in a row, fewer where the kind has no more; months of a certain year if they are to be `dated`."""
    match kind:
        case "month":
            if n <= 12 and not dated and content.random() < 0.6:
                first = between(content, 0, 12 - n)
                return Times("month", MONTHS[first : first + n], slots=tuple(range(first, first + n)))
            start = date(until_now(content, 2012, 2021, n / 12), between(content, 1, 12), 1)
            days = [add_months(start, k) for k in range(n)]
            return with_dates("month", tuple(f"{d:%b} {d.year}" for d in days), days)
        case "quarter":
            start = date(until_now(content, 2010, 2021, n / 4), one_of(content, (1, 4, 7, 10)), 1)
            days = [add_months(start, 3 * k) for k in range(n)]
            middles = tuple(d.month % 12 for d in days)
            return Times(
                "quarter",
                tuple(f"Q{(d.month + 2) // 3} {d.year}" for d in days),
                tuple(d.isoformat() for d in days),
                middles,
            )
        case "year":
            step = one_of(content, (1, 1, 1, 2, 5)) if n <= 12 else 1
            last = between(content, 2014, 2025)
            years = [last - step * (n - 1 - k) for k in range(n)]
            return Times("year", tuple(map(str, years)), tuple(f"{y}-01-01" for y in years))
        case "week" | "day" if n > 14:
            apart = 7 if kind == "week" else 1
            start = date(
                until_now(content, 2018, 2024, n * apart / 365), between(content, 1, 12), between(content, 1, 28)
            )
            days = [start + timedelta(days=apart * k) for k in range(n)]
            return with_dates(kind, tuple(f"{d.day} {d:%b} {d.year}" for d in days), days)
        case "week" | "day":
            return Times(kind, tuple(str(k + 1) for k in range(n)))
        case "hour":
            n = min(n, 24)
            first = between(content, 0, 24 - n)
            return Times("hour", tuple(f"{first + k}:00" for k in range(n)), slots=tuple(range(first, first + n)))
        case "weekday":
            n = max(3, min(n, 7))
            return Times("weekday", DAYS[:n], slots=tuple(range(n)))
        case "season":
            last = between(content, 2014, 2024)
            return Times("season", tuple(f"{last - n + k + 1}/{(last - n + k + 2) % 100:02d}" for k in range(n)))
    first, steps = COUNTED[kind]
    step = one_of(content, steps)
    return Times(kind, tuple(str(first + step * k) for k in range(n)))


def until_now(content: Generator, first: int, last: int, years: float) -> int:
    """A year between two in which so many years may begin that are over by now."""
    last = min(last, LAST - math.ceil(years))
    return between(content, min(first, last), last)


def with_dates(key: str, labels: tuple[str, ...], days: list[date]) -> Times:
    """Days with their places in the year."""
    return Times(key, labels, tuple(d.isoformat() for d in days), tuple(d.month - 1 for d in days))


def add_months(day: date, n: int) -> date:
    months = day.year * 12 + day.month - 1 + n
    return date(months // 12, months % 12 + 1, 1)
