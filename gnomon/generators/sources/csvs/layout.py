"""Where the table is in a file: what stands before, its header of one row or two, its body, what stands behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gnomon.generators.sources.csvs.columns import is_blank, mostly, readable
from gnomon.generators.sources.csvs.figures import figure, plain
from gnomon.generators.sources.csvs.hints import Hints
from gnomon.generators.sources.csvs.text import CALLED, Lines, shorten
from gnomon.generators.sources.csvs.units import is_unit
from gnomon.truth.refused import Refused

Row = tuple[int, tuple[str, ...]]
FIRST = 300  # rows that show what the header is
YEAR = re.compile(r"(1[5-9]|20|21)\d\d")


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
        must_be_header(file, headers, kept, start[0][0])
    return Grid(headers, units, tuple(kept), header_lines, tuple(told))


def filled(row: Sequence[str]) -> tuple[str, ...]:
    """A row without the empty cells at its end."""
    last = max((i for i, c in enumerate(row) if c), default=-1)
    return tuple(row[: last + 1])


def width(rows: Sequence[Row]) -> int:
    """How many cells most rows have, empty columns at the end aside."""
    counted = Counter(len(r) for _, r in rows)
    most = max(counted.values())
    common = max(n for n, count in counted.items() if count == most)
    return max((len(filled(r)) for _, r in rows if len(r) == common), default=0)


def header_at(file: Path, rows: list[Row], wide: int, hints: Hints, told: list[str], lines: Lines) -> int:
    """Which row the header is; what stands before it is told."""
    if isinstance(hints.header, int):
        at = next((i for i, (line, _) in enumerate(rows) if line == hints.header), None)
        if at is None:
            raise Refused(
                f"{file}: expected the line of the header, got {hints.header}; the first row is line {rows[0][0]}"
            )
    else:
        # a row of R's header is one cell short; a preamble is shorter, or its cells behind the first are empty
        def full(row: tuple[str, ...]) -> bool:
            short = lines.quoted_header and lines.separator in " \t" and len(filled(row)) == wide - 1 > 1
            return (len(row) >= wide and len(filled(row)) > 1) or short

        at = next((i for i, (_, row) in enumerate(rows) if full(row)), 0)
        before = rows[at - 1][1] if at else ()
        if len(filled(before)) > 1 and len(before) < wide and sum(map(readable, rows[at][1])) > 1:
            raise Refused(
                f"{file}:{rows[at][0]}: expected {len(before)} cells as in line {rows[at - 1][0]}, "
                f"got {len(rows[at][1])} between {CALLED.get(lines.separator, repr(lines.separator))}"
            )
    for line, row in rows[:at]:
        told.append(
            f"{line}: not of the table: {shorten(' '.join(filter(None, row)))!r}"
            if len(filled(row)) == 1
            else f"{line}: not of the table: {row[0]!r} …"
        )
    return at


def even(file: Path, body: Sequence[Row], wide: int, told: list[str], separator: str, header: Row | None) -> list[Row]:
    """Rows of one length; single cells are told, Refused for what is longer or shorter."""
    kept: list[Row] = []
    for line, row in body:
        if len(row) < wide and len(filled(row)) == 1:
            told.append(f"{line}: not of the table: {shorten(row[0])!r}")
        elif len(row) < wide or len(filled(row)) > wide:
            as_header = f" as in the header in line {header[0]}" if header else ""
            raise Refused(
                f"{file}:{line}: expected {wide} cells{as_header}, "
                f"got {len(row)} between {CALLED.get(separator, repr(separator))}"
            )
        else:
            kept.append((line, tuple(row[:wide])))
    return kept


def without_footers(body: list[Row], told: list[str]) -> list[Row]:
    """The body without rows at its end that have nothing but a first cell."""
    end = len(body)
    while end and len(filled(body[end - 1][1])) == 1:
        end -= 1
    told += [f"{line}: not of the table: {shorten(row[0])!r}" for line, row in body[end:]]
    return body[:end]


def numeric(body: Sequence[Row], wide: int) -> list[int]:
    """The columns that hold mostly numbers, as far as the first rows show."""
    body = body[:FIRST]
    return [c for c in range(wide) if any(row[c] for _, row in body) and mostly([row[c] for _, row in body])]


def units_in(headers: Sequence[str], body: Sequence[Row]) -> tuple[str, ...]:
    """The units of a row of units below the header; () if it is none."""
    row = body[0][1]
    bare = [re.sub(r"^[\[(](.*)[\])]$", r"\1", c).strip() for c in row]
    columns = numeric(body[1:], len(row))
    texts = [bare[c] for c in columns if not is_blank(bare[c])]
    if not texts or not all(is_unit(t, single=True) for t in texts):
        return ()
    others = [bare[c] for c in range(len(row)) if c not in columns]
    if any(not is_blank(t) for t in others):
        return ()
    return tuple(t if c in columns and not is_blank(t) else "" for c, t in enumerate(bare))


def two_rows(headers: Sequence[str], body: Sequence[Row]) -> bool:
    """Whether the first row of the body is a second row of the header.

    The one above has gaps or names twice, and in every column of numbers this one has a word or a year.
    """
    row = body[0][1]
    columns = numeric(body[1:], len(row))
    inner = [headers[c] for c in columns]
    if not columns or (all(inner) and len(set(inner)) == len(inner)):
        return False
    said = [row[c] for c in columns]
    below = {body[1][1][c] for c in columns}
    return all(t and (figure(t) is None or YEAR.fullmatch(t)) for t in said) and not all(
        YEAR.fullmatch(t) for t in below
    )


def joined(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Two rows of headers as one; a name above holds for the gaps behind it."""
    found, last = [], ""
    for up, down in zip(above, below, strict=True):
        last = up or last
        found.append(f"{last} {down}".strip() if last and down != last else down or last)
    return tuple(found)


def must_be_header(file: Path, headers: Sequence[str], body: Sequence[Row], line: int) -> None:
    """Refused if the header may be a row of numbers: some column of numbers has one there that is no year."""
    columns = [c for c in numeric(body, len(headers)) if headers[c]]
    shown = [headers[c] for c in columns if figure(headers[c]) is not None and not figure(headers[c]).rest]  # type: ignore[union-attr]
    if shown and not all(YEAR.fullmatch(plain(t)) for t in shown):
        raise Refused(
            f"{file}:{line}: expected a header, got numbers, {', '.join(map(repr, shown[:3]))}; "
            f"say header: {line} if they are names of columns, header: none if there is no header"
        )
