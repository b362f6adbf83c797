"""What is told of a CSV file that was understood."""

from __future__ import annotations

from collections.abc import Iterable

from gnomon.generators.sources._understood import Part, Understood
from gnomon.generators.sources.csvs.sheet import Column, Sheet

FIRST = 3  # values that are shown of each column


def understood(sheets: Iterable[Sheet]) -> Understood:
    """The sheets of one file, told as one."""
    every = tuple(sheets)
    sheet = every[0]
    lines = sheet.header_lines
    order = {
        "": "none seen" if sheet.key else "rows have no names",
        "numbers": "numbers, drawn from the lowest to the highest",
    }.get(sheet.order, f"{sheet.order}, drawn from the first to the last")
    written = (
        ("encoding", sheet.encoding),
        ("separator", sheet.separator),
        ("header", f"line{'s' * (len(lines) > 1)} {' and '.join(map(str, lines))}" if lines else "none"),
        ("order of rows", order),
        *((("form", f"long: a column for each {sheet.series_key!r}"),) if sheet.of else ()),
    )
    used = len(sheet.names) or max(len(m.values) for m in sheet.measures)
    parts = tuple(part(column, every) for column in sheet.columns)
    return Understood(str(sheet.file), "table", sheet.title, used, written, parts, sheet.left_out)


def part(column: Column, sheets: tuple[Sheet, ...]) -> Part:
    """A column, with the first of its values as they are used."""
    sheet = sheets[0]
    begins: tuple[str, ...] = ()
    if column.use == "rows":
        begins = sheet.names[:FIRST]
    elif column.use == "columns":
        begins = tuple(m.name for m in sheet.measures[:FIRST])
    elif column.use == "measure":
        values = next(v for s in sheets for name, v in values_of(s) if name == column.name)
        begins = tuple(f"{v:.12g}" if v == v else "none" for v in values[:FIRST])
    return Part(column.header or f"column {column.place}", column.sort, column.use, column.unit, column.manner, begins)


def values_of(sheet: Sheet) -> Iterable[tuple[str, tuple[float, ...]]]:
    """The numbers of each measure; those of a long table are of its first column."""
    if sheet.of:
        return ((sheet.of, sheet.measures[0].values),)
    return ((m.name, m.values) for m in sheet.measures)
