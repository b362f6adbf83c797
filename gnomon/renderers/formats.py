"""How printed ticks came from their numbers and dates: as formats, which is how people write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

DATES = ("%Y", "%b %Y", "%B %Y", "%Y-%m", "%m/%Y", "%b", "%d %b", "%b %d", "%Y-%m-%d", "%d %b %Y")


class Format(NamedTuple):
    """What stands before a number, how it is written (`,.0f`), what stands after it."""

    before: str
    spec: str
    after: str


def number_format(places: Sequence[float], texts: Sequence[str]) -> Format | None:
    """The format that gives every text from its number; None if there is none."""
    found = re.match(r"^[−-]?([^\d−-]*)[−-]?\d[\d,.]*(.*)$", texts[-1]) if texts else None
    if found is None or any(c in "{}" for c in found[1] + found[2]):
        return None
    before, after = found[1], found[2]
    bare = [t.removeprefix(before).removesuffix(after).replace("−", "-") for t in texts]
    for digits in range(5):
        for comma in ("", ","):
            spec = f"{comma}.{digits}f"
            if all(f"{p:{spec}}" == t for p, t in zip(places, bare, strict=True)):
                return Format(before, spec, after)
    return None


def plain(places: Sequence[float]) -> str:
    """How numbers like these are written without a wish."""
    if all(float(p).is_integer() for p in places):
        return ".0f"
    return f".{max(len(f'{p:g}'.partition('.')[2]) for p in places)}f"


def date_format(days: Sequence[str], texts: Sequence[str]) -> str | None:
    """The strftime format that gives every text from its day, `2019-10-22`; None if there is none."""
    own = [date.fromisoformat(d) for d in days]
    return next((f for f in DATES if [d.strftime(f) for d in own] == list(texts)), None)
