"""Rows of a shipped file as tables: one value for each key and column."""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import math
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gnomon.generators.sources._shapes import Table
from gnomon.scenes.chart.about import About

Rows = list[dict[str, Any]]


def shipped_rows(package: str, file: str) -> Rows:
    """The rows of a CSV (perhaps gzipped) or JSON file inside a package, which is not imported."""
    spec = importlib.util.find_spec(package)
    assert spec is not None and spec.origin is not None
    data = (Path(spec.origin).parent / file).read_bytes()
    text = (gzip.decompress(data) if file.endswith(".gz") else data).decode("utf-8-sig")
    return list(json.loads(text)) if file.endswith(".json") else list(csv.DictReader(text.splitlines()))


def number(column: str) -> Callable[[Any], float]:
    """What reads a column as a number."""
    return lambda row: float(row[column])


def named(measure: str) -> Callable[[Any], str]:
    """The same column for every row: that of the measure."""
    return lambda _: measure


def pivot(
    data: Rows,
    row_of: Callable[[Any], str],
    column_of: Callable[[Any], str],
    value_of: Callable[[Any], float],
    fold: str = "mean",
    places: int = 1,
    **texts: Any,
) -> Table:
    """A table with one value per key and column, the mean, sum or number of what falls into it."""
    cells: dict[tuple[str, str], list[float]] = defaultdict(list)
    keys, columns = {}, {}
    for row in data:
        k, c = row_of(row).strip(), column_of(row).strip()  # files have names with blanks behind them
        keys[k] = columns[c] = True
        cells[k, c].append(value_of(row))

    def cell(k: str, c: str) -> float:
        got = cells.get((k, c))
        if not got:
            return 0.0 if fold in ("count", "sum") else float("nan")
        return round({"mean": math.fsum(got) / len(got), "sum": math.fsum(got), "count": float(len(got))}[fold], places)

    return Table(
        about=About(),
        categories=tuple(keys),
        series=tuple(columns),
        values=tuple(tuple(cell(k, c) for c in columns) for k in keys),
        **texts,
    )
