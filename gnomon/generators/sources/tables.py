"""Content of charts: real tables that ship with packages, invented data by topic, or the user's CSV files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._shapes import Matrix, Pairs, Samples, Table
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._topics import Topic

Span = tuple[int, int]
TRIES = 12  # tables looked at before a draw is given up
LEAST = 3  # rows that a user's table has to have at least, where all of them have fewer than asked for
REAL = 0.25  # share of real tables where both could be had


@dataclass(frozen=True)
class Tables:
    """A source of tables; each is read when it is first drawn. `topics` invent what tables do not have."""

    name: str
    licence: str
    digest: str
    loaders: tuple[Callable[[], tuple[Table, ...]], ...]
    skipped: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()

    @property
    def title(self) -> str:
        return self.name

    def topic(self, content: Generator) -> Any:
        """What all panels of a figure are about: one topic of those there are, else this source itself."""
        return one_of(content, self.topics) if self.topics else self

    def draw(
        self,
        content: Generator,
        rows: Span,
        series: Span,
        *,
        ordered: bool | None = None,
        parts: bool = False,
        least: int = 0,
        course: str = "",
        **wanted: bool,
    ) -> Table:
        """A part of a table with so many rows and series, as far as there are such; its numbers as they stand.

        Where a user's tables are all smaller, one of them with `least` series (0: as many as asked for) will do.
        Invented values over time run as `course` says: one of SHAPES, "mixed", or "" as is usual for their measure.
        `ordered`, `parts`, `stacks`, `positive`, `signed`, `dated` and `spread` say what it must be, as in Table.
        Rejected if there is no such table.
        """
        if not self.topics or (self.loaders and content.random() < REAL):
            real = self.real(content, rows, series, ordered, parts, wanted)
            if real is None and not self.topics:
                fewer = (min(rows[0], LEAST), rows[1]), (min(series[0], least or series[0]), series[1])
                real = self.real(content, *fewer, ordered, parts, wanted)
            if real is not None:
                return real
            if not self.topics:
                told = f"{self.name} has no table of {rows[0]} rows and {series[0]} series like that"
                raise Rejected("no such data", told)
        return self.invented(content, "draw", rows, series, ordered=ordered, parts=parts, course=course, **wanted)  # type: ignore[no-any-return]

    def real(
        self, content: Generator, rows: Span, series: Span, ordered: bool | None, parts: bool, wanted: dict[str, bool]
    ) -> Table | None:
        """A part of one of the tables that are loaded; None if the drawn ones do not fit."""
        for _ in range(TRIES):
            tables = self.loaders[int(content.integers(len(self.loaders)))]()
            fitting = [t for t in tables if fits(t, ordered, parts, wanted)]
            large = [t for t in fitting if len(t.categories) >= rows[0] and len(t.series) >= series[0]]
            if not self.topics:  # of the user's own tables, which may be small, what there is
                large = large or fitting
            for table in [one_of(content, large)] if large else []:
                part = cut(content, table, rows, series)
                if part is not None and holds(part, wanted):
                    return part
        return None

    def invented(self, content: Generator, shape: str, *given: Any, **wanted: Any) -> Any:
        """A shape from a topic that has it."""
        if not self.topics:
            raise Rejected("no such data", f"{self.name} has tables only, no {shape}")
        for _ in range(10 * TRIES):  # one topic in twenty has values below zero
            try:
                return getattr(one_of(content, self.topics), shape)(content, *given, **wanted)
            except Rejected:
                continue
        raise Rejected("no such data", shape)

    def samples(self, content: Generator, groups: Span, each: Span) -> Samples:
        """Single observations in groups; of a user's tables, columns of one measure with at least ten rows."""
        if self.topics:
            return self.invented(content, "samples", groups, each)  # type: ignore[no-any-return]
        table = self.tall(content, 10, groups[0], least=(10, 1))
        columns = some_of(content, range(len(table.series)), min(between(content, *groups), len(table.series)))
        values = tuple(tuple(row[c] for row in table.values if row[c] == row[c]) for c in columns)
        return Samples(
            title=table.title,
            key=table.series_key or "column",
            measure=table.measure,
            unit=table.unit,
            groups=tuple(table.series[c] for c in columns),
            values=values,
            thing=table.key,
        )

    def pairs(
        self,
        content: Generator,
        n: Span,
        *,
        groups: Span = (1, 1),
        size: bool = False,
        named: bool = False,
        form: str = "",
    ) -> Pairs:
        """Things with two measures; of a user's tables, two columns. Only invented ones have a `form` to choose."""
        if self.topics:
            return self.invented(content, "pairs", n, groups=groups, size=size, named=named, form=form)  # type: ignore[no-any-return]
        if size or groups[0] > 1:
            raise Rejected("no such data", f"{self.name} has no third measure and no groups")
        table = self.tall(content, max(4, n[0]), 2)
        a, b = some_of(content, range(len(table.series)), 2)
        rows = [i for i, row in enumerate(table.values) if row[a] == row[a] and row[b] == row[b]]
        kept = some_of(content, rows, min(between(content, *n), len(rows)))
        return Pairs(
            title=table.title,
            thing=table.key,
            x_measure=table.series[a],
            x_unit=table.unit,
            y_measure=table.series[b],
            y_unit=table.unit,
            x=tuple(table.values[i][a] for i in kept),
            y=tuple(table.values[i][b] for i in kept),
            names=tuple(table.categories[i] for i in kept) if named else (),
        )

    def matrix(self, content: Generator, rows: Span, columns: Span, *, correlation: bool = False) -> Matrix:
        """A value for each row and column; of a user's tables, rows and columns as they stand."""
        if self.topics:
            return self.invented(content, "matrix", rows, columns, correlation=correlation)  # type: ignore[no-any-return]
        if correlation:
            raise Rejected("no such data", f"{self.name}: correlations are drawn of invented data only")
        table = cut(content, self.tall(content, rows[0], columns[0]), rows, columns)
        if table is None:
            raise Rejected("no such data", f"{self.name} has no table of that size")
        return Matrix(
            title=table.title,
            row_key=table.key,
            column_key=table.series_key or "column",
            measure=table.measure,
            unit=table.unit,
            rows=table.categories,
            columns=table.series,
            values=table.values,
            rows_ordered=table.ordered,
        )

    def tall(self, content: Generator, rows: int, columns: int, least: Span = (3, 2)) -> Table:
        """A table of at least so many rows and columns; if there is none, one of at least `least`."""
        tables = [one_of(content, one_of(content, self.loaders)()) for _ in range(TRIES)]
        for tall, wide in ((rows, columns), least):
            for table in tables:
                if len(table.categories) >= tall and len(table.series) >= wide:
                    return table
        raise Rejected("no such data", f"{self.name} has no table of {least[0]} rows and {least[1]} columns")

    def __getattr__(self, shape: str) -> Any:
        if shape in ("tree", "flows", "prices", "steps", "stages", "gauge", "surface"):
            return partial(self.told, shape)
        raise AttributeError(shape)

    def told(self, shape: str, content: Generator, *given: Any, **wanted: Any) -> Any:
        """A tree, flows, prices, steps, stages, a gauge or a surface; Rejected if there are no topics to tell of."""
        return self.invented(content, shape, *given, **wanted)


def fits(table: Table, ordered: bool | None, parts: bool, wanted: dict[str, bool]) -> bool:
    """Whether a table is what is wanted, numbers aside."""
    if ordered is not None and table.ordered != ordered:
        return False
    if parts and not table.parts:
        return False
    needs = {"stacks": table.stacks, "dated": bool(table.dates), "spread": bool(table.spread)}
    return all(needs[w] for w in needs if wanted.get(w))


def holds(table: Table, wanted: dict[str, bool]) -> bool:
    """Whether the numbers of a part are what is wanted."""
    low = min(v for row in table.values for v in row)
    return not (wanted.get("positive") and low <= 0) and not (wanted.get("signed") and low >= 0)


def cut(content: Generator, table: Table, rows: Span, series: Span) -> Table | None:
    """So many rows and columns of a table without blanks; None if fewer than two rows are left."""
    from dataclasses import replace

    wide = min(between(content, *series), len(table.series))
    columns = some_of(content, range(len(table.series)), wide)
    good = [i for i, row in enumerate(table.values) if all(row[c] == row[c] for c in columns)]
    tall = min(between(content, *rows), len(good))
    if tall < 2:
        return None
    if table.ordered:  # neighbours in time stay neighbours
        step = between(content, 1, max(1, (len(good) - 1) // max(tall - 1, 1)))
        first = between(content, 0, len(good) - 1 - step * (tall - 1))
        kept = tuple(good[first + step * i] for i in range(tall))
    else:
        kept = some_of(content, good, tall)
    return replace(
        table,
        categories=tuple(table.categories[i] for i in kept),
        series=tuple(table.series[c] for c in columns),
        values=tuple(tuple(table.values[i][c] for c in columns) for i in kept),
        dates=tuple(table.dates[i] for i in kept) if table.dates else (),
        spread=tuple(tuple(table.spread[i][c] for c in columns) for i in kept) if table.spread else (),
    )


@cache
def shipped() -> Tables:
    """Real tables of vega_datasets, plotly and statsmodels, and gnomon's invented topics."""
    from gnomon.generators.sources import _plotly_data, _statsmodels, _vega
    from gnomon.generators.sources._topics import FOLDER, topics

    packages = ", ".join(f"{name} {version(name)}" for name in ("vega_datasets", "plotly", "statsmodels"))
    files = b"".join(f.read_bytes() for f in sorted(FOLDER.glob("*.y*ml")))
    return Tables(
        f"{packages} and gnomon's topics",
        "MIT, MIT, BSD-3 (the packages; NOTICE names the sources of their tables), Apache-2.0",
        f"{packages} {hashlib.sha256(files).hexdigest()}",
        (*_vega.LOADERS, *_plotly_data.LOADERS, *_statsmodels.LOADERS),
        topics=topics(),
    )


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
