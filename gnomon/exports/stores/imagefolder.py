"""A folder of pictures a split with `metadata.jsonl` in it, as Hugging Face's `imagefolder` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gnomon.exports.stores.jsonl import Lines, kept, write_through
from gnomon.exports.stores.store import Beside, Place


def open_writer(place: Place) -> Lines:
    return Lines(place, Beside(place.out / place.split, f"{place.number:05d}"))


def join(out: Path, counts: Mapping[str, int]) -> None:
    for split in counts:
        write_through(out / split / "metadata.jsonl", kept(out, split))
