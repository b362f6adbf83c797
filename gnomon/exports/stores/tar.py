"""Tar shards as WebDataset reads them: `train-00000.tar`; of a row its `__key__` and a file for each further field."""

from __future__ import annotations

import io
import json
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gnomon.datasets.files import write_whole
from gnomon.exports.stores.store import Place, Row, is_picture


@dataclass
class Shard:
    """A part as one tar. No times and no owners stand in it: the same rows are the same bytes."""

    place: Place
    files: list[tuple[str, bytes]] = field(default_factory=list)

    def add(self, row: Row) -> None:
        for name, value in row.items():
            if name != "__key__":
                self.files.append((f"{row['__key__']}.{name}", packed(value)))

    def close(self) -> list[Path]:
        sink = io.BytesIO()
        with tarfile.open(fileobj=sink, mode="w", format=tarfile.USTAR_FORMAT) as tar:
            for name, data in self.files:
                member = tarfile.TarInfo(name)
                member.size = len(data)
                tar.addfile(member, io.BytesIO(data))
        file = self.place.out / f"{self.place.name}.tar"
        write_whole(file, sink.getvalue())
        return [file]


def packed(value: Any) -> bytes:
    """A field of a row as the bytes of a file."""
    if is_picture(value):
        return bytes(value["bytes"])
    return value.encode() if isinstance(value, str) else json.dumps(value, ensure_ascii=False).encode()


def open_writer(place: Place) -> Shard:
    return Shard(place)


def join(out: Path, counts: Mapping[str, int]) -> None:
    """Nothing comes last."""
