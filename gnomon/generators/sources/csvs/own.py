"""The user's tables as a source: what a chart asks for, cut from them; or the true reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources._shapes import Matrix, Pairs, Samples, Table
from gnomon.generators.sources.csvs.frames import frame, frames
from gnomon.generators.sources.csvs.sheet import Measure, Sheet
from gnomon.generators.sources.tables import LEAST, TRIES, Span, cut, holds
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

OBSERVATIONS = 10  # that a group has to have at least
CLOUD = 30  # dots that a plot of their density has to have at least
MADE_UP = ("tree", "flows", "prices", "steps", "stages", "gauge", "surface")


@dataclass(frozen=True)
class Own:
    """A user's tables, read when the run begins; their numbers as they stand."""

    name: str
    licence: str
    digest: str
    sheets: tuple[Sheet, ...]
    skipped: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return self.name

    def topic(self, content: Generator, rows: Span) -> Own:
        """What all panels of a figure are about: these tables."""
        return self

    @cached_property
    def frames(self) -> tuple[Table, ...]:
        """Every table, its columns of one unit."""
        return tuple(table for sheet in self.sheets for table in frames(sheet))

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
        """A part of a table with so many rows and series; of tables that are all smaller, one with fewer.

        At least three rows, and `least` series (0: two where more than one are asked for). `ordered`, `parts` and the
        others are as in Tables. Rejected, saying why each table will not do, if there is none.
        """
        needs = {**wanted, "parts": parts}
        fewer = (min(rows[0], LEAST), rows[1]), (min(series[0], least or 2), series[1])
        for tall, wide in ((rows, series), fewer):
            fit = [t for t in self.frames if not any(lacks(t, tall[0], wide[0], ordered, needs))]
            for _ in range(TRIES if fit else 0):
                part = cut(content, one_of(content, fit), tall, wide)
                if part is not None and len(part.categories) >= min(tall[0], LEAST) and holds(part, wanted):
                    return part
        raise self.rejected(lambda t: lacks(t, fewer[0][0], fewer[1][0], ordered, needs), needs)

    def both(self, content: Generator, rows: Span) -> tuple[Table, Table]:
        """Two measures of the same rows, which have an order; both above zero. Rejected if there are none."""
        able = [s for s in self.sheets if s.order and not s.of and len(s.measures) > 1]
        for _ in range(TRIES if able else 0):
            sheet = one_of(content, able)
            two = [sheet.measures[k] for k in some_of(content, range(len(sheet.measures)), 2)]
            part = cut(content, frame(sheet, two), rows, (2, 2))
            if part is not None and len(part.categories) >= LEAST and holds(part, {"positive": True}):
                columns = zip(two, zip(*part.values, strict=True), strict=True)
                one, other = (
                    replace(part, measure=m.name, unit=m.unit, series=(m.name,), values=tuple((v,) for v in column))
                    for m, column in columns
                )
                return one, other
        raise Rejected("no such data", "expected two measures above zero of rows that have an order")

    def rejected(self, why: Callable[[Table], Iterator[str]], needs: dict[str, bool]) -> Rejected:
        """Rejected, with the first reason of each table; there are no tables where no rows have names."""
        met = "values of zero or less" if needs.get("positive") else "no values below zero"
        told: dict[str, list[str]] = {}
        for t in self.frames:
            about = f"{t.title}: {', '.join(t.series[:3])}{' …' if len(t.series) > 3 else ''}"
            told.setdefault(next(why(t), f"{met}, or gaps, in every part that was tried"), []).append(about)
        if not self.frames:
            told["rows have no names"] = [s.title for s in self.sheets]
        reasons = [f"{reason} ({'; '.join(of[:3])}{'; …' if len(of) > 3 else ''})" for reason, of in told.items()]
        more = f"; and {len(reasons) - 3} more" if len(reasons) > 3 else ""
        return Rejected("no such data", "; ".join(reasons[:3]) + more)

    def samples(self, content: Generator, groups: Span, each: Span) -> Samples:
        """Single observations: columns of one unit, or one measure parted by a column of few words."""
        found = [s for sheet in self.sheets for s in observed(sheet)]
        enough = [s for s in found if len(s.groups) >= groups[0]] or found
        if not enough:
            counts = ", ".join(f"{s.title}: {len(s.names) or len(s.measures[0].values)} rows" for s in self.sheets[:3])
            raise Rejected(
                "no such data", f"no column of {OBSERVATIONS} numbers that are not all alike, or parts of one; {counts}"
            )
        chosen = one_of(content, enough)
        kept = some_of(content, range(len(chosen.groups)), min(between(content, *groups), len(chosen.groups)))
        alone = len(kept) == 1 and chosen.measure == "value"
        return replace(
            chosen,
            measure=chosen.groups[kept[0]] if alone else chosen.measure,
            groups=tuple(chosen.groups[k] for k in kept),
            values=tuple(chosen.values[k] for k in kept),
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
        """Things with two measures of any units; with `size` a third one, with `groups` a column of few words."""
        able = [s for s in self.sheets if len(uneven(s)) >= 2 + size and (s.key or not named)]
        able = [s for s in able if s.groups] if groups[0] > 1 else able
        able = [s for s in able if any(map(above_zero, uneven(s)))] if size else able
        least = CLOUD if n[0] > CLOUD * 3 else LEAST
        tall = [s for s in able if len(s.measures[0].values) >= max(4, n[0])] or [
            s for s in able if len(s.measures[0].values) >= least
        ]
        if not tall:
            needs = f"{'3 columns (one above zero)' if size else '2 columns'} of numbers that are not all alike"
            needs += " and names of rows" if named else ""
            counts = "; ".join(
                f"{s.title}: {len(uneven(s))} of them, {len(s.measures[0].values)} rows" for s in self.sheets[:3]
            )
            raise Rejected("no such data", f"expected {needs}, {least} rows at least; {counts}")
        sheet = one_of(content, tall)
        columns = [uneven(sheet)[k] for k in some_of(content, range(len(uneven(sheet))), 2 + size)]
        if size and not above_zero(columns[2]):  # which is no size
            sized = one_of(content, [c for c in uneven(sheet) if above_zero(c)])
            columns = [*[c for c in columns if c.name != sized.name][:2], sized]
        rows = [i for i in range(len(columns[0].values)) if all(c.values[i] == c.values[i] for c in columns)]
        kept = some_of(content, rows, min(between(content, *n), len(rows)))
        grouped = one_of(content, sheet.groups) if sheet.groups and between(content, *groups) > 1 else None
        if grouped:
            kept = tuple(i for i in kept if grouped[1][i])
        if len(kept) < LEAST or any(len({c.values[i] for i in kept}) < 2 for c in columns):
            raise Rejected(
                "no such data", f"{sheet.title}: too few rows with both {' and '.join(c.name for c in columns)}"
            )
        x, y = columns[:2]
        third: dict[str, Any] = (
            {
                "size_measure": columns[2].name,
                "size_unit": columns[2].unit,
                "size": tuple(columns[2].values[i] for i in kept),
            }
            if size
            else {}
        )
        return Pairs(
            title=sheet.title,
            thing=sheet.key or "row",
            x_measure=x.name,
            x_unit=x.unit,
            y_measure=y.name,
            y_unit=y.unit,
            x=tuple(x.values[i] for i in kept),
            y=tuple(y.values[i] for i in kept),
            names=tuple(sheet.names[i] for i in kept) if named else (),
            group_key=grouped[0] if grouped else "",
            groups=tuple(grouped[1][i] for i in kept) if grouped else (),
            **third,
        )

    def matrix(self, content: Generator, rows: Span, columns: Span, *, correlation: bool = False) -> Matrix:
        """A value for each row and column, as they stand in a table."""
        if correlation:
            self.only_tables()
        table = self.draw(content, rows, columns, least=2)
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

    def __getattr__(self, shape: str) -> Any:
        if shape in MADE_UP:
            return self.only_tables
        raise AttributeError(shape)

    def only_tables(self, *given: Any, **wanted: Any) -> NoReturn:
        """Rejected: stories such as flows and prices are invented, never cut from a table."""
        raise Rejected("no such data", "drawn of invented data only, never of a table")


def lacks(table: Table, rows: int, series: int, ordered: bool | None, needs: dict[str, bool]) -> Iterator[str]:
    """What a table lacks of what is wanted, each in words."""
    begins = ", ".join(map(repr, table.categories[:2]))
    low, high = extent(table)
    if ordered and not table.ordered:
        yield f"no order seen in {begins} … of {table.key!r}"
    if ordered is False and table.ordered:
        yield f"{begins} … of {table.key!r} have an order, this kind shows rows that have none"
    if needs.get("dated") and not table.dates:
        yield f"no dates in {begins} … of {table.key!r}"
    if needs.get("spread"):
        yield "no margins of error"
    if len(table.categories) < rows:
        yield f"{len(table.categories)} rows, at least {rows} are needed"
    if len(table.series) < series:
        columns = f"{len(table.series)} column{'s' * (len(table.series) > 1)}"
        yield f"{columns} of one unit, at least {series} are needed"
    if (needs.get("parts") or needs.get("stacks")) and not table.parts:
        yield "values below zero, or nothing but zeros, are no parts of a whole"
    if needs.get("positive") and high <= 0:
        yield "no values above zero"
    if needs.get("signed") and low >= 0:
        yield "no values below zero"


def extent(table: Table) -> tuple[float, float]:
    """The lowest and the highest value."""
    there = [v for row in table.values for v in row if v == v]
    return min(there), max(there)


def uneven(sheet: Sheet) -> list[Measure]:
    """The columns of numbers that are not all alike, names of rows that are numbers among them."""
    own = [Measure(sheet.key, "", sheet.numbers)] if sheet.numbers else []
    return [m for m in [*own, *sheet.measures] if len({v for v in m.values if v == v}) > 1]


def above_zero(measure: Measure) -> bool:
    """Whether every value is above zero."""
    return min(v for v in measure.values if v == v) > 0


def observed(sheet: Sheet) -> Iterator[Samples]:
    """The observations of a sheet: columns of one unit side by side, and measures parted by words."""
    thing = sheet.key or "observation"
    whole = (
        frames(sheet) if sheet.key else frames(replace(sheet, key="row", names=("",) * len(sheet.measures[0].values)))
    )
    for table in whole:
        columns = [[v for v in column if v == v] for column in zip(*table.values, strict=True)]
        good = [k for k, c in enumerate(columns) if many(c)]
        if good:
            yield Samples(
                title=table.title,
                key=table.series_key or "column",
                measure=table.measure,
                unit=table.unit,
                groups=tuple(table.series[k] for k in good),
                values=tuple(tuple(columns[k]) for k in good),
                thing=thing,
            )
    for key, words in sheet.groups:
        for m in sheet.measures:
            parted = {
                w: [v for v, own in zip(m.values, words, strict=True) if own == w and v == v]
                for w in dict.fromkeys(words)
            }
            good_words = [w for w, values in parted.items() if w and many(values)]
            if len(good_words) > 1:
                yield Samples(
                    title=sheet.title,
                    key=key,
                    measure=m.name,
                    unit=m.unit,
                    groups=tuple(good_words),
                    values=tuple(tuple(parted[w]) for w in good_words),
                    thing=thing,
                )


def many(values: Sequence[float]) -> bool:
    """Whether observations are enough, and not all alike."""
    return len(values) >= OBSERVATIONS and len(set(values)) > 1
