"""Topics: what invented data are about. A topic gives tables, samples, pairs and matrices that belong together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of, some_of
from gnomon.generators.sources import _groups as groups
from gnomon.generators.sources import _singles as singles
from gnomon.generators.sources import _stories as stories
from gnomon.generators.sources._courses import Course, over_time
from gnomon.generators.sources._known import Known, settled
from gnomon.generators.sources._members import Grouping, Member
from gnomon.generators.sources._numbers import places_of, published, sizes
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
from gnomon.generators.sources._singles import Measured
from gnomon.generators.sources._times import CYCLES, YEARLY, Times, times
from gnomon.generators.sources._titles import over_time_title
from gnomon.scenes.chart.about import About
from gnomon.scenes.chart.encoding import Nature
from gnomon.scenes.ticks import significant
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

FOLDER = Path(__file__).parent / "topics"
Span = tuple[int, int]
STAIRS = 8  # steps of its last decimal that a course takes at least
WHOLE = 0.35  # of the courses of one series that may be of the whole: how many are
SPREADS = ("standard deviation", "standard error", "95% confidence interval")


@dataclass(frozen=True)
class Topic:
    """One thing that is measured, by a grouping and over time, with what is known of the single things behind it.

    Values lie between `low` and `high`, scatter about the usual ones by a share `spread`, and have so many decimals
    (`places`). They `add` up over times ("flow"), only over the names ("stock") or not at all (""). `across` is a
    second grouping, which is disjoint (`split`) or not; `rest` and `total` are the names of what is lumped together.
    `known` is what stands already where several panels tell of it.
    """

    field: str
    where: tuple[str, ...]
    origins: tuple[str, ...]
    variables: tuple[str, ...]
    measure: str
    unit: str
    low: float
    high: float
    places: int
    by: Grouping
    keeps: bool
    spread: float
    course: Course | None
    across: Grouping | None
    split: bool
    each: Measured
    other: Measured
    thing: str
    adds: str
    is_parts: bool
    rest: str
    total: str
    nature: Nature
    known: Known | None = None

    @property
    def key(self) -> str:
        return self.by.key

    @property
    def names(self) -> tuple[str, ...]:
        return self.by.names

    @property
    def title(self) -> str:
        return f"{self.measure[:1].upper()}{self.measure[1:]} by {self.key}"

    @property
    def headings(self) -> tuple[str, ...]:
        """What stands above several panels about it at one place."""
        measure = f"{self.measure[:1].upper()}{self.measure[1:]}"
        return (f"{measure} {self.where[0]}", self.title, measure)

    @property
    def signed(self) -> bool:
        return self.low < 0

    @property
    def is_share(self) -> bool:
        """Whether the names' values are shares that add up to 100 %."""
        return self.is_parts and self.unit == "%"

    def in_one_figure(self, content: Generator, rows: Span) -> Topic:
        """This topic at one of its places and with one set of values over `rows` times, for all panels of a figure."""
        origins = (self.origin(content),) if self.origins else ()
        return settled(replace(self, where=(one_of(content, self.where),), origins=origins), content, rows)

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
        totals: bool = False,
        course: str = "",
    ) -> Table:
        """A table of so many rows and series, over time or over the names of the grouping.

        `least`, `totals` and `course` as in Tables.
        """
        if (
            (parts and not self.is_parts)
            or (stacks and not self.adds)
            or (positive and self.signed)
            or (signed and not self.signed)
            or (dated and (self.course is None or self.course.kind not in CYCLES))
            or (ordered and self.course is None)
            or (spread and self.adds)  # what was counted has no error bars
        ):
            raise Rejected("no such data", self.title)
        over = ordered if ordered is not None else not parts and self.course is not None and content.random() < 0.4
        if over:
            return self.timed(content, rows, series, spread=spread, course=course, stacks=stacks)
        return groups.grouped(self, content, rows, series, parts=parts, spread=spread, stacks=stacks, totals=totals)

    def timed(
        self,
        content: Generator,
        rows: Span,
        series: Span,
        *,
        spread: bool = False,
        course: str = "",
        when: Times | None = None,
        whole: bool = False,
        stacks: bool = False,
    ) -> Table:
        """Values over time, one series for each of some names; each in its own way for the course "mixed".

        One series may be of the `whole`: what all names have together, or on average. What is to be stacked ends with
        what all names that are not shown have together.
        """
        if self.course is None:
            raise Rejected("no such data", self.title)
        wide = min(between(content, *series), len(self.by))
        when = when or (self.known.when if self.known else times(content, self.course.kind, between(content, *rows)))
        chosen = some_of(content, self.by.members, wide)
        if self.is_whole and wide == 1 and (whole or content.random() < WHOLE):
            chosen = (self.all_of_them,)
        elif stacks and self.is_parts and self.rest and 1 < wide < len(self.by):  # what is stacked is the whole
            chosen = self.largest(wide - 1)
        if self.known:
            columns = [self.published(self.known_of(m.name, [c.name for c in chosen]), math.inf) for m in chosen]
            return self.over(content, when, tuple(m.name for m in chosen), columns, spread)
        bases = self.usual(content, [m.usual for m in chosen])
        courses = []
        for member, base in zip(chosen, bases, strict=True):
            shape = self.course.shape(content, course)
            high = max(self.high, 1.5 * base) if member.name in (self.measure, self.rest) else self.high
            values = over_time(
                content, self.course, when, base, shape, (self.low, high), ratios=self.nature.ratios,
                profile=member.profile,
            )  # fmt: skip
            courses.append((values, high))
        finer = self.finer([values for values, _ in courses])
        columns = [finer.published(values, high) for values, high in courses]
        return finer.over(content, when, tuple(m.name for m in chosen), columns, spread)

    def finer(self, courses: Sequence[Any]) -> Topic:
        """This topic with one more decimal where rounded values would run in stairs; what is counted stays whole."""
        wide = max(float(max(c) - min(c)) for c in courses)
        counted = self.measure.startswith("number of") or self.places < 0
        return replace(self, places=self.places + 1) if not counted and wide * 10**self.places < STAIRS else self

    def known_of(self, name: str, shown: list[str]) -> list[float]:
        """The values of a name that stand already, of all names, or of those that are not shown."""
        assert self.known is not None
        if name in self.known.values:
            return list(self.known.values[name])
        return self.known.all(without=shown if name == self.rest else ())

    def over(
        self, content: Generator, when: Times, names: tuple[str, ...], columns: list[list[float]], spread: bool
    ) -> Table:
        """The table of such columns over such times."""
        about = About(place=one_of(content, self.where), period=when.period, origin=self.origin(content))
        told = replace(about, place="") if self.known else about
        return Table(
            title=over_time_title(content, self.measure, self.key, names, told),
            key=when.key,
            measure=self.measure,
            unit=self.unit,
            categories=when.labels,
            series=names,
            values=tuple(zip(*columns, strict=True)),
            ordered=True,
            stacks=bool(self.adds),
            sums=self.adds == "flow",
            dates=when.dates,
            **self.errors(content, columns, spread),
            field=self.field,
            series_key=self.key,
            nature=replace(self.nature, sums=self.adds == "flow"),
            about=about,
        )

    def usual(self, content: Generator, sizes_: list[float | None]) -> list[float]:
        """Values near the usual ones; any within the limits where there are none. Places differ in size."""
        found = []
        top = max((abs(u) for u in sizes_ if u is not None), default=0.0)
        scale = 1.0
        if self.adds and self.nature.ratios and not self.is_share and top > 0:
            most = 1.3 if top > self.high else min(1.3, self.high / (1.6 * top))
            scale = float(content.uniform(min(0.5, 0.6 * most), most))
        for usual in sizes_:
            if usual is None:
                found.append(float(sizes(content, 1, self.low, self.high)[0]))
            elif self.nature.ratios:
                found.append(usual * scale * float(content.lognormal(0.0, self.spread)))
            else:
                found.append(usual + self.spread * float(content.normal()))
        return found

    @property
    def is_whole(self) -> bool:
        """Whether it is measured of all names at once as well: what offices count or take the mean of, year by year."""
        yearly = self.course is not None and (self.course.kind in YEARLY or bool(self.course.profile))
        return yearly and not self.is_share and all(m.usual is not None for m in self.by.members)

    @property
    def all_of_them(self) -> Member:
        """What all names have together, or on average."""
        sizes_ = [m.usual or 0.0 for m in self.by.members]
        return Member(self.measure, math.fsum(sizes_) if self.adds else math.fsum(sizes_) / len(sizes_))

    def largest(self, n: int) -> tuple[Member, ...]:
        """The n usually largest names, in their order, and what all others have together."""
        own = sorted(self.by.members, key=lambda m: -(m.usual or 0.0))
        rest = math.fsum(m.usual or 0.0 for m in own[n:])
        return (*(m for m in self.by.members if m in own[:n]), Member(self.rest, rest))

    def as_shares(self, values: Sequence[float]) -> list[float]:
        """Values as shares of their sum in per cent, as they are published."""
        return groups.hundred([100 * v / math.fsum(values) for v in values], max(self.places, 0))

    def published(self, values: Any, high: float | None = None) -> list[float]:
        """Values within the limits, as they are published."""
        most = self.high if high is None else high
        return [published(min(max(float(v), self.low), most), self.places) for v in values]

    def origin(self, content: Generator) -> str:
        """Who says so; "" where nobody is named."""
        return one_of(content, self.origins) if self.origins else ""

    def errors(self, content: Generator, columns: list[list[float]], wanted: bool) -> dict[str, Any]:
        """Half-widths of error bars, a tenth of the values or so, and what they are; nothing if none are wanted."""
        if not wanted:
            return {}
        flat = max(abs(v) for c in columns for v in c)
        share = content.uniform(0.03, 0.1)
        wide = [[(flat * share * content.uniform(0.7, 1.3), v) for v in c] for c in columns]
        if not self.signed:  # no error bar reaches below zero
            room = [[min(0.7 * v, 0.9 * (100 - v) if self.nature.part_of_whole else v) for _, v in c] for c in wide]
            wide = [
                [(min(half, free) or 0.02 * flat, v) for (half, v), free in zip(c, f, strict=True)]
                for c, f in zip(wide, room, strict=True)
            ]
        places = max(self.places, 1, significant(flat * share, 2))  # no bar is rounded away
        made = [[published(half, places) for half, _ in c] for c in wide]
        return {"spread": tuple(zip(*made, strict=True)), "spread_is": one_of(content, SPREADS)}

    def samples(self, content: Generator, groups: Span, each: Span) -> Samples:
        """Single observations by the names of the grouping."""
        return singles.samples(self, content, groups, each)

    def pairs(self, content: Generator, n: Span, **wanted: Any) -> Pairs:
        """Things with two measures, and perhaps a third and a group."""
        return singles.pairs(self, content, n, **wanted)

    def matrix(self, content: Generator, rows: Span, columns: Span, *, correlation: bool = False) -> Matrix:
        """The measure by name and time; or how variables of the field go together."""
        if correlation:
            return stories.correlations(content, self.variables, between(content, *rows), self.field)
        table = self.timed(content, columns, rows)
        names, categories = table.series, table.categories
        return Matrix(
            title=f"{self.title} and {table.key}",
            row_key=self.key,
            column_key=table.key,
            measure=self.measure,
            unit=self.unit,
            rows=names,
            columns=categories,
            values=tuple(tuple(table.values[c][r] for c in range(len(categories))) for r in range(len(names))),
            columns_ordered=True,
            field=self.field,
            nature=self.nature,
            about=table.about,
        )

    # stories of this topic's field; Rejected if there are none

    def tree(self, content: Generator, parts: Span, inner: Span) -> Tree:
        return stories.tree(content, between(content, *parts), inner, self.field)

    def flows(self, content: Generator, columns: Span, nodes: Span) -> Flows:
        return stories.flows(content, between(content, *columns), nodes, self.field)

    def prices(self, content: Generator, n: Span) -> Prices:
        if self.field != "finance":
            raise Rejected("no such data", f"prices in {self.field}")
        return stories.prices(content, between(content, *n))

    def steps(self, content: Generator, n: Span) -> Steps:
        return stories.steps(content, between(content, *n), self.field)

    def stages(self, content: Generator, n: Span) -> Stages:
        return stories.stages(content, between(content, *n), self.field)

    def gauge(self, content: Generator) -> Gauge:
        return stories.gauge(content, self.field)

    def surface(self, content: Generator, bumps: Span) -> Surface:
        return stories.surface(content, between(content, *bumps), self.field)


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
    """One entry of a file, as topics/README.md says what stands in it."""
    low, high = (float(v) for v in entry["r"])
    unit, measure, adds, is_parts = entry.get("u", ""), entry["m"], entry.get("sums", ""), entry.get("parts", False)
    counted = measure.startswith("number of")
    most, _, least = entry.get("ends", "most|fewest" if counted else "").partition("|")
    within = unit == "%" and low >= 0 and high <= 100 and entry.get("share", True)
    second = entry.get("split") or entry.get("across") or data.get("across")
    return Topic(
        field=data["field"],
        where=tuple(entry.get("at", data["at"])),
        origins=tuple(data["from"]),
        variables=tuple(data["vars"].split("|")),
        measure=measure,
        unit=unit,
        low=low,
        high=high,
        places=entry.get("p", 0 if counted else places_of(low, high)),
        by=Grouping.of(entry["by"]),
        keeps=entry.get("keeps", False),
        spread=float(entry["spread"]) if "spread" in entry else 0.15,
        course=Course.of(entry["time"], entry.get("season", "")),
        across=Grouping.of(second) if second else None,
        split="split" in entry,
        each=Measured.of(entry["each"]),
        other=Measured.of(entry["with"]),
        thing=entry["thing"],
        adds=adds,
        is_parts=is_parts,
        rest=entry.get("other", ""),
        total=entry.get("total", "none").replace("none", ""),
        nature=Nature(
            sums=bool(adds) or (is_parts and within),
            ratios=entry.get("ratios", low >= 0),
            part_of_whole=within,
            most=most,
            least=least,
        ),
    )
