"""Content of charts: real tables that ship with packages, invented data by topic, or the user's CSV files (csvs/)."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._shapes import Matrix, Pairs, Samples, Table
from gnomon.truth.refused import Refused
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._topics import Topic
    from gnomon.generators.sources._understood import Understood
    from gnomon.generators.sources.csvs.own import Own
    from gnomon.generators.sources.csvs.sheet import Sheet

Span = tuple[int, int]
TRIES = 12  # tables looked at before a draw is given up
LEAST = 3  # rows that a user's table has to have at least, where all of them have fewer than asked for
REAL = 0.25  # share of real tables where both could be had


@dataclass(frozen=True)
class Tables:
    """What gnomon ships: tables, each read when it is first drawn, and `topics` that invent what tables do not have."""

    name: str
    licence: str
    digest: str
    loaders: tuple[Callable[[], tuple[Table, ...]], ...]
    skipped: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()

    @property
    def title(self) -> str:
        return self.name

    def topic(self, content: Generator, rows: Span) -> Any:
        """What all panels of a figure are about: one topic of those there are, with one set of values over so many
        times; else this source itself.

        Constants of nature have too little to tell for a whole figure.
        """
        able = [t for t in self.topics if t.course is not None]
        return one_of(content, able).in_one_figure(content, rows) if able else self

    def both(self, content: Generator, rows: Span) -> tuple[Table, Table]:
        """Two measures of one field at the same times and place, both above zero; Rejected if there are none."""
        from gnomon.generators.sources._times import times

        timed = [t for t in self.topics if t.is_whole and not t.signed]
        fields: dict[tuple[str, str], list[Topic]] = {}
        for t in timed:
            if t.course is not None:
                fields.setdefault((t.field, t.course.kind), []).append(t)
        several = [k for k, found in fields.items() if len(found) > 1]
        if not several:
            raise Rejected("no such data", "a second measure")
        kind = one_of(content, several)
        one, other = some_of(content, fields[kind], 2)
        when = times(content, kind[1], between(content, *rows))
        places = [p for p in one.where if p in other.where] or one.where
        one = replace(one, where=(one_of(content, places),))
        first, second = (t.timed(content, rows, (1, 1), when=when, whole=True) for t in (one, other))
        return first, second

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

        `least` is for users' tables, which may all be smaller (see csvs/own.py). With `totals` an invented one may have
        a last row that is the sum of the others. Invented values over time run as `course` says where that may be of
        their measure: "growing", "peak" …, "mixed", or "" as is usual.
        `ordered`, `parts`, `stacks`, `positive`, `signed`, `dated` and `spread` say what it must be, as in Table.
        Rejected if there is no such table.
        """
        if self.loaders and content.random() < REAL:
            real = self.real(content, rows, series, ordered, parts, wanted)
            if real is not None:
                return real
        return self.invented(content, "draw", rows, series, ordered=ordered, parts=parts, course=course, **wanted)  # type: ignore[no-any-return]

    def real(
        self, content: Generator, rows: Span, series: Span, ordered: bool | None, parts: bool, wanted: dict[str, bool]
    ) -> Table | None:
        """A part of one of the tables that are loaded; None if the drawn ones do not fit."""
        for _ in range(TRIES):
            tables = self.loaders[int(content.integers(len(self.loaders)))]()
            fitting = [t for t in tables if fits(t, ordered, parts, wanted)]
            large = [t for t in fitting if len(t.categories) >= rows[0] and len(t.series) >= series[0]]
            for table in [one_of(content, large)] if large else []:
                part = cut(content, table, rows, series, whole=parts, full=wanted.get("stacks", False))
                if part is not None and holds(part, wanted):
                    return part
        return None

    def invented(self, content: Generator, shape: str, *given: Any, **wanted: Any) -> Any:
        """A shape from a topic that has it."""
        for _ in range(10 * TRIES):  # one topic in twenty has values below zero
            try:
                return getattr(one_of(content, self.topics), shape)(content, *given, **wanted)
            except Rejected:
                continue
        raise Rejected("no such data", shape)

    def samples(self, content: Generator, groups: Span, each: Span) -> Samples:
        """Single observations in groups."""
        return self.invented(content, "samples", groups, each)  # type: ignore[no-any-return]

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
        """Things with two measures; `form` is one of CLOUDS, or "" as is usual for them."""
        return self.invented(content, "pairs", n, groups=groups, size=size, named=named, form=form)  # type: ignore[no-any-return]

    def matrix(self, content: Generator, rows: Span, columns: Span, *, correlation: bool = False) -> Matrix:
        """A value for each row and column."""
        return self.invented(content, "matrix", rows, columns, correlation=correlation)  # type: ignore[no-any-return]

    def __getattr__(self, shape: str) -> Any:
        if shape in ("tree", "flows", "prices", "steps", "stages", "gauge", "surface"):
            return partial(self.told, shape)
        raise AttributeError(shape)

    def told(self, shape: str, content: Generator, *given: Any, **wanted: Any) -> Any:
        """A tree, flows, prices, steps, stages, a gauge or a surface; Rejected if there are no topics to tell of."""
        if not self.topics:
            raise Rejected("no such data", shape)
        from gnomon.generators.sources import _stories

        spans = [between(content, *s) for s in (*given, *wanted.values())]
        if shape in ("tree", "flows"):  # spans are drawn for each part
            first, second = (*given, *wanted.values())
            return getattr(_stories, shape)(content, between(content, *first), second)
        return getattr(_stories, shape)(content, *spans)


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


def cut(
    content: Generator, table: Table, rows: Span, series: Span, *, whole: bool = False, full: bool = False
) -> Table | None:
    """So many rows and columns of a table without blanks; None if fewer than two rows are left.

    Of a `whole` the largest rows are kept, and what all others have together; or else all, or None. So are all columns
    if each row is to be a `full` one.
    """
    wide = len(table.series) if full else min(between(content, *series), len(table.series))
    if full and wide > max(series):
        return None
    columns = some_of(content, range(len(table.series)), wide)
    good = [i for i, row in enumerate(table.values) if all(row[c] == row[c] for c in columns)]
    tall = min(between(content, *rows), len(good))
    if tall < 2:
        return None
    if whole and len(good) > tall:
        return lumped(table, good, columns, tall)
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


def lumped(table: Table, good: list[int], columns: tuple[int, ...], tall: int) -> Table | None:
    """The largest rows of a table, and as the last one all others together; None if nobody says what they are, or if
    they are the most of it.
    """
    if not table.rest:
        return None
    kept = sorted(good, key=lambda i: -math.fsum(table.values[i][c] for c in columns))
    rest = [tidy_sum(table.values[i][c] for i in kept[tall - 1 :]) for c in columns]
    if any(r > 0.5 * math.fsum(table.values[i][c] for i in good) for r, c in zip(rest, columns, strict=True)):
        return None
    return replace(
        table,
        categories=(*(table.categories[i] for i in kept[: tall - 1]), table.rest),
        series=tuple(table.series[c] for c in columns),
        values=(*(tuple(table.values[i][c] for c in columns) for i in kept[: tall - 1]), tuple(rest)),
    )


def tidy_sum(values: Iterable[float]) -> float:
    """A sum without what binary fractions add."""
    return float(f"{math.fsum(values):.10g}")


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


ENDINGS = (".csv", ".tsv", ".tab")  # in letters of either size; a file that is named alone may have any


def user(path: Path, hints: Mapping[str, Any] | None = None) -> Own:
    """A CSV file or a folder of them, with what a recipe says of them.

    Refused if there is none, or if one cannot be understood: one line for each.
    """
    from gnomon.generators.sources.csvs.hints import hints_of
    from gnomon.generators.sources.csvs.own import Own
    from gnomon.generators.sources.csvs.sheet import read_csv

    files, others = files_of(path)
    said = hints_of(hints or {})
    sheets: list[Sheet] = []
    refused: list[str] = []
    for file in files:
        try:
            sheets += read_csv(file, said)
        except Refused as e:
            refused.append(str(e))
    if refused:
        raise Refused("\n".join(refused))
    named = [f.name for f in files]
    for name in said.files.keys() - set(named):
        raise Refused(f"{path}: files: expected one of {', '.join(named[:6])}, got {name!r}")
    told = json.dumps(hints or {}, sort_keys=True, ensure_ascii=False) if hints else ""
    digest = hashlib.sha256(b"".join(f.read_bytes() for f in files) + told.encode()).hexdigest()
    skipped = (*others, *dict.fromkeys(line for sheet in sheets for line in sheet.left_out))
    return Own(path.name, "the user's", digest, tuple(sheets), skipped)


def files_of(path: Path) -> tuple[list[Path], list[str]]:
    """The files that are read, and what else is in a folder, named; Refused if there is none."""
    if path.is_file():
        return [path], []
    inside = sorted(path.iterdir()) if path.is_dir() else []
    files = [f for f in inside if f.is_file() and f.suffix.lower() in ENDINGS]
    if not files:
        raise Refused(f"{path}: expected a CSV file or a folder with *.csv, there is none")
    others = [f for f in inside if f not in files and not f.name.startswith(".")]
    return files, [f"{f}: not read, it does not end in {', '.join(ENDINGS)}" for f in others]


def inspect(path: Path, hints: Mapping[str, Any] | None = None) -> tuple[Understood, ...]:
    """What is understood of each file; Refused if one cannot be."""
    from gnomon.generators.sources.csvs.told import understood

    return tuple(understood(sheets) for _, sheets in groupby(user(path, hints).sheets, key=lambda s: s.file))
