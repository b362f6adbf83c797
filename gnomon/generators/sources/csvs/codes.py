"""Columns whose numbers measure nothing, as their headers say: codes, counts of the rows; and columns of units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from gnomon.generators.sources.csvs.columns import is_blank, mostly, readable
from gnomon.generators.sources.csvs.texts import Texts
from gnomon.generators.sources.csvs.units import is_unit
from gnomon.generators.sources.csvs.words import listed
from gnomon.truth.refused import Refused

INDEX = re.compile(
    r"|unnamed: \d+|index|(.*[\s_])?id|no\.?|nr\.?|#|row|respondent|participant|record|obs|observation", re.IGNORECASE
)


def is_code(column: Texts) -> bool:
    """Whether the header says that its numbers are codes, as telephones, postcodes and `user_id` are."""
    word = tidy(column.header)
    coded = word in listed("codes") or word.rpartition(" ")[2] in ("id", "code")
    return coded and column.said.holds != "numbers" and not counts_rows(column)


def counts_rows(column: Texts) -> bool:
    """Whether a column only counts the rows: no name or one such as `Unnamed: 0`, and 0, 1, 2 … or 1, 2, 3 …"""
    if not INDEX.fullmatch(column.header):
        return False
    return any(list(column.cells) == [str(i) for i in range(f, len(column.cells) + f)] for f in (0, 1))


def measures_something(column: Texts, missing: Sequence[str]) -> bool:
    """Whether a column holds numbers, and not codes that are written as numbers."""
    return mostly(column.cells, missing) and not is_code(column)


def no_measure(column: Texts, missing: Sequence[str]) -> str:
    """Why a column is not used."""
    there = [c for c in column.cells if not is_blank(c, missing)]
    odd = [c for c in there if not readable(c)]
    if is_code(column) and not odd:
        return f"codes, and no numbers, as its name says; say columns: {{{column.header!r}: {{holds: numbers}}}}"
    if len(there) > len(odd) > 0:
        return f"no column of numbers: {len(odd)} of {len(there)} cells are none, such as {odd[0]!r}"
    return "another column of names"


def one_unit(file: Path, columns: Sequence[Texts]) -> None:
    """Refused if a column gives the rows several units or currencies: no axis can have them."""
    for c in columns:
        units = list(dict.fromkeys(cell for cell in c.cells if cell))
        if len(units) > 1 and tidy(c.header) in listed("units") and all(is_unit(u, single=True) for u in units):
            raise Refused(
                f"{file}:{c.head + 1}: expected one unit, got {units[0]!r} and {units[1]!r} in column {c.header!r}; "
                f"keep the rows of one, or say columns: {{{c.header!r}: leave out}}"
            )


def tidy(header: str) -> str:
    """`Phone_No.` as `phone no`."""
    return " ".join(re.findall(r"[^\W_]+", header.lower()))
