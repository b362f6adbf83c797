"""JSON lines, one file a split, and pictures beside them: `train.jsonl`, `images/…`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gnomon.datasets.files import HALF, write_whole
from gnomon.exports.stores.store import KEPT, Beside, Place, Row


@dataclass
class Lines:
    """The rows of a part as text: files of lines are joined when all are whole."""

    place: Place
    beside: Beside
    rows: list[bytes] = field(default_factory=list)

    def add(self, row: Row) -> None:
        self.rows.append(json.dumps(self.beside.parted(row), ensure_ascii=False).encode() + b"\n")

    def close(self) -> list[Path]:
        files = self.beside.write()
        file = self.place.out / KEPT / "rows" / f"{self.place.name}.jsonl"
        write_whole(file, b"".join(self.rows))
        return [*files, file]


def open_writer(place: Place) -> Lines:
    return Lines(place, Beside(place.out, f"images/{place.number:05d}"))


def kept(out: Path, split: str) -> Iterator[bytes]:
    """The lines of a split, in the order of its parts."""
    for file in sorted((out / KEPT / "rows").glob(f"{split}-[0-9]*.jsonl")):
        if file.name[len(split) + 1 : -len(".jsonl")].isdigit():
            with file.open("rb") as handle:
                yield from handle


def kept_rows(out: Path, split: str) -> Iterator[Any]:
    """The rows of a split, one at a time."""
    return map(json.loads, kept(out, split))


def write_through(file: Path, pieces: Iterable[bytes]) -> None:
    """Write a file piece by piece, under another name until it is whole."""
    half = file.with_name(f"{file.name}{HALF}joined")
    file.parent.mkdir(parents=True, exist_ok=True)
    with half.open("wb") as handle:
        handle.writelines(pieces)
    half.replace(file)


def join(out: Path, counts: Mapping[str, int]) -> None:
    """One file for each split."""
    for split in counts:
        write_through(out / f"{split}.jsonl", kept(out, split))
