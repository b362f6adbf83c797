"""One JSON array a split, and pictures beside it: `train.json`, `images/…`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from gnomon.exports.stores.jsonl import kept, open_writer, write_through

__all__ = ["join", "open_writer"]


def join(out: Path, counts: Mapping[str, int]) -> None:
    """One file for each split."""
    for split in counts:
        write_through(out / f"{split}.json", items(out, split))


def items(out: Path, split: str) -> Iterator[bytes]:
    """The pieces of an array of lines."""
    yield b"[\n"
    for number, line in enumerate(kept(out, split)):
        yield (b",\n" if number else b"") + line.rstrip(b"\n")
    yield b"\n]\n"
