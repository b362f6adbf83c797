"""Parquet that knows its Hugging Face features: `data/train-00000.parquet`, pictures within."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.datasets.files import write_whole
from gnomon.exports.stores.store import Place, Row

if TYPE_CHECKING:
    import pyarrow as pa

GROUP = 50  # rows of a row group


@dataclass
class Table:
    """A part as one file; rows become Arrow a group at a time."""

    place: Place
    rows: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self.sink = pa.BufferOutputStream()
        self.schema = schema(self.place.features)
        self.writer = pq.ParquetWriter(self.sink, self.schema, compression="zstd")

    def add(self, row: Row) -> None:
        self.rows.append(row)
        if len(self.rows) == GROUP:
            self.flush()

    def flush(self) -> None:
        import pyarrow as pa

        if self.rows:
            self.writer.write_table(pa.Table.from_pylist(self.rows, schema=self.schema))
        self.rows = []

    def close(self) -> list[Path]:
        self.flush()
        self.writer.close()
        file = self.place.out / "data" / f"{self.place.name}.parquet"
        write_whole(file, bytes(self.sink.getvalue().to_pybytes()))
        return [file]


def schema(features: Mapping[str, Any]) -> pa.Schema:
    """The Arrow schema of features such as `{"id": "string", "images": ["Image"]}`."""
    import pyarrow as pa

    about = json.dumps({"info": {"features": {name: feature(kind) for name, kind in features.items()}}})
    return pa.schema({name: arrow(kind) for name, kind in features.items()}, metadata={"huggingface": about})


def arrow(kind: Any) -> pa.DataType:
    import pyarrow as pa

    if isinstance(kind, list):
        return pa.list_(arrow(kind[0]))
    if isinstance(kind, dict):
        return pa.struct({name: arrow(k) for name, k in kind.items()})
    if kind == "Image":
        return pa.struct({"bytes": pa.binary(), "path": pa.string()})
    return {"string": pa.string(), "int64": pa.int64(), "float64": pa.float64()}[kind]


def feature(kind: Any) -> Any:
    """The Hugging Face feature, as JSON data."""
    if isinstance(kind, list):
        return {"feature": feature(kind[0]), "_type": "List"}
    if isinstance(kind, dict):
        return {name: feature(k) for name, k in kind.items()}
    return {"_type": "Image"} if kind == "Image" else {"dtype": kind, "_type": "Value"}


def open_writer(place: Place) -> Table:
    return Table(place)


def join(out: Path, counts: Mapping[str, int]) -> None:
    """Nothing comes last."""
