"""Where the table is in a file: what stands before, its header of one row or two, its body, what stands behind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gnomon.generators.sources.csvs.body import Row, even, filled, width, without_footers
from gnomon.generators.sources.csvs.heading import header_at, joined, must_be_header, two_rows, units_in
from gnomon.generators.sources.csvs.hints import Hints
from gnomon.generators.sources.csvs.text import Lines
from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Grid:
    """A table of texts. `units` are those of a row of units, else empty; `told` is what was left out: `line: why`."""

    headers: tuple[str, ...]
    units: tuple[str, ...]
    body: tuple[Row, ...]
    header_lines: tuple[int, ...]
    told: tuple[str, ...]


def grid_of(file: Path, lines: Lines, hints: Hints) -> Grid:
    """The table in the rows of a file; Refused if it has no header, or rows of several lengths."""
    rows = list(lines.rows)
    if len(rows) < 2:
        raise Refused(f"{file}:1: expected a header and rows below it, got {len(rows)} lines")
    wide = width(rows)
    if wide < 2:
        raise Refused(
            f"{file}:{rows[0][0]}: expected a column of names and one of numbers, got one column, {rows[0][1][0]!r}"
        )
    told: list[str] = []
    top = header_at(file, rows, wide, hints, told, lines)
    start = rows[top:]
    if hints.header == "none":
        headers, body, below = tuple("" for _ in range(wide)), start, 0
    else:
        headers = start[0][1]
        if (
            len(filled(headers)) == wide - 1
            and lines.quoted_header
            and lines.separator in " \t"
            and len(headers) < wide
        ):
            headers = ("", *filled(headers))  # names of rows without a header, as R writes them
        headers, below = (*headers, *[""] * wide)[: max(wide, len(filled(headers)))], 1
        body = start[1:]
    body = even(file, body, len(headers), told, lines.separator, start[0] if below else None)
    units = tuple("" for _ in headers)
    header_lines: tuple[int, ...] = (start[0][0],) if below else ()
    if below and len(body) > 1:
        if found := units_in(headers, body):
            units, header_lines, body = found, (*header_lines, body[0][0]), body[1:]
        elif two_rows(headers, body):
            headers, header_lines, body = joined(headers, body[0][1]), (*header_lines, body[0][0]), body[1:]
    kept: list[Row] = []
    for line, row in body:
        if (below and row == start[0][1]) or row == headers:
            told.append(f"{line}: the header again")
        else:
            kept.append((line, row))
    kept = without_footers(kept, told)
    if not kept:
        raise Refused(f"{file}:1: expected a header and rows below it, got {len(rows)} lines")
    if below and hints.header is None:
        must_be_header(file, headers, kept, start[0][0], lines.told)
    return Grid(headers, units, tuple(kept), header_lines, tuple(told))
