"""Tables: F1 over the cells. Rows are found by their names; numbers count within a twentieth, as people read charts."""

from __future__ import annotations

import json
import re
from typing import Any

from gnomon.datasets.scoring.names import same_name, words
from gnomon.datasets.scoring.numerals import numerals
from gnomon.datasets.scoring.plain import plain
from gnomon.truth.fact import is_number, number


def of_table(right: tuple[Any, ...], prediction: object) -> float:
    """2 hits / (cells wanted + cells said); a header in which no row is named counts nothing."""
    found = rows(prediction)
    names = {words(str(row[0])) for row in right}
    if found and words(found[0][0]) not in names and not any(numerals(c) for c in found[0][1:]):
        found = found[1:]
    given: dict[tuple[str, ...], list[str]] = {}
    again = 0
    for row in found:
        again += len(row) if words(row[0]) in given else 0
        given.setdefault(words(row[0]), row)
    hits = 0
    for name, *cells in right:
        row = given.get(words(str(name)), [])
        hits += bool(row)
        hits += sum(near(want, have) for want, have in zip(cells, row[1:], strict=False))
    return 2 * hits / (sum(len(row) for row in right) + sum(len(row) for row in given.values()) + again)


def rows(prediction: object) -> list[list[str]]:
    """The cells of a table that was said: JSON, or rows by line or semicolon with cells by bar, tab or comma."""
    found: Any = prediction
    if isinstance(prediction, str):
        text = re.sub(r"^\s*```\w*\s*$", "", prediction, flags=re.M).strip()
        try:
            found = json.loads(text)
            if isinstance(found, list):
                found = [list(row.values()) if isinstance(row, dict) else row for row in found]
        except (ValueError, RecursionError):
            lines = [line.strip().strip("|") for line in re.split(r"\n|;" if "\n" not in text else r"\n", text)]
            lines = [line for line in lines if not re.fullmatch(r"[\s|:+=-]*", line)]
            found = [re.split(r"\||\t" if re.search(r"\||\t", line) else r",(?!\d{3}\b)", line) for line in lines]
    if isinstance(found, dict):
        found = [[name, *(value if isinstance(value, list) else [value])] for name, value in found.items()]
    table = found if isinstance(found, (list, tuple)) else []
    return [[plain(str(cell)).strip() for cell in row] for row in table if isinstance(row, (list, tuple)) and any(row)]


def near(want: Any, have: str) -> bool:
    """Whether a cell is right."""
    if want is None:
        return have.casefold() in ("none", "null", "n/a", "-", "", "nan")
    if not is_number(want):
        return same_name(str(want), have)
    said = numerals(have)
    return len(said) == 1 and abs(said[0].whole - number(want)) <= max(0.05 * abs(number(want)), 1e-9)
