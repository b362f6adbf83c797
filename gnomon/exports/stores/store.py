"""What a store has to give: a writer of one part of one split, whose files are whole or not there."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, cast

from gnomon.datasets.files import write_whole

Row = dict[str, Any]
KEPT = ".gnomon"  # a folder for what is no data: how far an export is, and rows that are joined at its end


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the rows of a part go: the folder, their split, the number of the part, the columns if they are fixed."""

    out: Path
    split: str
    number: int
    features: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.split}-{self.number:05d}"


class Writer(Protocol):
    """Takes the rows of a part."""

    def add(self, row: Row) -> None:
        """A row more."""

    def close(self) -> list[Path]:
        """Write what there is to write; the files, all whole."""


class Store(Protocol):
    """One file of `stores/`."""

    def open_writer(self, place: Place) -> Writer:
        """A writer of a part."""

    def join(self, out: Path, counts: Mapping[str, int]) -> None:
        """What comes last, when all parts are whole: `counts` are the rows of each split."""


def store_called(name: str) -> Store:
    return cast("Store", importlib.import_module(f"gnomon.exports.stores.{name}"))


def is_picture(value: Any) -> bool:
    """Whether a value of a row is a picture."""
    return isinstance(value, dict) and set(value) == {"bytes", "path"} and isinstance(value["bytes"], bytes)


@dataclass
class Beside:
    """Pictures beside the rows: each is written once, and its path, from `root`, stands in the row."""

    root: Path
    folder: str
    held: dict[str, bytes] = field(default_factory=dict)

    def parted(self, value: Any) -> Any:
        """A value without the bytes of its pictures."""
        if is_picture(value):
            path = f"{self.folder}/{value['path']}"
            self.held[path] = value["bytes"]
            return path
        if isinstance(value, dict):
            return {key: self.parted(v) for key, v in value.items()}
        return [self.parted(v) for v in value] if isinstance(value, list) else value

    def write(self) -> list[Path]:
        for path, data in self.held.items():
            write_whole(self.root / path, data)
        return [self.root / path for path in self.held]
