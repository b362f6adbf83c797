"""One CSV file of the user's as a table: understood as it stands, or refused with file and line."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from gnomon.generators.sources._shapes import Table
from gnomon.truth.refused import Refused

_UNIT = re.compile(r"\s*[\[(]([^\])]+)[\])]\s*$")
_BLANK = {"", "-", "–", "n/a", "na", "nan", "null", "none"}


def read_csv(file: Path) -> tuple[Table | None, list[str]]:
    """The table of a file, and the rows that were skipped, each as `file:line: reason`."""
    rows = records(file)
    if len(rows) < 2:
        raise Refused(f"{file}:1: expected a header and rows below it, got {len(rows)} lines")
    header = rows[0][1]
    if len(header) < 2:
        raise Refused(f"{file}:1: expected a column of names and one of numbers, got one column {header}")
    for line, row in rows[1:]:
        if len(row) != len(header):
            raise Refused(f"{file}:{line}: expected {len(header)} cells as in the header, got {len(row)}")
    body, skipped = rows[1:], []
    columns = [c for c in range(1, len(header)) if any(number(row[c]) is not None for _, row in body)]
    if not columns:
        raise Refused(f"{file}:2: expected numbers in a column after the first, got {body[0][1][1:]}")
    kept: list[tuple[str, tuple[float, ...]]] = []
    for line, row in body:
        values = [number(row[c]) for c in columns]
        bad = [header[c] for c, v in zip(columns, values, strict=True) if v is None]
        if bad:
            skipped.append(f"{file}:{line}: no number in {', '.join(bad)}")
        elif not row[0].strip() or row[0].strip() in [k for k, _ in kept]:
            skipped.append(f"{file}:{line}: {'no name' if not row[0].strip() else 'name ' + repr(row[0]) + ' again'}")
        else:
            kept.append((row[0].strip(), tuple(v for v in values if v is not None)))
    units = [(_UNIT.search(header[c]) or [None, ""])[1] or sign(body[0][1][c]) for c in columns]
    # series with different units do not share an axis: those of the first column's unit stay
    same = [i for i, unit in enumerate(units) if unit == units[0]]
    skipped += [
        f"{file}:1: column {header[columns[i]]!r} has another unit" for i in range(len(columns)) if i not in same
    ]
    if len(kept) < 2:
        return None, [*skipped, f"{file}: fewer than two whole rows"]
    name = re.sub(r"[_-]+", " ", file.stem).strip()
    names = [_UNIT.sub("", header[c]).strip() for c in columns]
    table = Table(
        title=name[:1].upper() + name[1:],
        key=header[0].strip() or "name",
        measure=names[0] if len(same) == 1 else "value",
        unit=str(units[0]),
        categories=tuple(k for k, _ in kept),
        series=tuple(names[i] for i in same),
        values=tuple(tuple(v[i] for i in same) for _, v in kept),
        ordered=all(re.fullmatch(r"(1[5-9]|20)\d\d", k) for k, _ in kept),
    )
    return table, skipped


def records(file: Path) -> list[tuple[int, list[str]]]:
    """Line numbers and cells; Refused if quotes stay open or the text is not UTF-8."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = file.read_bytes()[: e.start].count(b"\n") + 1
        raise Refused(f"{file}:{line}: expected UTF-8 text, got the byte 0x{e.object[e.start]:02x}") from e
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=mark, strict=True)
    found: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                found.append((reader.line_num, row))
    except csv.Error as e:
        raise Refused(f"{file}:{reader.line_num}: expected closed quotes; {e}") from e
    return found


def number(cell: str) -> float | None:
    """`1,250`, `$3.5`, `12 %`, `(4)`; None for a blank or a word."""
    text = cell.strip().replace("\u00a0", "").replace("\u202f", "").replace("−", "-")
    if text.lower() in _BLANK:
        return None
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()$€£% ")
    if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    try:
        value = float(text)
    except ValueError:
        return None
    return (-value if negative else value) if abs(value) != float("inf") and value == value else None


def sign(cell: str) -> str:
    """The unit that stands in a cell."""
    return next((s for s in "$€£%" if s in cell), "")
