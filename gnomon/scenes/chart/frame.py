"""What stands around the data of a chart: panels with their axes, ticks, titles, legends."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.attributes import (
    AXIS,
    LAYOUT,
    NUMBER,
    PANEL_TITLE,
    ROWS_AND_COLUMNS,
    SHOWS,
    STANDS_AT,
    TITLE,
    TYPE,
)
from gnomon.scenes.colours import colour_name
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import COLOUR, FILL, KIND, ORDER, PRINTED, TEXT

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Part(Element):
    """An element of a chart. Its panel is the one that its id begins with, `panel/1/bar/3`; else the only one."""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        """What is true of it."""
        return iter(())


@dataclass(frozen=True, kw_only=True)
class Axis:
    """What runs along a side of a panel, from `low` to `high`; `name` is what it is called in a sentence.

    The n-th of `n` categories is at n on an axis that runs from -0.5 to n - 0.5; a date is at its days since 1970.
    A symlog
    axis is linear up to `linear` on both sides of zero. Categories run downwards on an upright axis.
    """

    name: str
    unit: str = ""
    kind: Literal["category", "linear", "log", "symlog", "date"] = "linear"
    low: float = 0.0
    high: float = 1.0
    linear: float = 1.0

    def warped(self, value: float) -> float:
        """A value as it runs evenly along the axis."""
        if self.kind == "log":
            return math.log10(value)
        if self.kind == "symlog":
            return math.copysign(math.log10(1 + abs(value) / self.linear), value)
        return value


@dataclass(frozen=True, kw_only=True)
class Panel(Part):
    """The area between the axes, and what is shown there.

    `sort` is its type as people say it ("grouped bar chart"), `title` what it is about. `datum` is the kind of the
    marks that carry one value each ("bar"), `far_datum` of those against the right axis; `key` and `measure` are what
    categories and values are called in a sentence; `colour` says what colours stand for. `series_key` is what a series
    is ("city"), `size` what areas of bubbles show. `sums`: adding values means something.
    """

    sort: str
    title: str
    x: Axis | None = None
    y: Axis | None = None
    far_y: Axis | None = None
    shade: Axis | None = None
    radius: Axis | None = None
    datum: str = ""
    far_datum: str = ""
    key: str = ""
    measure: str = ""
    unit: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    series_key: str = ""
    ordered: bool = False
    upright: bool = True
    colour: Literal["", "series", "category", "value"] = ""
    sums: bool = True
    field: str = ""
    size: str = ""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        all_panels = chart.panels
        yield Fact(self.id, TYPE, self.sort, because=Because(SHOWS, ((self.id, KIND),)))
        seen = tuple((p.id, KIND) for p in all_panels)
        yield Fact(
            self.id, LAYOUT, f"{chart.rows} by {chart.columns}", because=Because(ROWS_AND_COLUMNS, seen)
        )
        title = f"{self.prefix}title"
        if title in chart.ids:
            yield Fact(self.id, TITLE, self.title, because=Because(PANEL_TITLE, ((title, TEXT),)))

    @property
    def prefix(self) -> str:
        """How the ids of its elements begin: "" for the only panel, else `panel/1/`."""
        return "" if self.id == "panel" else f"{self.id}/"

    @property
    def category_axis(self) -> str:
        return "x" if self.upright else "y"

    @property
    def value_axis(self) -> str:
        return "y" if self.upright else "x"


@dataclass(frozen=True, kw_only=True)
class Title(Part):
    text: str


@dataclass(frozen=True, kw_only=True)
class PanelTitle(Part):
    """The title above one of several panels; its id is `panel/1/title`."""

    text: str


@dataclass(frozen=True, kw_only=True)
class AxisTitle(Part):
    """The label of an axis, its unit included as printed: `axis/x/title`, `axis/y/title`, `axis/far y/title`,
    `axis/shade/title`.
    """

    text: str


@dataclass(frozen=True, kw_only=True)
class Tick(Part):
    """A labelled tick `tick/x/3` at a place along its axis: `at` is a value, or the number of a category from 0."""

    text: str
    at: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        name = self.id.removeprefix(panel.prefix).split("/")[1]
        yield Fact(self.id, AXIS, f"{panel.prefix}{name}", because=Because(STANDS_AT, ((self.id, KIND),)))
        axis = {"x": panel.x, "y": panel.y, "far y": panel.far_y, "shade": panel.shade, "radius": panel.radius}.get(
            name
        )
        if axis is not None and axis.kind in ("linear", "log", "symlog"):
            yield Fact(self.id, NUMBER, self.at, axis.unit, because=Because(PRINTED, ((self.id, TEXT),)))


@dataclass(frozen=True, kw_only=True)
class LegendEntry(Part):
    """A name beside a swatch that looks like what it names: `legend/0`."""

    text: str
    fill: str
    look: Literal["patch", "line", "dot", "line and dot"] = "patch"
    dash: Literal["solid", "dashed", "dotted", "dash-dot"] = "solid"
    dot: str = "o"
    hatch: str = ""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, int(self.id.rsplit("/", 1)[1]))
        if called := colour_name(self.fill):
            yield Fact(self.id, COLOUR, called)


@dataclass(frozen=True, kw_only=True)
class ColourBar(Part):
    """The colours of values beside the plot, the lowest first: `colour bar`.

    It is as long as a `share` of the plot is high; what is free lies below it for a `lift` of 1, above it for 0.
    """

    stops: tuple[str, ...]
    share: float = 1.0
    lift: float = 0.5

    def ends(self, top: float, bottom: float) -> tuple[float, float]:
        """Its own top and bottom beside a plot, in whole pixels."""
        free = (bottom - top) * (1 - self.share)
        return round(top + free * (1 - self.lift)), round(bottom - free * self.lift)


@dataclass(frozen=True, kw_only=True)
class NameLabel(Part):
    """A name written at the element whose id comes before `/name`: a slice, a tile, the end of a line."""

    text: str


@dataclass(frozen=True, kw_only=True)
class ValueLabel(Part):
    """A number printed at the element whose id comes before `/label`."""

    text: str
