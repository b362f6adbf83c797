"""A written dataset by index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from torch.utils.data import Dataset

from gnomon.datasets.load import part_files
from gnomon.datasets.rows import sample_of
from gnomon.exports.options import Options
from gnomon.exports.stream import rows_in

HELD = 8  # groups of rows that are kept decoded


class Written(Dataset):  # type: ignore[misc]
    """A written dataset by index: samples, or with `rows` the list of each one's rows in an export format.

    Refused if the folder holds none.
    """

    def __init__(self, out: str | Path, rows: str = "", options: Options | Mapping[str, Any] | None = None) -> None:
        import pyarrow.parquet as pq

        self.unpack = rows_in(rows, options) if rows else None
        self.groups: list[tuple[Path, int]] = []
        counts: list[int] = []
        for file in part_files(Path(out)):
            about = pq.read_metadata(file)
            self.groups += [(file, group) for group in range(about.num_row_groups)]
            counts += [about.row_group(group).num_rows for group in range(about.num_row_groups)]
        self.ends = list(accumulate(counts))

    def __len__(self) -> int:
        return self.ends[-1] if self.ends else 0

    def __getitem__(self, index: int) -> Any:
        if not -len(self) <= index < len(self):
            raise IndexError(f"expected an index below {len(self)}, got {index}")
        index %= len(self)
        group = bisect_right(self.ends, index)
        rows = group_of(*self.groups[group])
        sample = sample_of(rows[index - self.ends[group] + len(rows)])
        return self.unpack(sample) if self.unpack is not None else sample


@lru_cache(maxsize=HELD)
def group_of(file: Path, group: int) -> list[dict[str, Any]]:
    """The rows of a group of a Parquet file."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as parquet:
        found: list[dict[str, Any]] = parquet.read_row_group(group).to_pylist()
        return found
