"""What the columns of a table are for: what its rows are called, what is measured, what groups them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from gnomon.generators.sources.csvs.codes import counts_rows, is_code, measures_something, no_measure, one_unit
from gnomon.generators.sources.csvs.columns import is_blank
from gnomon.generators.sources.csvs.doubt import Doubt
from gnomon.generators.sources.csvs.hints import Hints, named
from gnomon.generators.sources.csvs.order import Order, order_of
from gnomon.generators.sources.csvs.texts import Texts
from gnomon.truth.refused import Refused

YEARS = re.compile(
    r"(?<![^\W_])(year|years|yr|jahr|année|annee|año|anno|ano|rok|rik|date|time)s?(?![^\W_])", re.IGNORECASE
)
MONTH = re.compile(r"(month|monat|mois|mes|mês|mese|maand)(_?(no|nr|num|number))?", re.IGNORECASE)
MOSTLY = 0.8  # of the names of rows have to differ, or they are no names of rows
MOST_GROUPS = 12
SPARSE = 0.5  # of the pairs of names that a long table should have


@dataclass(frozen=True)
class Roles:
    """`key` names the rows; in a long table `across` names its columns. `measures` are numbers, `groups` few words."""

    key: Texts | None
    across: Texts | None
    measures: tuple[Texts, ...]
    groups: tuple[Texts, ...]


def roles_of(file: Path, columns: Sequence[Texts], hints: Hints, told: list[str]) -> Roles:
    """The part that each column has; those that have none are told. Refused if none is measured."""
    missing = hints.missing or ()
    figures = [
        c for c in columns if c.said.holds == "numbers" or (c.said.holds is None and measures_something(c, missing))
    ]
    said = columns[named(hints.key, [c.header for c in columns], f"{file}: key")] if hints.key else None
    named_ones = [c for c in columns if c is not said and (c not in figures or told_by_time(c, c is columns[0]))]
    named_ones.sort(key=is_code)  # a name tells more than its code
    key, across = (said, None) if said or hints.key == "" else keys_of(file, columns, named_ones, figures)
    measures = wanted(
        file, [c for c in figures if c is not key and c is not across and c not in named_ones], hints, told
    )
    measures = counted_out(measures, key, told)
    groups = []
    for c in columns:
        if c in (key, across) or (c in figures and c not in named_ones):
            continue
        distinct = len({cell for cell in c.cells if not is_blank(cell, missing)})
        if c.name and c not in figures and 1 < distinct <= min(MOST_GROUPS, len(c.cells) // 2) and across is None:
            groups.append(c)
        else:
            of_time = "dates or years besides those of the rows" if key else "dates or years that come again"
            told.append(c.told(of_time if c in figures else no_measure(c, missing)))
    one_unit(file, [c for c in columns if c not in figures])
    if not measures:
        others = [c for c in columns if c is not key] or list(columns)
        shown = ", ".join(f"{c.header!r}: {c.cells[0]!r}" for c in others[:4])
        behind = f"a column after {key.header!r}" if key else "a column"
        raise Refused(f"{file}:{columns[0].head + 1}: expected numbers in {behind}, got {shown}")
    return Roles(key, across, tuple(measures), tuple(groups))


def told_by_time(column: Texts, first: bool) -> bool:
    """Whether numbers are years, months or days that rows are told by: the first column, or one with a name for it."""
    if column.said.holds == "numbers":
        return False
    if MONTH.fullmatch(column.header) and all(re.fullmatch(r"0?[1-9]|1[0-2]", c) for c in column.cells):
        return True
    if not (first or YEARS.search(column.header)):
        return False
    order = ordered(column)
    return order is not None and order.sort in ("years", "dates", "times")


def ordered(column: Texts) -> Order | None:
    """The order of what differs in a column; None if there is none, or if it is open which."""
    try:
        return order_of(tuple(dict.fromkeys(c for c in column.cells if c)), column.header, column.said.dates or "")
    except Doubt:
        return None


def keys_of(
    file: Path, columns: Sequence[Texts], named_ones: Sequence[Texts], figures: Sequence[Texts]
) -> tuple[Texts | None, Texts | None]:
    """What names the rows and, in a long table, the columns. Refused if the rows of a long table are not told apart."""
    for column in named_ones:
        if len(set(column.cells)) == len(column.cells):
            return column, None
    if long := pair_of(file, named_ones):
        return long
    for column in named_ones:
        if len(set(column.cells)) >= MOSTLY * len(column.cells):
            return column, None
    first = columns[0]
    if not named_ones and len(columns) > 1:
        order = ordered(first)
        if order is not None and len(order.keys) == len(first.cells):
            return first, None
    return None, None


def pair_of(file: Path, named_ones: Sequence[Texts]) -> tuple[Texts, Texts] | None:
    """Two columns that tell the rows of a long table apart: what runs down, and what runs across."""
    for one, other in combinations(named_ones, 2):
        down, across = sizes = [len(set(c.cells)) for c in (one, other)]
        pairs = list(zip(one.cells, other.cells, strict=True))
        different = len(set(pairs))
        if min(sizes) < 2 or different < SPARSE * down * across or different < MOSTLY * len(pairs):
            continue
        if different < len(pairs):
            twice = next(p for i, p in enumerate(pairs) if p in pairs[:i])
            raise Refused(
                f"{file}:{one.head}: expected one row for each {one.header!r} and {other.header!r}, "
                f"got {twice[0]!r}, {twice[1]!r} twice; say key: '' if the rows are single observations"
            )
        timed = [(o := ordered(c)) is not None and o.sort != "numbers" for c in (one, other)]
        return (one, other) if timed[0] or (not timed[1] and down >= across) else (other, one)
    if len(named_ones) > 2:
        rows = list(zip(*(c.cells for c in named_ones), strict=True))
        whole = 1
        for c in named_ones:
            whole *= len(set(c.cells))
        if len(set(rows)) == len(rows) and len(rows) >= 0.9 * whole:
            raise Refused(
                f"{file}:{named_ones[0].head}: expected a table of one or two columns of names, got rows that only "
                f"{', '.join(repr(c.header) for c in named_ones)} together tell apart; keep one value of one of them"
            )
    return None


def wanted(file: Path, figures: Sequence[Texts], hints: Hints, told: list[str]) -> list[Texts]:
    """The columns of numbers that have names and, if the user says which, are among those."""
    headers = [c.header for c in figures]
    keep = [figures[named(m, headers, f"{file}: measures")] for m in hints.measures]
    found = []
    for c in figures:
        if keep and c not in keep:
            told.append(c.told("not among the measures"))
        elif not c.name and not counts_rows(c):
            told.append(c.told("it has no name"))
        else:
            found.append(c)
    return found


def counted_out(measures: Sequence[Texts], key: Texts | None, told: list[str]) -> list[Texts]:
    """The measures without a column that only counts the rows."""
    found = []
    for c in measures:
        if counts_rows(c) and (key is not None or len(measures) > 1):
            told.append(c.told("it counts the rows"))
        else:
            found.append(c)
    return found
