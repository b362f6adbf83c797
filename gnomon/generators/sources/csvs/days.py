"""Dates as people write them: every manner in which all cells of a column can be read."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from gnomon.generators.sources.csvs.doubt import Doubt
from gnomon.generators.sources.csvs.words import months, weekdays

_ZONE = r"(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
_TIME = rf"(?:[T\s,]+{_CLOCK}\s*{_ZONE})?"
_WORD = r"(?P<m>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?"
_BEFORE = r"(?:(?P<w>[^\W\d_]{2,12})\.?,?\s+)?"
_Y = r"(?P<y>\d{4}|\d{2})"

# manner -> how it is written; `y`, `m`, `d` are years, months and days
MANNERS: dict[str, str] = {
    "year, month, day": r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})" + _TIME,
    "day first": r"(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)" + _Y + r"\.?" + _TIME,
    "month first": r"(?P<m>\d{1,2})(?P<s>[/-])(?P<d>\d{1,2})(?P=s)" + _Y + _TIME,
    "year first": r"(?P<y>\d{2})(?P<s>[/-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})" + _TIME,
    "day, month in letters, year": _BEFORE + _DAY + r"[\s/-]*(?:de\s+)?" + _WORD + r"[\s/,.-]*(?:de\s+)?" + _Y + _TIME,
    "month in letters, day, year": _BEFORE + _WORD + r"\s*" + _DAY + r",?\s+(?P<y>\d{4})" + _TIME,
    "year, month in letters, day": r"(?P<y>\d{4})[\s/-]+" + _WORD + r"[\s/-]+" + _DAY + _TIME,
    "year, month, day, as in China, Japan and Korea": (
        r"(?P<y>\d{4})[年년]\s*(?P<m>\d{1,2})[月월](?:\s*(?P<d>\d{1,2})[日일])?"
    ),
    "year, month": r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})|(?P<y2>\d{4})-?[Mm](?P<m2>\d{1,2})",
    "month, year": r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})",
    "month in letters, year": _WORD + r"[\s/,.'-]*(?:de\s+)?(?P<y>\d{4}|(?<=['-])\d{2}|(?<=\s)\d{2})",
    "year, month in letters": r"(?P<y>\d{4})[\s/-]*" + _WORD,
}
_READ = {manner: re.compile(pattern) for manner, pattern in MANNERS.items()}
ORDERS = ("day first", "month first", "year first")


def days(cells: Sequence[str], wanted: str = "") -> dict[str, tuple[datetime, ...]]:
    """The dates of cells by every manner that fits them all. `wanted` is one of ORDERS, if the user says it."""
    found: dict[str, tuple[datetime, ...]] = {}
    for manner, pattern in _READ.items():
        if wanted in ORDERS and manner in ORDERS and manner != wanted:
            continue
        read = [moment(m) if (m := pattern.fullmatch(c.strip())) else None for c in cells]
        if all(r is not None for r in read):
            found[manner] = tuple(r for r in read if r is not None)
    return found


def moment(found: re.Match[str]) -> datetime | None:
    """The moment of a match; None if there is no such day. Years of two digits from 31 to 69 are told of elsewhere."""
    got = found.groupdict()
    year, month = got["y"] or got.get("y2"), got["m"] or got.get("m2")
    assert year is not None and month is not None
    number = int(month) if month.isdigit() else months().get(month.lower().rstrip("."), 0)
    if got.get("w") and got["w"].lower() not in weekdays():
        return None
    hour = int(got.get("hour") or 0)
    if half := got.get("half"):
        hour = hour % 12 + 12 * (half[0] in "pP")
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
    try:
        return datetime(
            full, number, int(got.get("d") or 1), hour, int(got.get("minute") or 0), int(got.get("second") or 0)
        )
    except ValueError:
        return None


def doubtful_century(cells: Sequence[str], manner: str) -> bool:
    """Whether some year of two digits may lie in either century."""
    years = [m["y"] for c in cells if (m := _READ[manner].fullmatch(c.strip())) and m["y"]]
    return any(len(y) == 2 and 30 < int(y) < 70 for y in years)


def one_reading(cells: Sequence[str], wanted: str = "") -> tuple[str, tuple[datetime, ...]] | None:
    """The manner in which cells are dates, and the dates; None if they are none. Doubt if two manners disagree."""
    found = days(cells, wanted)
    if not found:
        return None
    different = {dates: manner for manner, dates in reversed(found.items())}
    if len(different) > 1:
        two = list(different)[::-1][:2]
        row = next(i for i, (a, b) in enumerate(zip(*two, strict=True)) if a != b)
        told = " or ".join(f"{d[row]:%Y-%m-%d}" for d in two)
        raise Doubt(f"{cells[row]!r} may be {told}", "dates", row)
    dates, manner = next(iter(different.items()))
    if manner == "month in letters, year" and "month and year" not in wanted:
        year_or_day(cells, dates)
    if doubtful_century(cells, manner):
        raise Doubt(f"{cells[0]!r} may be of either century", "four digits of the year")
    return manner, dates


def year_or_day(cells: Sequence[str], dates: tuple[datetime, ...]) -> None:
    """Doubt if two digits behind a month may be a day: all at most 31, and in order as days too."""
    tails = [re.search(r"(\d+)$", c.strip()) for c in cells]
    if any(t is None or len(t[1]) != 2 or not 1 <= int(t[1]) <= 31 for t in tails):
        return
    as_days = [(d.month, int(t[1])) for d, t in zip(dates, tails, strict=True) if t]
    if rises(as_days) or rises(as_days[::-1]) or not (rises(dates) or rises(dates[::-1])):
        raise Doubt(f"{cells[0]!r} may be {dates[0]:%Y-%m-%d} or a day", "dates")


def rises(keys: Sequence[object]) -> bool:
    """Whether each is more than the one before."""
    return all(a < b for a, b in itertools.pairwise(keys))  # type: ignore[operator]


def epochs(cells: Sequence[str]) -> tuple[datetime, ...]:
    """Seconds or milliseconds since 1970 as moments; () if they are none."""
    for digits, share in ((10, 1), (13, 1000)):
        if all(re.fullmatch(rf"[1-9]\d{{{digits - 1}}}(\.\d+)?", c.strip()) for c in cells):
            start = datetime(1970, 1, 1, tzinfo=UTC)
            return tuple((start + timedelta(seconds=float(c) / share)).replace(tzinfo=None) for c in cells)
    return ()


def compact(cells: Sequence[str]) -> tuple[datetime, ...]:
    """`20210131` as days; () if they are none."""
    try:
        found = tuple(
            datetime.strptime(c.strip(), "%Y%m%d") for c in cells if re.fullmatch(r"(1[89]|20)\d{6}", c.strip())
        )
    except ValueError:
        return ()
    return found if len(found) == len(cells) else ()


def weeks(cells: Sequence[str]) -> tuple[date, ...]:
    """The Mondays of ISO weeks such as `2021-W05`; () if they are none."""
    found = [re.fullmatch(r"(\d{4})[-\s]?W(\d{1,2})", c.strip()) for c in cells]
    try:
        return tuple(date.fromisocalendar(int(m[1]), int(m[2]), 1) for m in found if m) if all(found) else ()
    except ValueError:
        return ()
