"""Invented content: tables that a model thought up, checked by declared rules and kept as the CSV of a source."""

from __future__ import annotations

import csv
import io
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ROWS = (4, 30)
NAME = 40  # characters of a name


@dataclass(frozen=True)
class Topic:
    """What a table is about, and what is plausible of it."""

    topic: str
    key: str
    measure: str
    unit: str
    low: float
    high: float
    whole: bool


def table_csv(data: Any, topic: Topic) -> tuple[str, str]:
    """The table as CSV and "", or "" and why it is not taken."""
    if not isinstance(data, Mapping) or not isinstance(data.get("rows"), list):
        return "", "no table"
    rows = data["rows"]
    if not ROWS[0] <= len(rows) <= ROWS[1]:
        return "", "too few or too many rows"
    names, values = [], []
    for row in (list(r.values()) if isinstance(r, Mapping) else r for r in rows):
        if not isinstance(row, (list, tuple)) or len(row) != 2:
            return "", "no table"
        name, value = row
        if not isinstance(name, str) or not plain(name):
            return "", "a name that is no plain text"
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            return "", "a value that is no number"
        if not topic.low <= value <= topic.high:
            return "", "a value that is not plausible"
        if topic.whole and value != int(value):
            return "", "a count that is not whole"
        names.append(" ".join(name.split()))
        values.append(int(value) if topic.whole else round(float(value), 2))
    if len({n.casefold() for n in names}) < len(names):
        return "", "a name that comes twice"
    if len(set(values)) < max(2, len(values) // 2):
        return "", "values that are all alike"
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow((topic.key, f"{topic.measure} ({topic.unit})" if topic.unit else topic.measure))
    out.writerows(zip(names, values, strict=True))
    return text.getvalue(), ""


def plain(name: str) -> bool:
    """Whether a name is one that is printed as it stands: letters, no markup, no formula, no number alone."""
    return (
        0 < len(name.strip()) <= NAME
        and re.search(r"[^\W\d_]", name) is not None
        and re.search(r"[<>&{}`|\\=@#]|^[-+]|https?:", name) is None
        and not any(unicodedata.category(c)[0] == "C" for c in name)
    )
