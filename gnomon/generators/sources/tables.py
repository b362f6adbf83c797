"""Tables for charts: real ones that ship with vega_datasets, or a folder of the user's CSV files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, some_of
from gnomon.generators.sources._table import Table
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator


@dataclass(frozen=True)
class Tables:
    """A source of tables; each is read when it is first drawn."""

    name: str
    licence: str
    digest: str
    loaders: tuple[Callable[[], tuple[Table, ...]], ...]
    skipped: tuple[str, ...] = ()

    def draw(self, content: Generator, rows: tuple[int, int], series: tuple[int, int]) -> Table:
        """A part of a table with so many rows and series, as far as the table has them; its numbers as they stand."""
        tables = self.loaders[int(content.integers(len(self.loaders)))]()
        fitting = [t for t in tables if len(t.categories) >= rows[0] and len(t.series) >= series[0]] or list(tables)
        table = fitting[int(content.integers(len(fitting)))]
        wide = min(between(content, *series), len(table.series))
        columns = some_of(content, range(len(table.series)), wide)
        good = [i for i, row in enumerate(table.values) if all(row[c] == row[c] for c in columns)]
        if len(good) < 2:
            raise Rejected("thin table", table.title)
        tall = min(between(content, *rows), len(good))
        if table.ordered:  # neighbours in time stay neighbours
            step = between(content, 1, max(1, (len(good) - 1) // max(tall - 1, 1)))
            first = between(content, 0, len(good) - 1 - step * (tall - 1))
            kept = tuple(good[first + step * i] for i in range(tall))
        else:
            kept = some_of(content, good, tall)
        return Table(
            title=table.title,
            key=table.key,
            measure=table.measure,
            unit=table.unit,
            ordered=table.ordered,
            categories=tuple(table.categories[i] for i in kept),
            series=tuple(table.series[c] for c in columns),
            values=tuple(tuple(table.values[i][c] for c in columns) for i in kept),
        )


@cache
def shipped() -> Tables:
    """Real tables that ship with vega_datasets."""
    from gnomon.generators.sources import _vega

    package = f"vega_datasets {version('vega_datasets')}"
    return Tables(package, "MIT (the package; its documentation names the source of each table)", package, _vega.LOADERS)


def alone(table: Table) -> tuple[Table, ...]:
    return (table,)


def user(path: Path) -> Tables:
    """A CSV file or a folder of them: names in the first column, numbers in the others, headers in the first row.

    Refused if there is none, or if one cannot be understood.
    """
    from gnomon.generators.sources._csvs import read_csv

    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files or not all(f.is_file() for f in files):
        raise Refused(f"{path}: expected a CSV file or a folder with *.csv, there is none")
    digest = hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()
    read = [read_csv(f) for f in files]
    tables = [t for t, _ in read if t is not None]
    skipped = tuple(line for _, lines in read for line in lines)
    if not tables:
        raise Refused(f"{path}: expected at least one table with two rows of numbers; {'; '.join(skipped[:3])}")
    return Tables(path.name, "the user's", digest, tuple(partial(alone, t) for t in tables), skipped)
