"""A table with commas a split, and pictures beside it: `train.csv`, `images/…`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from gnomon.exports.stores.jsonl import kept_rows, open_writer, write_through

__all__ = ["join", "open_writer"]


def join(out: Path, counts: Mapping[str, int]) -> None:
    """One file for each split."""
    for split in counts:
        write_through(out / f"{split}.csv", table(out, split))


def table(out: Path, split: str) -> Iterator[bytes]:
    """A line for each row, the names of the columns before them."""
    for number, row in enumerate(kept_rows(out, split)):
        sink = io.StringIO(newline="")
        writer = csv.DictWriter(sink, row, lineterminator="\n")
        if not number:
            writer.writeheader()
        writer.writerow(row)
        yield sink.getvalue().encode()
