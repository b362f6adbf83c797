"""Parts: fixed ranges of indices, each made whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gnomon.datasets.files import write_whole
from gnomon.datasets.make import Rejection, make_kept
from gnomon.datasets.manifest import Held, Lost
from gnomon.datasets.plan import Plan
from gnomon.datasets.record import lost_in, record, rejected_file
from gnomon.datasets.rows import Row, row_of
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused

if TYPE_CHECKING:
    import pyarrow as pa

GROUP = 50  # rows of a row group
MOST = 1_000_000  # parts of a run
FEW = 8  # rows that are held as Python objects at a time: thousands of them slow down the garbage collector


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


def parts(size: int, part_size: int, split: str) -> list[Part]:
    """The parts of a run of `size` indices. Refused if they are more than a folder bears."""
    count = -(-size // part_size)
    if count > MOST:
        raise Refused(f"expected at most {MOST:,} parts, this run has {count:,}; --part-size makes them larger")
    return [
        Part(number=k, first=start, end=min(start + part_size, size), split=split)
        for k, start in enumerate(range(0, size, part_size))
    ]


def make_part(
    plan: Plan,
    part: Part,
    out: Path,
    engines: Engines,
    tick: Callable[[int], None],
    proven: Collection[Rejection] = (),
) -> Held:
    """Make and write one part. `tick` is told the number of rejections so far before each sample and at the end.

    Every index is a row, or lost because each attempt at it was turned away; anything else that goes wrong is raised.
    Unproven at an error that is not among `proven`; Refused, in plain words, if the part cannot be written; nothing
    half-written stays under a whole part's name.
    """
    rows: list[Row] = []
    tables: list[pa.Table] = []
    turned: list[Rejection] = []
    for index in range(part.first, part.end):
        tick(len(turned))
        row, no = make_kept(plan.draw(index), engines, row_of, proven)
        turned += no
        if row is not None:
            rows.append(row)
        if len(rows) == FEW or index == part.end - 1:
            tables.append(table_of(rows))
            rows = []
    tick(len(turned))
    data = encoded(tables, part, lost_in(part.name, turned))
    held, told = record(part.name, part.first, part.end, hashlib.sha256(data).hexdigest(), len(data), turned)
    write_whole(rejected_file(out, part.name), told)
    write_whole(out / "data" / f"{part.name}.parquet", data)
    return held


def table_of(rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table."""
    import pyarrow as pa

    from gnomon.datasets.schema import schema

    return pa.Table.from_pylist(list(rows), schema=schema())


def encoded(tables: Sequence[pa.Table], part: Part, lost: Sequence[Lost] = ()) -> bytes:
    """The rows of a part as the bytes of a Parquet file that names its range of indices and what is lost of it."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    named = [{"index": n.index, "kind": n.kind, "reason": n.reason} for n in lost]
    about = json.dumps({"first": part.first, "end": part.end, **({"lost": named} if lost else {})}).encode()
    table = pa.concat_tables(tables).combine_chunks()
    table = table.replace_schema_metadata({**table.schema.metadata, b"gnomon": about})
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", row_group_size=GROUP, write_page_checksum=True)
    return bytes(sink.getvalue().to_pybytes())
