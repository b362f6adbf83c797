"""One CSV file of the user's as a table: understood as it stands, or refused with file, line and column."""

from __future__ import annotations

import codecs
import csv
import re
from pathlib import Path

from gnomon.generators.sources._cells import blank, dates, in_order, name_and_unit, number, sign, writes_commas
from gnomon.generators.sources._shapes import Table
from gnomon.truth.refused import Refused

NOTHING = float("nan")
MARKED = (("utf-8-sig", codecs.BOM_UTF8), ("utf-16", codecs.BOM_UTF16_LE), ("utf-16", codecs.BOM_UTF16_BE))
Rows = list[tuple[int, list[str]]]


def read_csv(file: Path) -> tuple[Table | None, list[str]]:
    """The table of a file, and what was left out of it, each as `file:line: reason`. A blank cell is no number."""
    rows = records(file)
    if len(rows) < 2:
        raise Refused(f"{file}:1: expected a header and rows below it, got {len(rows)} lines")
    header = rows[0][1]
    if len(header) < 2:
        raise Refused(f"{file}:1: expected a column of names and one of numbers, got one column {header}")
    for line, row in rows[1:]:
        if len(row) != len(header):
            raise Refused(f"{file}:{line}: expected {len(header)} cells as in the header, got {len(row)}")
    body = rows[1:]
    comma = writes_commas([cell for _, row in body for cell in row[1:]])
    columns = [c for c in range(1, len(header)) if mostly_numbers(body, c, comma)]
    if not columns:
        raise Refused(
            f"{file}:2: expected numbers in a column after {header[0]!r}, got {body[0][1][1:]} in {header[1:]}"
        )
    kept, skipped = good_rows(file, header, body, columns, comma)
    named = [name_and_unit(header[c]) for c in columns]
    units = [unit or unit_in(body, c) for (_, unit), c in zip(named, columns, strict=True)]
    # series with different units do not share an axis: those of the first column's unit stay
    same = [i for i, unit in enumerate(units) if unit == units[0]]
    others = [i for i in range(len(columns)) if i not in same]
    skipped += [f"{file}:1: column {header[columns[i]]!r} has another unit" for i in others]
    kept = [(name, values) for name, values in kept if any(values[i] == values[i] for i in same)]
    if len(kept) < 2:
        return None, [*skipped, f"{file}: fewer than two whole rows"]
    title = re.sub(r"[_-]+", " ", file.stem).strip()
    keys = tuple(name for name, _ in kept)
    days = dates(keys)
    shares = all(values[i] >= 0 for _, values in kept for i in same if values[i] == values[i])
    table = Table(
        title=title[:1].upper() + title[1:],
        key=header[0].strip() or "name",
        measure=named[0][0] if len(same) == 1 else "value",
        unit=units[0],
        categories=keys,
        series=tuple(named[i][0] for i in same),
        values=tuple(tuple(values[i] for i in same) for _, values in kept),
        ordered=bool(days) or in_order(keys),
        # whoever wants shares or stacks of a table of theirs knows that they mean something
        parts=shares,
        stacks=shares,
        dates=days,
    )
    return table, skipped


def mostly_numbers(body: Rows, column: int, comma: bool) -> bool:
    """Whether a column holds numbers; some words among them are bad records, not another sort of column."""
    cells = [row[column] for _, row in body if not blank(row[column])]
    return sum(number(c, comma) is not None for c in cells) > len(cells) / 2


def good_rows(
    file: Path, header: list[str], body: Rows, columns: list[int], comma: bool
) -> tuple[list[tuple[str, list[float]]], list[str]]:
    """Names and numbers of the rows that can be used, and why the others cannot."""
    kept: dict[str, list[float]] = {}
    skipped = []
    for line, row in body:
        name = row[0].strip()
        words = [c for c in columns if number(row[c], comma) is None and not blank(row[c])]
        empty = [c for c in columns if blank(row[c])]
        if words:
            cells = ", ".join(f"{header[c]!r}: {row[c].strip()!r}" for c in words)
            skipped.append(f"{file}:{line}: expected a number, got {cells}")
        elif not name or name in kept:
            skipped.append(f"{file}:{line}: {f'name {name!r} again' if name else 'no name'} in column {header[0]!r}")
        elif len(empty) == len(columns):
            skipped.append(f"{file}:{line}: no number in {', '.join(header[c] for c in empty)}")
        else:
            if empty:
                skipped.append(f"{file}:{line}: no number in {', '.join(header[c] for c in empty)}; shown without it")
            values = (number(row[c], comma) for c in columns)
            kept[name] = [NOTHING if v is None else v for v in values]
    return list(kept.items()), skipped


def unit_in(body: Rows, column: int) -> str:
    """The sign that all numbers of a column carry."""
    signs = {sign(row[column]) for _, row in body if not blank(row[column])}
    return signs.pop() if len(signs) == 1 else ""


def records(file: Path) -> Rows:
    """Line numbers and cells; Refused if quotes stay open or the text is neither UTF-8 nor marked UTF-16."""
    data = file.read_bytes()
    encoding = next((name for name, mark in MARKED if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as e:
        line = data[: e.start].count(b"\n") + 1
        byte = e.object[e.start]
        raise Refused(f"{file}:{line}: expected UTF-8 text, got the byte 0x{byte:02x}; save it as UTF-8") from e
    first = text.partition("\n")[0]
    mark = max(",;\t|", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=mark, strict=True)
    found: Rows = []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                found.append((reader.line_num, row))
    except csv.Error as e:
        raise Refused(f"{file}:{reader.line_num}: expected closed quotes; {e}") from e
    return found
