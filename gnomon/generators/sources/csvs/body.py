"""The rows of a file made even: how wide its table is, what stands in it beside the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gnomon.generators.sources.csvs.text import CALLED, shorten
from gnomon.truth.refused import Refused

Row = tuple[int, tuple[str, ...]]


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
