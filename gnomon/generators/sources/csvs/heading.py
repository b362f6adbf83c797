"""The header of a table: the row where it begins, a second row of names or of units, or numbers that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from gnomon.generators.sources.csvs.body import Row, filled
from gnomon.generators.sources.csvs.columns import is_blank, mostly, readable
from gnomon.generators.sources.csvs.figures import figure, plain
from gnomon.generators.sources.csvs.hints import Hints
from gnomon.generators.sources.csvs.text import CALLED, Lines, shorten
from gnomon.generators.sources.csvs.units import is_unit
from gnomon.truth.refused import Refused

FIRST = 300  # rows that show what the header is
YEAR = re.compile(r"(1[5-9]|20|21)\d\d")


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
        cells = [c for c in rows[at][1] if readable(c)]
        if len(filled(before)) > 1 and len(before) < wide and sum(not YEAR.fullmatch(c) for c in cells) > 1:
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
        both = up or down
        found.append(f"{last} {down}".strip() if both and last and down != last else down)
    return tuple(found)


def must_be_header(file: Path, headers: Sequence[str], body: Sequence[Row], line: int, told: Sequence[str]) -> None:
    """Refused if the header may be a row of numbers: some column of numbers has one there that is no year."""
    columns = [c for c in numeric(body, len(headers)) if headers[c]]
    shown = [headers[c] for c in columns if figure(headers[c]) is not None and not figure(headers[c]).rest]  # type: ignore[union-attr]
    if shown and not all(YEAR.fullmatch(plain(t)) for t in shown):
        above = next((t for t in told if t.startswith(f"{line - 1}: a comment")), "")
        raise Refused(
            f"{file}:{line}: expected a header, got numbers, {', '.join(map(repr, shown[:3]))}; "
            + (f"say header: {line - 1} if that is in the comment, " if above else "say ")
            + f"header: {line} if they are names of columns, header: none if there is no header"
        )


def numeric(body: Sequence[Row], wide: int) -> list[int]:
    """The columns that hold mostly numbers, as far as the first rows show."""
    body = body[:FIRST]
    return [c for c in range(wide) if any(row[c] for _, row in body) and mostly([row[c] for _, row in body])]
