"""The order that names have: dates, years, months, weekdays, quarters, weeks, numbers; or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from gnomon.generators.sources.csvs.days import compact, epochs, one_reading, rises, weeks
from gnomon.generators.sources.csvs.doubt import Doubt
from gnomon.generators.sources.csvs.figures import plain
from gnomon.generators.sources.csvs.words import months, weekdays

# `Q1` and `W1` are questions and wells, too: the header has to speak of time
SHORT = re.compile(r"[QW]\s?\d{1,2}", re.IGNORECASE)
PERIOD = re.compile(r"quar|trim|kvart|kwart|period|season|term|week|woche|year|jahr|\b(q|w|kw|wk|fy)\b", re.IGNORECASE)
OF_TIME = re.compile(r"date|time|day|epoch|unix|stamp|\bts\b|datum|zeit|fecha|jour|tag", re.IGNORECASE)


@dataclass(frozen=True)
class Order:
    """What sort of order names have, the place of each in it, and ISO dates if they are days that differ."""

    sort: str
    keys: tuple[Any, ...]
    dates: tuple[str, ...] = ()
    manner: str = ""


def order_of(cells: Sequence[str], header: str = "", wanted: str = "") -> Order | None:
    """The order of names that all differ; None if they have none. Doubt if they have two that disagree.

    `wanted` is how dates are written, if the user says it.
    """
    if len(cells) < 2 or len(set(cells)) < len(cells):
        return None
    timeless = header and not OF_TIME.search(header) and not PERIOD.search(header)
    if timeless and all(SHORT.fullmatch(c.strip()) for c in cells):
        return None
    found = [order for read in READERS if (order := read(cells)) is not None]
    if dated := one_reading(cells, wanted):
        manner, moments = dated
        found.append(Order("dates", moments, iso(moments), manner))
    if OF_TIME.search(header):
        for sort, moments in (("seconds", epochs(cells)), ("days in one number", compact(cells))):
            if moments:
                found = [Order("dates", moments, iso(moments), sort)]
    if len(found) > 1 and len({o.keys for o in found}) > 1 and {o.sort for o in found} == {"dates", "fiscal years"}:
        raise Doubt(f"{cells[0]!r} may be a month or a year that begins in one and ends in the next", "dates")
    if not found:
        return None
    first = found[0]
    if first.sort == "dates" and len(set(first.keys)) == len(first.keys) and not first.dates:
        return Order("times", first.keys, (), first.manner)
    return first if len(set(first.keys)) == len(first.keys) else None


def iso(moments: Sequence[Any]) -> tuple[str, ...]:
    """ISO dates, if no two are of one day."""
    days = tuple(f"{m:%Y-%m-%d}" if m.year > 999 else m.isoformat()[:10] for m in moments)
    return days if len(set(days)) == len(days) else ()


def sorted_by(order: Order) -> list[int]:
    """The rows in their order."""
    if order.sort in ("months", "weekdays"):
        turn = 12 if order.sort == "months" else 7
        steps = [(b - a) % turn for a, b in zip(order.keys, order.keys[1:], strict=False)]
        if len(set(steps)) == 1 and 0 < sum(steps) < turn:  # from October on, or from Sunday on
            return list(range(len(order.keys)))
    return sorted(range(len(order.keys)), key=lambda i: order.keys[i])


def matched(sort: str, pattern: str, key: Callable[[re.Match[str]], Any]) -> Callable[[Sequence[str]], Order | None]:
    """A reader of cells that all fit a pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)

    def read(cells: Sequence[str]) -> Order | None:
        found = [compiled.fullmatch(c.strip()) for c in cells]
        keys = tuple(key(m) for m in found if m)
        return Order(sort, keys) if all(found) and None not in keys else None

    return read


def quarters(cells: Sequence[str]) -> Order | None:
    """`Q1 2021`, `2021-Q1`, `2021Q1`, `1. Quartal 2021`, and `Q1` alone."""
    pattern = (
        r"Q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*Q([1-4])|"
        r"([1-4])(?:Q|(?:\.|er|e|º|°)?\s*(?:quartal|trimestre|kvartal|kwartał|kwartaal))[\s/-]*(\d{4})|Q([1-4])"
    )
    found = [re.fullmatch(pattern, c.strip(), re.IGNORECASE) for c in cells]
    if not all(found):
        return None
    keys = tuple((int(m[2] or m[3] or m[6] or 0), int(m[1] or m[4] or m[5] or m[7])) for m in found if m)
    dates = tuple(f"{y:04d}-{3 * q - 2:02d}-01" for y, q in keys) if all(y for y, _ in keys) else ()
    return Order("quarters", keys, dates)


def iso_weeks(cells: Sequence[str]) -> Order | None:
    mondays = weeks(cells)
    return Order("weeks", mondays, tuple(d.isoformat() for d in mondays)) if mondays else None


def fiscal(cells: Sequence[str]) -> Order | None:
    """`FY2019`, `2018/19`, `2018-2019`: the second year is the one after the first."""
    found = [
        re.fullmatch(r"(?:FY\s?)?'?(\d{4})\s?[/–-]\s?(\d{4}|\d{2})|FY\s?'?(\d{4}|\d{2})", c.strip(), re.IGNORECASE)
        for c in cells
    ]
    if not all(found):
        return None
    for m in found:
        if m and m[1] and (int(m[1]) + 1) % 10 ** len(m[2]) != int(m[2]) % 10 ** len(m[2]):
            return None
    return Order("fiscal years", tuple(int(m[1] or m[3]) for m in found if m))


def numbered(cells: Sequence[str]) -> Order | None:
    """Whole or decimal numbers that rise or fall all along."""
    texts = [plain(c) for c in cells]
    if not all(re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", t) for t in texts):
        return None
    keys = tuple(map(float, texts))
    return Order("numbers", keys) if rises(keys) or rises(keys[::-1]) else None


def clock(cells: Sequence[str]) -> Order | None:
    """`05:30`, `2:00:05 PM` that rise or fall all along; past midnight they do not."""
    pattern = r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\s*([AP])\.?M\.?)?"
    found = [re.fullmatch(pattern, c.strip(), re.IGNORECASE) for c in cells]
    hours = [int(m[1]) % 12 + 12 * (m[4] in "Pp") if m[4] else int(m[1]) for m in found if m]
    keys = tuple((h, int(m[2]), int(m[3] or 0)) for h, m in zip(hours, filter(None, found), strict=True))
    return Order("times of day", keys) if all(found) and (rises(keys) or rises(keys[::-1])) else None


def ranges(cells: Sequence[str]) -> Order | None:
    """`0-14`, `15 to 24`, `65+`, `under 5`: each begins above the one before."""
    found = [
        re.fullmatch(
            r"(\d+)\s?(?:-|–|to)\s?(\d+)|(\d+)\s?(?:\+|and over|and older|or more)|(?:<|under)\s?(\d+)",
            c.strip(),
            re.IGNORECASE,
        )
        for c in cells
    ]
    if not all(found) or not any(m and m[1] for m in found):
        return None
    keys = tuple(-1 if m[4] else int(m[1] or m[3]) for m in found if m)
    return Order("ranges", keys) if rises(keys) or rises(keys[::-1]) else None


READERS: tuple[Callable[[Sequence[str]], Order | None], ...] = (
    matched("years", r"((?:1[0-9]|20|21)\d\d)[年년]?", lambda m: int(m[1])),
    matched("half-years", r"H([12])[\s/-]*(\d{4})", lambda m: (int(m[2]), int(m[1]))),
    matched("half-years", r"(\d{4})[\s/-]*H([12])", lambda m: (int(m[1]), int(m[2]))),
    matched("decades", r"(\d{3}0)s", lambda m: int(m[1])),
    matched("months", r"([^\W\d_]{3,12})\.?", lambda m: months().get(m[1].lower()) or None),
    matched("weekdays", r"([^\W\d_]{2,12})\.?", lambda m: weekdays().get(m[1].lower()) or None),
    matched("weeks", r"(?:week|woche|kw|wk|w)\s?(\d{1,2})", lambda m: int(m[1])),
    quarters,
    iso_weeks,
    fiscal,
    ranges,
    clock,
    numbered,
)
