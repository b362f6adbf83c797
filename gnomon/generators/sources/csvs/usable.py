"""What of a table's columns and rows can be used: numbers read, totals and rows without a number told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gnomon.generators.sources.csvs.columns import Numbers, is_blank, mark_of, numbers, stand_in
from gnomon.generators.sources.csvs.doubt import Doubt
from gnomon.generators.sources.csvs.hints import Hints
from gnomon.generators.sources.csvs.roles import Roles
from gnomon.generators.sources.csvs.texts import Texts
from gnomon.generators.sources.csvs.totals import total_columns, total_rows
from gnomon.generators.sources.csvs.units import same_money
from gnomon.truth.refused import Refused


def measured(file: Path, columns: Sequence[Texts], lines: Sequence[int], hints: Hints) -> list[Numbers]:
    """The numbers of columns, each with its own decimal mark and unit. Refused if either is open."""
    missing = hints.missing or ()

    def held(column: Texts, error: Doubt) -> Refused:
        line = lines[error.row] if error.row is not None else lines[0]
        return Refused(f"{file}:{line}: column {column.header!r}: {error}{way_out(column, error.say)}")

    found = []
    for c in columns:
        try:
            mark = c.said.decimal or hints.decimal or mark_of(c.cells, missing)
            read = numbers(c.cells, mark, missing, c.unit)
        except Doubt as e:
            raise held(c, e) from e
        if c.unit and read.unit and c.unit != read.unit and not same_money(c.unit, read.unit):
            raise held(c, Doubt(f"{c.unit!r} in the header and {read.unit!r} in the cells", "unit"))
        odd = "" if hints.missing is not None else stand_in(c.cells, read.values)
        if odd:
            raise held(c, Doubt(f"{odd} may be a value or stand for none", "missing", list(c.cells).index(odd)))
        found.append(replace(read, unit=c.unit or read.unit or year_unit(c, read)))
    return found


def year_unit(column: Texts, read: Numbers) -> str:
    """`year` for numbers that are years, whose thousands are not marked."""
    years = [v for v in read.values if v == v]
    named_so = re.search(r"year|jahr|année|año|anno|founded|born|built", column.header, re.IGNORECASE)
    return "year" if named_so and all(1000 <= v <= 2100 and v == int(v) for v in years) else ""


def way_out(column: Texts, what: str) -> str:
    """How to say what is open, as in a recipe."""
    head = repr(column.header) if column.header else str(column.place)
    ways = {
        "decimal": f"say which, such as decimal: ',' or columns: {{{head}: {{decimal: '.'}}}}",
        "unit": f"say it, such as columns: {{{head}: {{unit: kg}}}}",
        "dates": "say dates: day first, dates: month first or dates: month and year",
        "missing": 'say missing: ["-999"], or missing: [] if it is a value',
        "": f"mend it, or say columns: {{{head}: leave out}}",
    }
    return f"; {ways.get(what, what)}"


def totals_across(roles: Roles, figures: dict[Texts, Numbers]) -> list[int]:
    return total_columns([c.name for c in roles.measures], [figures[c].values for c in roles.measures])


def good_rows(
    roles: Roles,
    measures: Sequence[Texts],
    figures: dict[Texts, Numbers],
    lines: Sequence[int],
    hints: Hints,
    told: list[str],
) -> list[int]:
    """The rows that can be used; of the others is told why not."""
    names = roles.key.cells if roles.key else tuple(f"row {i}" for i in range(len(lines)))
    sums = (
        set()
        if hints.totals or not roles.key or roles.across
        else set(total_rows(names, [figures[c].values for c in measures]))
    )
    seen: set[tuple[str, str]] = set()
    kept = []
    for i, line in enumerate(lines):
        words = [c for c in measures if i in figures[c].bad]
        empty = [c for c in measures if figures[c].values[i] != figures[c].values[i]]
        name = (names[i], roles.across.cells[i] if roles.across else "")
        gaps = ", ".join(repr(c.header) for c in empty)
        if i in sums:
            told.append(f"{line}: a total ({names[i]!r}); say totals: keep if it is none")
        elif words:
            told.append(f"{line}: expected a number, got " + ", ".join(f"{c.header!r}: {c.cells[i]!r}" for c in words))
        elif nameless := next((k for k in (roles.key, roles.across) if k and not k.cells[i]), None):
            told.append(f"{line}: no name in column {nameless.header!r}")
        elif roles.key and name in seen:
            told.append(f"{line}: name {names[i]!r} again in column {roles.key.header!r}")
        elif len(empty) == len(measures):
            told.append(f"{line}: no number in {gaps}")
        else:
            if empty:
                told.append(f"{line}: no number in {gaps}; shown without it")
            told += [
                f"{line}: nothing in column {g.header!r}; not shown where it parts the rows"
                for g in roles.groups
                if is_blank(g.cells[i], hints.missing or ())
            ]
            seen.add(name)
            kept.append(i)
    return kept
