"""One CSV file understood: what its rows are called, in what order they stand, and its measures; or Refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gnomon.generators.sources.csvs.codes import is_code
from gnomon.generators.sources.csvs.columns import Numbers, is_blank
from gnomon.generators.sources.csvs.doubt import Doubt
from gnomon.generators.sources.csvs.hints import Hints
from gnomon.generators.sources.csvs.layout import grid_of
from gnomon.generators.sources.csvs.order import Order, order_of, sorted_by
from gnomon.generators.sources.csvs.roles import Roles, roles_of
from gnomon.generators.sources.csvs.text import CALLED, read_lines
from gnomon.generators.sources.csvs.texts import Texts, columns_of
from gnomon.generators.sources.csvs.usable import good_rows, measured, totals_across, way_out
from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Column:
    """A column as it was understood: its number from 1 on, its header, what it is, its unit, how it is written."""

    place: int
    header: str
    name: str
    sort: str  # numbers, names, dates, years …, empty
    use: str  # rows, columns, measure, groups, left out
    unit: str = ""
    manner: str = ""


@dataclass(frozen=True)
class Measure:
    """A column of numbers, one for each row; NaN where there is none."""

    name: str
    unit: str
    values: tuple[float, ...]


@dataclass(frozen=True)
class Sheet:
    """A table understood. `key` is empty if its rows have no names; `numbers` are the names where they are numbers.

    A long table comes as one sheet for each of its measures: `of` is that measure, `series_key` what its columns are.
    """

    file: Path
    title: str
    key: str
    names: tuple[str, ...]
    order: str
    dates: tuple[str, ...]
    measures: tuple[Measure, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    numbers: tuple[float, ...] = ()
    of: str = ""
    series_key: str = ""
    encoding: str = ""
    separator: str = ""
    header_lines: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    left_out: tuple[str, ...] = ()


def read_csv(file: Path, hints: Hints | None = None) -> tuple[Sheet, ...]:
    """The tables of a file and, in `left_out`, what is not used of it, each as `file:line: column: reason`.

    Refused, naming file, line and column, if it cannot be understood or can be understood in two ways.
    """
    hints = (hints or Hints()).of(file.name)
    lines = read_lines(file, hints)
    grid = grid_of(file, lines, hints)
    told = [*lines.told, *grid.told]
    texts = columns_of(file, grid, hints, told)
    roles = roles_of(file, texts, hints, told)
    sheets = built(file, texts, roles, [line for line, _ in grid.body], hints, told)
    left_out = tuple(f"{file}:{t}" for t in sorted(dict.fromkeys(told), key=lambda t: int(t.partition(":")[0])))
    separator = CALLED.get(lines.separator, repr(lines.separator))
    return tuple(
        replace(s, encoding=lines.encoding, separator=separator, header_lines=grid.header_lines, left_out=left_out)
        for s in sheets
    )


def built(
    file: Path, texts: Sequence[Texts], roles: Roles, lines: Sequence[int], hints: Hints, told: list[str]
) -> tuple[Sheet, ...]:
    """The sheets of columns that have their parts; what rows are not used is told."""
    figures = {c: read for c, read in zip(roles.measures, measured(file, roles.measures, lines, hints), strict=True)}
    total = set() if hints.totals or roles.across else {roles.measures[k] for k in totals_across(roles, figures)}
    told += [c.told("the sum of the other columns; say totals: keep if it is none") for c in total]
    measures = [c for c in roles.measures if c not in total]
    for c in measures:
        told += [f"{lines[i]}: column {c.header!r}: flag {flag!r}" for i, flag in figures[c].flags]
    rows = good_rows(roles, measures, figures, lines, hints, told)
    if len(rows) < 2:
        raise Refused("; ".join((f"{file}: expected at least two rows of numbers, got {len(rows)}", *told[:3])))
    order = order_in(file, roles.key, rows, lines, hints) if roles.key and roles.across is None else None
    if order:
        rows = [rows[i] for i in sorted_by(order[1])]
    notes = tuple(note(c, roles, measures, figures, order[1] if order else None) for c in texts)
    common = Sheet(
        file=file,
        title=title_of(file),
        key=(roles.key.name or "name") if roles.key else "",
        names=tuple(roles.key.cells[i] for i in rows) if roles.key else (),
        order=order[1].sort if order else "",
        dates=tuple(order[1].dates[order[0][i]] for i in rows) if order and order[1].dates else (),
        measures=tuple(Measure(c.name, figures[c].unit, tuple(figures[c].values[i] for i in rows)) for c in measures),
        groups=tuple((g.name, tuple("" if is_blank(g.cells[i]) else g.cells[i] for i in rows)) for g in roles.groups),
        numbers=tuple(float(order[1].keys[order[0][i]]) for i in rows) if order and order[1].sort == "numbers" else (),
        columns=notes,
    )
    return (
        (common,)
        if roles.across is None
        else tuple(widened(file, common, c, roles, figures[c], rows, hints) for c in measures)
    )


def title_of(file: Path) -> str:
    """`crop_yields.csv` as `Crop yields`; `pH`, `x²` and `µ-wave` as they stand: a capital would say something else."""
    title = re.sub(r"[_-]+", " ", file.stem).strip()
    first = title.partition(" ")[0]
    word = first.isalpha() and first.islower() and first.capitalize().lower() == first
    return title[:1].upper() + title[1:] if word else title


def order_in(
    file: Path, key: Texts, rows: Sequence[int], lines: Sequence[int], hints: Hints
) -> tuple[dict[int, int], Order] | None:
    """The order of the names of rows, and the place of each row in it. Refused if it is open."""
    try:
        order = (
            None
            if key.said.holds == "names" or is_code(key)
            else order_of([key.cells[i] for i in rows], key.header, key.said.dates or hints.dates or "")
        )
    except Doubt as e:
        line = lines[rows[e.row or 0]]
        raise Refused(f"{file}:{line}: column {key.header!r}: {e}{way_out(key, e.say)}") from e
    return None if order is None else ({i: n for n, i in enumerate(rows)}, order)


def note(
    column: Texts, roles: Roles, measures: Sequence[Texts], figures: dict[Texts, Numbers], order: Order | None
) -> Column:
    """What was understood of a column."""
    if column in (roles.key, roles.across):
        own = order if column is roles.key else None
        return Column(
            column.place,
            column.header,
            column.name,
            own.sort if own else "names",
            "rows" if column is roles.key else "columns",
            "",
            own.manner if own else "",
        )
    if column in figures:
        manner = "decimal comma" if figures[column].mark == "," else "decimal point"
        return Column(
            column.place,
            column.header,
            column.name,
            "numbers",
            "measure" if column in measures else "left out",
            figures[column].unit,
            manner,
        )
    return Column(column.place, column.header, column.name, "names", "groups" if column in roles.groups else "left out")


def widened(
    file: Path, common: Sheet, measure: Texts, roles: Roles, read: Numbers, rows: Sequence[int], hints: Hints
) -> Sheet:
    """A measure of a long table as a table of its own: a row for each name down, a column for each name across."""
    assert roles.key is not None and roles.across is not None
    down = list(dict.fromkeys(roles.key.cells[i] for i in rows))
    across = list(dict.fromkeys(roles.across.cells[i] for i in rows))
    try:
        order = order_of(down, roles.key.header, roles.key.said.dates or hints.dates or "")
    except Doubt as e:
        raise Refused(f"{file}: column {roles.key.header!r}: {e}{way_out(roles.key, e.say)}") from e
    if order:
        turn = sorted_by(order)
        down = [down[k] for k in turn]
    values = {(roles.key.cells[i], roles.across.cells[i]): read.values[i] for i in rows}
    return replace(
        common,
        names=tuple(down),
        order=order.sort if order else "",
        dates=tuple(order.dates[k] for k in turn) if order and order.dates else (),
        measures=tuple(Measure(a, read.unit, tuple(values.get((d, a), float("nan")) for d in down)) for a in across),
        groups=(),
        of=measure.name,
        series_key=roles.across.name,
    )
