"""Topics: what invented data are about. A topic gives tables, samples, pairs and matrices that belong together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources import _stories as stories
from gnomon.generators.sources._numbers import (
    SHAPES,
    beside,
    cloud,
    observations,
    over_time,
    places_of,
    published,
    sizes,
)
from gnomon.generators.sources._shapes import (
    Flows,
    Gauge,
    Matrix,
    Pairs,
    Prices,
    Samples,
    Stages,
    Steps,
    Surface,
    Table,
    Tree,
)
from gnomon.generators.sources._times import CYCLES, times
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

FOLDER = Path(__file__).parent / "topics"
Span = tuple[int, int]


@dataclass(frozen=True)
class Measured:
    """A measure of single things: name, unit, limits, and its skew or how it goes with another."""

    name: str
    unit: str
    low: float
    high: float
    manner: str

    @staticmethod
    def of(text: str) -> Measured:
        """From `waiting time; min; 3; 180; right`."""
        name, unit, low, high, manner = (part.strip() for part in text.split(";"))
        return Measured(name, unit, float(low), float(high), manner)


@dataclass(frozen=True)
class Topic:
    """One thing that is measured, by a grouping and over time, with what is known of the single things behind it."""

    field: str
    where: tuple[str, ...]
    variables: tuple[str, ...]
    measure: str
    unit: str
    low: float
    high: float
    places: int
    key: str
    names: tuple[str, ...]
    time: str
    shape: str
    each: Measured
    other: Measured
    thing: str
    sums: bool
    is_parts: bool

    @property
    def title(self) -> str:
        return f"{capital(self.measure)} by {self.key}"

    @property
    def signed(self) -> bool:
        return self.low < 0

    def draw(
        self,
        content: Generator,
        rows: Span,
        series: Span,
        *,
        ordered: bool | None = None,
        parts: bool = False,
        least: int = 0,
        stacks: bool = False,
        positive: bool = False,
        signed: bool = False,
        dated: bool = False,
        spread: bool = False,
        course: str = "",
    ) -> Table:
        """A table of so many rows and series, over time or over the names of the grouping.

        `least` and `course` as in Tables.
        """
        if (
            (parts and not self.is_parts)
            or (stacks and not self.sums)
            or (positive and self.signed)
            or (signed and not self.signed)
        ):
            raise Rejected("no such data", self.title)
        if dated and self.time not in CYCLES:
            raise Rejected("no such data", self.title)
        over = ordered if ordered is not None else not parts and bool(content.random() < 0.4)
        return (
            self.timed(content, rows, series, spread, course)
            if over
            else self.grouped(content, rows, series, parts, spread, stacks)
        )

    def timed(self, content: Generator, rows: Span, series: Span, spread: bool, course: str = "") -> Table:
        """Values over time, one series for each of some names; each in its own way for the course "mixed"."""
        wide = min(between(content, *series), len(self.names))
        key, categories, dates = times(content, self.time, between(content, *rows))
        names = some_of(content, self.names, wide)
        phase = content.uniform(0, 1)
        columns = []
        for base in sizes(
            content, wide, self.low + 0.12 * (self.high - self.low), self.high - 0.25 * (self.high - self.low)
        ):
            shape = self.shape if content.random() < 0.85 else "flat"
            if course:
                shape = one_of(content, SHAPES) if course == "mixed" else course
            bend = over_time(content, len(categories), shape, float(base), self.low, self.high, phase)
            columns.append([published(float(v), self.places) for v in bend])
        named = one_of(content, self.where)
        first, last = categories[0], categories[-1]
        title = f"{capital(self.measure)} {named}"
        if wide == 1:
            title = f"{capital(self.measure)} {named}: {names[0]}"
        elif content.random() < 0.4 and self.time == "year":
            title = f"{capital(self.measure)} by {self.key}, {first}–{last}"
        return Table(
            title=title,
            key=key,
            measure=self.measure,
            unit=self.unit,
            categories=categories,
            series=names,
            values=tuple(zip(*columns, strict=True)),
            ordered=True,
            stacks=self.sums,
            sums=self.sums,
            dates=dates,
            spread=self.errors(content, columns) if spread else (),
            spread_is=one_of(content, ("standard deviation", "standard error", "95% confidence interval"))
            if spread
            else "",
            field=self.field,
            series_key=self.key,
        )

    def grouped(self, content: Generator, rows: Span, series: Span, parts: bool, spread: bool, stacks: bool) -> Table:
        """Values by the names of the grouping; several series are years or periods one after the other."""
        tall = min(between(content, *rows), len(self.names))
        names = some_of(content, self.names, max(2, tall))
        wide = between(content, *series)
        first = between(content, 2008, 2025 - 3 * wide)
        step = one_of(content, (1, 2, 3))
        years = tuple(str(first + step * k) for k in range(wide))
        bases = sizes(content, len(names), self.low, self.high)
        rise = content.normal(0, 0.1)
        columns = []
        for k in range(wide):
            scale = 1 + rise * k + content.normal(0, 0.13, len(names)) * (k > 0)
            shift = content.normal(0, 0.12, len(names)) * (self.high - self.low) * (k > 0) if self.signed else 0.0
            values = np.clip(bases * scale + shift, self.low, self.high)
            if self.unit == "%" and (parts or (self.is_parts and wide == 1)):
                values = values / values.sum() * 100
                columns.append(hundred(values, 1))
            else:
                columns.append([published(float(v), self.places) for v in values])
        where = one_of(content, self.where)
        title = one_of(content, (f"{capital(self.measure)} by {self.key}", f"{capital(self.measure)} {where}"))
        if wide == 1 and content.random() < 0.5:
            title = f"{title}, {years[0]}"
        return Table(
            title=title,
            key=self.key,
            measure=self.measure,
            unit=self.unit,
            categories=names,
            series=years if wide > 1 else (self.measure,),
            values=tuple(zip(*columns, strict=True)),
            parts=self.is_parts,
            stacks=stacks,
            sums=self.sums,
            spread=self.errors(content, columns) if spread else (),
            spread_is=one_of(content, ("standard deviation", "standard error", "95% confidence interval"))
            if spread
            else "",
            field=self.field,
            series_key="year",
        )

    def errors(self, content: Generator, columns: list[list[float]]) -> tuple[tuple[float, ...], ...]:
        """Half-widths of error bars, a tenth of the values or so."""
        flat = max(abs(v) for c in columns for v in c)
        wide = [[(flat * content.uniform(0.04, 0.12), v) for v in c] for c in columns]
        if not self.signed:  # no error bar reaches below zero
            wide = [[(min(half, 0.7 * v) or 0.02 * flat, v) for half, v in c] for c in wide]
        made = [[published(half, max(self.places, 1)) for half, _ in c] for c in wide]
        return tuple(zip(*made, strict=True))

    def samples(self, content: Generator, groups: Span, each: Span) -> Samples:
        """Single observations by the names of the grouping."""
        count, n = min(between(content, *groups), len(self.names)), between(content, *each)
        own, names = self.each, some_of(content, self.names, count)
        places = places_of(own.low, own.high)
        values = []
        for _ in names:
            raw = observations(content, n, own.low, own.high, own.manner, float(content.normal(0, 0.5)))
            values.append(tuple(published(float(v), places) for v in raw))
        if any(len(set(v)) < 8 for v in values):
            raise Rejected("no such data", f"{own.name}: too few different values")
        title = (
            f"{capital(own.name)} {one_of(content, self.where)}"
            if count == 1 or content.random() < 0.5
            else f"{capital(own.name)} by {self.key}"
        )
        return Samples(
            title=title,
            key=self.key,
            measure=own.name,
            unit=own.unit,
            groups=names,
            values=tuple(values),
            thing=self.thing,
            field=self.field,
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
        """Things with two measures, and perhaps a third and a group; `form` is one of CLOUDS, or "" as it comes."""
        count = min(between(content, *n), len(self.names)) if named else between(content, *n)
        wide = min(between(content, *groups), len(self.names))
        a, b = self.each, self.other
        if size and self.measure in (a.name, b.name):
            raise Rejected("no such data", f"{self.title}: no third measure")
        if form:
            u, v = cloud(content, count, form, b.manner)
            x, y = a.low + u * (a.high - a.low), b.low + v * (b.high - b.low)
        else:
            x = observations(content, count, a.low, a.high, a.manner)
            y = beside(content, x, b.low, b.high, b.manner)
        if count >= 12 and content.random() < 0.25:  # a thing that is off
            k = int(content.integers(count))
            y[k] = b.high if y[k] < (b.low + b.high) / 2 else b.low
        if content.random() < 0.5:
            a, b, x, y = b, a, y, x
        px, py = places_of(a.low, a.high), places_of(b.low, b.high)
        chosen = some_of(content, self.names, wide)
        own = tuple(chosen[int(k)] for k in content.integers(wide, size=count)) if wide > 1 else ()
        if wide > 1 and len(set(own)) < wide:
            raise Rejected("no such data", "a group without members")
        return Pairs(
            title=one_of(
                content,
                (
                    f"{capital(b.name)} and {a.name}",
                    f"{capital(b.name)} against {a.name}",
                    f"{capital(b.name)} {one_of(content, self.where)}",
                ),
            ),
            thing=self.thing,
            x_measure=a.name,
            x_unit=a.unit,
            y_measure=b.name,
            y_unit=b.unit,
            x=tuple(published(float(v), px + 1 if px == 0 and a.high < 1000 else px) for v in x),
            y=tuple(published(float(v), py + 1 if py == 0 and b.high < 1000 else py) for v in y),
            names=some_of(content, self.names, count) if named else (),
            group_key=self.key if wide > 1 else "",
            groups=own,
            size_measure=self.measure if size else "",
            size_unit=self.unit if size else "",
            size=tuple(published(float(v), self.places) for v in sizes(content, count, max(self.low, 1.0), self.high))
            if size
            else (),
            field=self.field,
        )

    def matrix(self, content: Generator, rows: Span, columns: Span, *, correlation: bool = False) -> Matrix:
        """The measure by name and time; or how variables of the field go together."""
        if correlation:
            return stories.correlations(content, self.variables, between(content, *rows), self.field)
        table = self.timed(content, columns, rows, spread=False)
        names, categories = table.series, table.categories
        return Matrix(
            title=f"{capital(self.measure)} by {self.key} and {table.key}",
            row_key=self.key,
            column_key=table.key,
            measure=self.measure,
            unit=self.unit,
            rows=names,
            columns=categories,
            values=tuple(tuple(table.values[c][r] for c in range(len(categories))) for r in range(len(names))),
            columns_ordered=True,
            field=self.field,
        )

    def tree(self, content: Generator, parts: Span, inner: Span) -> Tree:
        return stories.tree(content, self.field, between(content, *parts), inner)

    def flows(self, content: Generator, columns: Span, nodes: Span) -> Flows:
        return stories.flows(content, self.field, between(content, *columns), nodes)

    def prices(self, content: Generator, n: Span) -> Prices:
        return stories.prices(content, between(content, *n))

    def steps(self, content: Generator, n: Span) -> Steps:
        return stories.steps(content, between(content, *n))

    def stages(self, content: Generator, n: Span) -> Stages:
        return stories.stages(content, between(content, *n))

    def gauge(self, content: Generator) -> Gauge:
        return stories.gauge(content)

    def surface(self, content: Generator, bumps: Span) -> Surface:
        return stories.surface(content, between(content, *bumps))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def hundred(values: Any, places: int) -> list[float]:
    """Shares rounded so that they add up to 100: what rounding leaves goes to the largest."""
    shares = [round(float(v), places) for v in values]
    largest = max(range(len(shares)), key=lambda i: shares[i])
    shares[largest] = round(100 - math.fsum(s for i, s in enumerate(shares) if i != largest), places)
    return shares


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic of every file of `topics/`, in order of file names."""
    import yaml

    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        found += [topic(data, entry) for entry in data["topics"]]
    return tuple(found)


def topic(data: dict[str, Any], entry: dict[str, Any]) -> Topic:
    """One entry of a file: m measure, u unit, r range, p places, by grouping, time and shape, each, with, thing."""
    low, high = (float(v) for v in entry["r"])
    key, _, names = entry["by"].partition(":")
    *time, shape = entry["time"].split(" ")
    return Topic(
        field=data["field"],
        where=tuple(data["at"]),
        variables=tuple(data["vars"].split("|")),
        measure=entry["m"],
        unit=entry.get("u", ""),
        low=low,
        high=high,
        places=entry.get("p", places_of(low, high)),
        key=key.strip(),
        names=tuple(n.strip() for n in names.split("|")),
        time=" ".join(time),
        shape=shape,
        each=Measured.of(entry["each"]),
        other=Measured.of(entry["with"]),
        thing=entry["thing"],
        sums=bool(entry.get("sums", False)),
        is_parts=bool(entry.get("parts", False)),
    )
