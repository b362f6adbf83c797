"""Tiles of a treemap, nodes and bands of a Sankey diagram."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.attributes import BAND_ENDS, SOURCE, TARGET
from gnomon.scenes.chart.datum import Datum, value_fact
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import AT, NAME

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Tile(Datum):
    """A rectangle whose area is its value; tiles of one `group` stand together in one colour.

    How all are laid out: near to squares, or in slices, groups as columns or rows; beginning in a `corner`.
    """

    group: int = 0
    packing: Literal["squares", "columns", "rows"] = "squares"
    corner: Literal["top left", "top right", "bottom left", "bottom right"] = "top left"


@dataclass(frozen=True, kw_only=True)
class Node(Datum):
    """A place where flows come from or go to, in a `column` from the left; its value is what passes through it."""

    column: int = 0

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield from super().facts(chart)
        yield Fact(self.id, AT, self.column)


@dataclass(frozen=True, kw_only=True)
class Flow(Part):
    """A band from one node to another, as thick as its value."""

    source: int
    target: int
    value: float
    fill: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        for end, n in ((SOURCE, self.source), (TARGET, self.target)):
            (node,) = (e for e in chart.inside(panel, Node) if e.category == n)
            why = Because(BAND_ENDS, ((node.id, NAME),))
            yield Fact(self.id, end, panel.categories[n], because=why)
        yield value_fact(chart, self.id, self.value, panel.encoding(self.noun).unit)
