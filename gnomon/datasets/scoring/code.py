"""Programs: by their names, numbers and quoted texts, however these are ordered. Nothing is executed."""

from __future__ import annotations

import re
from collections import Counter

LONG = 100_000  # characters of a program that are looked at


def of_code(right: str, said: str) -> float:
    """F1 over the names, numbers and quoted texts of both."""
    mine, other = tokens(right), tokens(said)
    hits = sum((mine & other).values())
    return 2 * hits / (mine.total() + other.total()) if hits else 0.0


def tokens(code: str) -> Counter[str]:
    code = re.sub(r"^\s*```\w*$", "", code[:LONG], flags=re.M)
    return Counter(re.findall(r"[A-Za-z_]\w*|\d+(?:\.\d+)?|'[^'\n]*'", code.replace('"', "'")))
