"""The groups of marks a question may be about: all of a chart with one series, or each series of a chart with several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.scenes.chart import Bar, Chart
from gnomon.truth.program import Program, every


@dataclass(frozen=True)
class Group:
    """`all` selects the bars, `of` says which in a sentence ("" or " for Waseca"), `for_` how one category is put."""

    all: Program
    of: str
    series: str
    ordered: bool
    names: tuple[str, ...]

    def at(self, name: str) -> str:
        """`in 1931`, `for Waseca in 1931`, `for Japan in 1975`, `for Waseca in the series Glabron`."""
        here = f"{'in' if self.ordered else 'for'} {name}"
        if self.ordered or not self.of or self.of.startswith(" in "):
            return f"{self.of} {here}".strip() if self.ordered else f"{here}{self.of}"
        return f"{here} in the series {self.series}"

    def one(self, name: str) -> Program:
        """The bar of one category."""
        chosen: Program = self.all.where("name", "is", name)
        return chosen

    def value(self, name: str) -> Program:
        chosen: Program = self.one(name).read("value")
        return chosen


def groups(chart: Chart) -> Iterator[Group]:
    """One group a series."""
    if not chart.of(Bar):
        return
    for series in chart.series:
        several = len(chart.series) > 1
        selected = every("bar").where("series", "is", series) if several else every("bar")
        yield Group(
            selected, f" {preposition(series)} {series}" if several else "", series, chart.ordered, chart.categories
        )


def preposition(series: str) -> str:
    """Years are in, all else is for."""
    return "in" if len(series) == 4 and series.isdigit() else "for"
