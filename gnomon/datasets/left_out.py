"""What of the user's own data a dataset does not show: what its sources leave out, and records never drawn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from gnomon.datasets.manifest import whole_files
from gnomon.datasets.plan import Plan


def skipped(plan: Plan) -> list[str]:
    """A line for all that the sources of a plan leave out, with its place and reason."""
    lines = [text for line in plan.lines if line.source is not None for text in line.source.skipped]
    return list(dict.fromkeys(lines))


def never_drawn(plan: Plan, out: Path, files: Callable[[], Iterable[Path]] | None = None) -> list[str]:
    """A line for each usable record that no picture of the folder shows; only of sources that know their `places`."""
    import pyarrow.parquet as pq

    knowing = [(x.kind, x.source) for x in plan.lines if getattr(x.source, "places", None)]
    if not knowing:
        return []
    seen: dict[str, set[str]] = {kind: set() for kind, _ in knowing}
    for file in files() if files is not None else whole_files(out):
        with pq.ParquetFile(file) as parquet:
            for batch in parquet.iter_batches(batch_size=256, columns=["kind", "scene"]):
                for row in batch.to_pylist():
                    for kind, source in knowing:
                        if row["kind"] == kind:
                            seen[kind].add(source.shown(json.loads(row["scene"])))
    return list(
        dict.fromkeys(
            place for kind, source in knowing for key, place in source.places.items() if key not in seen[kind]
        )
    )
