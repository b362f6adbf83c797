"""Parts: fixed ranges of indices, each written under another name and renamed when whole."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gnomon.datasets.make import Rejection, make
from gnomon.datasets.plan import Plan
from gnomon.datasets.rows import Row, row_of
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused

if TYPE_CHECKING:
    import pyarrow as pa

GROUP = 50  # rows of a row group
FEW = 8  # rows that are held as Python objects at a time: thousands of them slow down the garbage collector
HALF = ".writing-"  # in the name of what is not whole yet


@dataclass(frozen=True, kw_only=True)
class Part:
    """Indices `first` up to, not including, `end`."""

    number: int
    first: int
    end: int
    split: str

    @property
    def name(self) -> str:
        return f"{self.split}-{self.number:05d}"


@dataclass(frozen=True, kw_only=True)
class Held:
    """A line of the manifest: a whole part, as it is on disk."""

    part: str
    first: int
    end: int
    rows: int
    sha256: str
    bytes: int


@dataclass(frozen=True, kw_only=True)
class Made:
    """What a worker says of a part it has written: `lost` are (index, kind, last reason) that never came out."""

    held: Held
    rejected: int
    lost: tuple[tuple[int, str, str], ...]


def parts(size: int, part_size: int, split: str) -> list[Part]:
    """The parts of a run of `size` indices."""
    return [
        Part(number=k, first=start, end=min(start + part_size, size), split=split)
        for k, start in enumerate(range(0, size, part_size))
    ]


def make_part(plan: Plan, part: Part, out: Path, engines: Engines, tick: Callable[[int], None]) -> Made:
    """Make and write one part. `tick` is told the number of rejections so far before each sample and at the end.

    Refused, in plain words, if it cannot be written; nothing half-written stays under a whole part's name.
    """
    rows: list[Row] = []
    tables: list[pa.Table] = []
    turned: list[Rejection] = []
    lost = []
    for index in range(part.first, part.end):
        tick(len(turned))
        sample, no = make(plan.draw(index), engines)
        turned += no
        if sample is None:
            lost.append((index, no[-1].kind, f"{no[-1].reason}: {no[-1].detail}".rstrip(": ")))
        else:
            try:
                rows.append(row_of(sample))
            except (TypeError, ValueError, KeyError) as bug:  # a value of a kind that no row can hold
                lost.append((index, sample.kind, f"it cannot be stored: {bug}"))
        if len(rows) == FEW or index == part.end - 1:
            tables.append(table_of(rows))
            rows = []
    tick(len(turned))
    lines = "".join(json.dumps(asdict(r), ensure_ascii=False) + "\n" for r in turned)
    write_whole(out / "rejected" / f"{part.name}.jsonl", lines.encode())
    data = encoded(tables, part)
    write_whole(out / "data" / f"{part.name}.parquet", data)
    return Made(held=held_of(part, sum(t.num_rows for t in tables), data), rejected=len(turned), lost=tuple(lost))


def held_of(part: Part, rows: int, data: bytes) -> Held:
    digest = hashlib.sha256(data).hexdigest()
    return Held(part=part.name, first=part.first, end=part.end, rows=rows, sha256=digest, bytes=len(data))


def table_of(rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table."""
    import pyarrow as pa

    from gnomon.datasets.schema import schema

    return pa.Table.from_pylist(list(rows), schema=schema())


def encoded(tables: Sequence[pa.Table], part: Part) -> bytes:
    """The rows of a part as the bytes of a Parquet file that names its range of indices."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    span = json.dumps({"first": part.first, "end": part.end}).encode()
    table = pa.concat_tables(tables).combine_chunks()
    table = table.replace_schema_metadata({**table.schema.metadata, b"gnomon": span})
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", row_group_size=GROUP, write_page_checksum=True)
    return bytes(sink.getvalue().to_pybytes())


def write_whole(file: Path, data: bytes) -> None:
    """Write under another name, flush to the disk, rename. Refused if the disk will not take it."""
    half = file.with_name(f"{file.name}{HALF}{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        half.replace(file)
        settle(file.parent)
    except OSError as e:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise Refused(
            f"{file}: cannot be written: {e.strerror or e}. "
            "What was finished is kept; the same command goes on from there."
        ) from e


def settle(folder: Path) -> None:
    """Have the disk know of a renaming, where the system has a call for it."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def holds(file: Path, part: str, known: Held | None) -> Held | None:
    """What is held in a part's file; None if it is not whole. What the manifest knows is not read again."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        if known is not None and file.stat().st_size == known.bytes:
            return known
        data = file.read_bytes()
        seen = pq.ParquetFile(pa.BufferReader(data))
        span = json.loads(seen.schema_arrow.metadata[b"gnomon"])
        whole = Part(number=0, first=span["first"], end=span["end"], split="")
        return replace(held_of(whole, seen.metadata.num_rows, data), part=part)
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError):
        return None


def read_manifest(out: Path) -> dict[str, Held]:
    """The parts that the manifest names; lines that are no lines of a manifest are passed over."""
    file = out / "manifest.jsonl"
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        try:
            held = Held(**json.loads(line))
        except (ValueError, TypeError):
            continue
        found[held.part] = held
    return found


def write_manifest(out: Path, held: Iterable[Held]) -> None:
    lines = sorted(held, key=lambda h: h.first)
    write_whole(out / "manifest.jsonl", "".join(json.dumps(asdict(h)) + "\n" for h in lines).encode())


def stock(out: Path) -> dict[str, Held]:
    """Every whole part in a folder, by name, whatever the manifest knows of it."""
    known = read_manifest(out)
    found = (
        (file.stem, holds(file, file.stem, known.get(file.stem))) for file in sorted((out / "data").glob("*.parquet"))
    )
    return {name: held for name, held in found if held is not None}


def sweep(out: Path) -> None:
    """Remove what a run that was killed left half-written."""
    for file in [*out.glob(f"*/*{HALF}*"), *out.glob(f"*{HALF}*")]:
        file.unlink(missing_ok=True)
