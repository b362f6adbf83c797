"""What stands in the cells of people's tables: numbers as they are written, blanks, dates, units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

BLANK = {"", "-", "–", "—", "n/a", "na", "nan", "null", "none", "?", ".", "..", "missing", "#n/a"}
SIGNS = "$€£%"
UNIT = re.compile(r"\s*(?:[\[(]([^\])]+)[\])]|,\s+(?:in\s+)?([^,\s]{1,8}))\s*$")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}([,. '’])\d{3}(\1\d{3})*([.,]\d+)?")
_DATES = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d %b %Y", "%b %d, %Y", "%d %B %Y", "%B %d, %Y",
          "%Y-%m", "%b %Y", "%B %Y", "%m/%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")  # fmt: skip


def blank(cell: str) -> bool:
    """Whether a cell says that there is nothing."""
    return cell.strip().lower() in BLANK


def number(cell: str, comma: bool = False) -> float | None:
    """`1,250`, `$3.5`, `12 %`, `(4)`, `1.2e5`, with `comma` also `1.250,5`; None for a blank or a word."""
    text = cell.strip().replace("\u00a0", " ").replace("\u202f", " ").replace("−", "-")
    if blank(text):
        return None
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip(f"(){SIGNS} ")
    grouped = _THOUSANDS.fullmatch(text)
    if grouped and grouped.group(1) in " '’" + ("." if comma else ","):
        text = text.replace(grouped.group(1), "")
    if comma:
        text = text.replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        return None
    return (-value if negative else value) if abs(value) != float("inf") and value == value else None


def writes_commas(cells: Sequence[str]) -> bool:
    """Whether numbers have decimal commas: some cell shows it (`3,5`, `1.250,75`) and none shows the contrary."""
    texts = [c.strip().strip(f"(){SIGNS} ").lstrip("+-−") for c in cells]
    comma = any(re.fullmatch(r"\d+,(\d{1,2}|\d{4,})|\d{1,3}([. ]\d{3})+,\d+", t) for t in texts)
    point = any(re.fullmatch(r"\d*\.(\d{1,2}|\d{4,})|\d{1,3}([, ]\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}", t) for t in texts)
    return comma and not point


def sign(cell: str) -> str:
    """The unit that stands in a cell."""
    return next((s for s in SIGNS if s in cell), "")


def name_and_unit(header: str) -> tuple[str, str]:
    """`Yield (t/ha)`, `Yield [t/ha]` or `Yield, in t` as name and unit."""
    found = UNIT.search(header)
    if found is None:
        return header.strip(), ""
    return header[: found.start()].strip(), (found.group(1) or found.group(2)).strip()


def dates(cells: Sequence[str]) -> tuple[str, ...]:
    """ISO dates of cells that are all dates in one manner of writing, in rising order; else ()."""
    for manner in _DATES:
        try:
            found = [datetime.strptime(c.strip(), manner).date() for c in cells]
        except ValueError:
            continue
        rising = all(a < b for a, b in pairwise(found))
        return tuple(d.isoformat() for d in found) if rising else ()
    return ()


def in_order(cells: Sequence[str]) -> bool:
    """Whether names are years, months, quarters or numbers that rise."""
    if all(re.fullmatch(r"(1[5-9]|20)\d\d", c) for c in cells):
        return list(cells) == sorted(cells)
    months = [MONTHS.index(c[:3].lower()) if c[:3].lower() in MONTHS else -1 for c in cells]
    if min(months) >= 0:
        return months == sorted(months)
    quarters = [re.fullmatch(r"(?:Q([1-4])\s*(\d{4})|(\d{4})[\s-]?Q([1-4]))", c) for c in cells]
    if all(quarters):
        keys = [(m.group(2) or m.group(3), m.group(1) or m.group(4)) for m in quarters if m]
        return keys == sorted(keys)
    return False
