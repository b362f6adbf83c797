"""One part of a dataset given out: made whole or not at all, and known again by its bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from gnomon.datasets.load import part_rows
from gnomon.datasets.manifest import digest_of
from gnomon.datasets.rows import sample_of
from gnomon.exports import rows
from gnomon.exports.format import format_called
from gnomon.exports.options import Options
from gnomon.exports.split import Split, split_of
from gnomon.exports.stores.store import Place, Writer, store_called
from gnomon.exports.survey import Cap


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be made of a dataset, and where it goes."""

    format: str
    out: Path
    options: Options
    split: Split
    cap: Cap

    @property
    def digest(self) -> str:
        """The same for what makes the same rows."""
        said = [self.format, self.options.said(), asdict(self.split), asdict(self.cap)]
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Given:
    """A part that is given out: from which bytes under which wish, how many rows of each split, and its files."""

    number: int
    source: str
    source_sha256: str
    wish: str
    samples: int
    left_out: int
    rows: dict[str, int]
    files: list[str]
    sha256: str

    def line(self) -> str:
        return json.dumps(asdict(self)) + "\n"


def give(file: Path, number: int, wish: Wish, tick: Callable[[int], None]) -> Given:
    """Write a part. `tick` is told the rows so far before each sample. Refused if it cannot be written."""
    made = format_called(wish.format)
    store = store_called(made.store)
    writers: dict[str, Writer] = {}
    counts: dict[str, int] = {}
    samples = left_out = 0
    for row in part_rows(file):
        tick(sum(counts.values()))
        samples += 1
        split = split_of(row, wish.split)
        if split is None:
            left_out += 1
            continue
        if split not in writers:
            writers[split] = store.open_writer(Place(out=wish.out, split=split, number=number, features=made.features))
        for one in rows(wish.format, sample_of(row), wish.options, wish.cap.keeps):
            writers[split].add(one)
            counts[split] = counts.get(split, 0) + 1
    files = sorted(f.relative_to(wish.out).as_posix() for w in writers.values() for f in w.close())
    return Given(
        number=number,
        source=file.stem,
        source_sha256=digest_of(file),
        wish=wish.digest,
        samples=samples,
        left_out=left_out,
        rows=counts,
        files=files,
        sha256=digest_all(wish.out, files),
    )


def digest_all(out: Path, files: list[str]) -> str:
    """SHA-256 over files, their names and their bytes; "" if one is not there."""
    found = hashlib.sha256()
    for name in files:
        if not (out / name).is_file():
            return ""
        found.update(f"{name}\0{digest_of(out / name)}\n".encode())
    return found.hexdigest()
