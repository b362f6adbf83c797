"""The samples of a folder, found by id and read row by row: pictures are only touched when they are looked at."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

LISTED = ("id", "kind", "engine", "level", "width", "height", "questions.list.element.task")
HEAVY = ("images", "layers")  # columns with pixels
Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A sample as it is listed, and where it lies: a file, a group of rows in it, a row in that group."""

    id: str
    kind: str
    engine: str
    level: int
    width: int
    height: int
    tasks: tuple[str, ...]
    file: Path
    group: int
    row: int


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be seen; an empty field wishes nothing."""

    kind: str = ""
    task: str = ""
    level: int = 0

    def holds(self, entry: Entry, but: str = "") -> bool:
        """Whether an entry is wished for, one field `but` left aside."""
        return (
            (but == "kind" or not self.kind or entry.kind == self.kind)
            and (but == "task" or not self.task or self.task in entry.tasks)
            and (but == "level" or not self.level or entry.level == self.level)
        )


@dataclass(frozen=True)
class Listing:
    """All samples in the order of their parts, and the names of parts that could not be read."""

    entries: tuple[Entry, ...]
    unread: tuple[str, ...]

    def wished(self, wish: Wish) -> list[Entry]:
        return [e for e in self.entries if wish.holds(e)]

    def counts(self, wish: Wish) -> dict[str, list[tuple[str | int, int]]]:
        """How many samples each kind, task and level has, under the wish's other fields."""
        return {
            "kind": counted(e.kind for e in self.entries if wish.holds(e, but="kind")),
            "level": counted(e.level for e in self.entries if wish.holds(e, but="level")),
            "task": counted(t for e in self.entries if wish.holds(e, but="task") for t in set(e.tasks)),
        }


class Shelf:
    """A dataset's folder, looked at anew whenever its parts have changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._seen: tuple[tuple[Path, int, int], ...] | None = None
        self._listing = Listing((), ())
        self._places: dict[str, Entry] = {}
        self._column = lru_cache(maxsize=6)(column)  # some row groups of pictures, not all of them

    def listing(self) -> Listing:
        files = sorted((self.folder / "data").glob("*.parquet"))
        seen = tuple((f, s.st_size, s.st_mtime_ns) for f in files for s in [f.stat()])
        with self._lock:
            if seen != self._seen:
                self._listing = listed(files)
                self._places = {e.id: e for e in self._listing.entries}
                self._seen = seen
                self._column.cache_clear()
            return self._listing

    def entry(self, id: str) -> Entry:
        """Where a sample lies; KeyError if there is none of that id."""
        self.listing()
        return self._places[id]

    def row(self, id: str) -> Row:
        """All columns of a sample but those with pixels, what is stored as JSON opened."""
        place = self.entry(id)
        part = pq.ParquetFile(place.file)
        names = [name for name in part.schema_arrow.names if name not in HEAVY]
        row: Row = part.read_row_group(place.group, columns=names).slice(place.row, 1).to_pylist()[0]
        return opened(row)

    def pixels(self, id: str, name: str) -> list[Row]:
        """The column `images` or `layers` of a sample, bytes included."""
        place = self.entry(id)
        with self._lock:  # one reader fills the cache, the others find it filled
            group = self._column(place.file, place.group, name)
        cell: list[Row] = group[place.row].as_py()
        return cell


def column(file: Path, group: int, name: str) -> pa.ChunkedArray:
    return pq.ParquetFile(file).read_row_group(group, columns=[name]).column(name)


def listed(files: Sequence[Path]) -> Listing:
    entries: list[Entry] = []
    unread = []
    for file in files:
        try:
            entries += entries_of(file)
        except (OSError, pa.ArrowException, KeyError, TypeError, ValueError):
            unread.append(file.name)
    return Listing(tuple(entries), tuple(unread))


def entries_of(file: Path) -> list[Entry]:
    part = pq.ParquetFile(file)
    found = []
    for group in range(part.num_row_groups):
        for number, row in enumerate(part.read_row_group(group, columns=list(LISTED)).to_pylist()):
            tasks = tuple(q["task"] for q in row.pop("questions") or ())
            found.append(Entry(**row, tasks=tasks, file=file, group=group, row=number))
    return found


def counted(things: Iterable[str | int]) -> list[tuple[str | int, int]]:
    return sorted(Counter(things).items(), key=lambda item: str(item[0]))


def opened(row: Row) -> Row:
    """A row with its JSON texts as data."""

    def data(text: str | None) -> Any:
        return json.loads(text) if text else None

    facts = [{**f, "value": data(f["value"]), "because": data(f["because"])} for f in row["facts"]]
    questions = [{**q, "answer": data(q["answer"]), "program": data(q["program"])} for q in row["questions"]]
    plain = {name: data(row[name]) for name in ("versions", "scene")}
    return {**row, **plain, "facts": facts, "questions": questions}
