"""What stands around the data of a chart: panels with their axes, ticks, titles, legends."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.about import About, Finding
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
from gnomon.scenes.chart.encoding import AxisName, Encoding
from gnomon.scenes.colours import colour_name
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import COLOUR, FILL, KIND, ORDER, TEXT, VALUE, because_printed

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart

REST = re.compile(r"(?:All )?Others?\b|(?:The )?Rest of\b|Remaining\b", re.I)  # how names begin that hold the unnamed


@dataclass(frozen=True, kw_only=True)
class Part(Element):
    """An element of a chart. `panel` is the id of the one it is in; what is on the page is in none of several."""

    panel: str = "panel"

    def facts(self, chart: Chart) -> Iterator[Fact]:
        """What is true of it."""
        return iter(())

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        """What it shows at places of its own along an axis, where no edge of its box does."""
        return ()


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
    """The area between the axes, the table that is shown there, and how.

    `sort` is its type as people say it ("grouped bar chart"), `title` what it is about. The table has a row for each of
    the `categories`, which `key` is the word for ("year"), and, where there are several, its values for each of the
    `series`, which are a `series_key` each ("city"). `encodings` say which nouns show its columns; the first is what
    the panel is mainly about. `colour` says what colours stand for, `size` what areas of bubbles show. `total` is the
    category that is the sum of all others, which no sum counts twice. `about` tells where the numbers come from,
    `beneath` what the small print says of how they are shown ("Error bars: standard error").
    """

    sort: str
    title: str
    x: Axis | None = None
    y: Axis | None = None
    far_y: Axis | None = None
    shade: Axis | None = None
    radius: Axis | None = None
    encodings: tuple[Encoding, ...] = ()
    key: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    series_key: str = ""
    ordered: bool = False
    upright: bool = True
    colour: Literal["", "series", "category", "value"] = ""
    field: str = ""
    size: str = ""
    total: str = ""
    about: About | None = None
    beneath: str = ""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        all_panels = chart.panels
        yield Fact(self.id, TYPE, self.sort, because=Because(SHOWS, ((self.id, KIND),)))
        seen = tuple((p.id, KIND) for p in all_panels)
        yield Fact(self.id, LAYOUT, f"{chart.rows} by {chart.columns}", because=Because(ROWS_AND_COLUMNS, seen))
        if (title := chart.title_of(self)) is not None:
            yield Fact(self.id, TITLE, self.title, because=Because(PANEL_TITLE, ((title.id, TEXT),)))

    def encoding(self, noun: str, attribute: Attribute = VALUE) -> Encoding:
        """How a noun shows a column of the table; ValueError, saying which nouns do, if it shows none."""
        for found in self.encodings:
            if found.noun == noun and found.attribute == attribute:
                return found
        raise ValueError(f"{self.id} shows no column by {noun!r}; there are: {[e.noun for e in self.encodings]}")

    def shows(self, noun: str, attribute: Attribute = VALUE) -> bool:
        """Whether a noun shows a column of the table."""
        return any(e.noun == noun and e.attribute == attribute for e in self.encodings)

    def axis(self, name: str) -> Axis | None:
        """Its axis of a name; None if it has none."""
        own = {"x": self.x, "y": self.y, "far y": self.far_y, "shade": self.shade, "radius": self.radius}
        return own.get(name)

    def axis_of(self, noun: str) -> AxisName:
        """The name of the axis against which a noun shows values: that of its encoding, else the axis of values."""
        return next((e.axis for e in self.encodings if e.noun == noun and e.axis), self.value_axis)

    @property
    def rest(self) -> str:
        """The category, or else the series, that holds all that is not named, as it is called: `Other faculties`."""
        return next((n for n in (*self.categories, *self.series) if REST.match(n)), "")

    @property
    def main(self) -> Encoding:
        """What it is mainly about; ValueError if it shows nothing."""
        if not self.encodings:
            raise ValueError(f"{self.id} shows no column of a table")
        return self.encodings[0]

    @property
    def row_encodings(self) -> tuple[Encoding, ...]:
        """The encodings whose marks have names: those of the rows of its table."""
        return tuple(e for e in self.encodings if e.rows and self.categories)

    @property
    def alone(self) -> bool:
        """Whether it is the only one."""
        return self.id == "panel"

    @property
    def prefix(self) -> str:
        """How the ids of its elements begin: "" for the only panel, else `panel/1/`."""
        return "" if self.alone else f"{self.id}/"

    @property
    def category_axis(self) -> AxisName:
        return "x" if self.upright else "y"

    @property
    def value_axis(self) -> AxisName:
        return "y" if self.upright else "x"


@dataclass(frozen=True, kw_only=True)
class Title(Part):
    """The title of a chart; `finding` is what it claims, if it claims anything."""

    text: str
    finding: Finding | None = None


@dataclass(frozen=True, kw_only=True)
class PanelTitle(Part):
    """The title above one of several panels."""

    text: str


@dataclass(frozen=True, kw_only=True)
class AxisTitle(Part):
    """The label of an axis, its unit included as printed."""

    axis: AxisName
    text: str


@dataclass(frozen=True, kw_only=True)
class Tick(Part):
    """A labelled tick at a place along its axis: `at` is a value, or the number of a category from 0."""

    axis: AxisName
    text: str
    at: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, AXIS, f"{panel.prefix}{self.axis}", because=Because(STANDS_AT, ((self.id, KIND),)))
        axis = panel.axis(self.axis)
        if axis is not None and axis.kind in ("linear", "log", "symlog"):
            yield Fact(self.id, NUMBER, self.at, axis.unit, because=because_printed(self.at, self.id, self.text))


@dataclass(frozen=True, kw_only=True)
class LegendEntry(Part):
    """The n-th name of a legend, beside a swatch that looks like what it names."""

    n: int
    text: str
    fill: str
    look: Literal["patch", "line", "dot", "line and dot"] = "patch"
    dash: Literal["solid", "dashed", "dotted", "dash-dot"] = "solid"
    dot: str = "o"
    hatch: str = ""

    def facts(self, chart: Chart) -> Iterator[Fact]:
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.n)
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
    """A name written at the element `of`: a slice, a tile, the end of a line."""

    of: str
    text: str


@dataclass(frozen=True, kw_only=True)
class ValueLabel(Part):
    """A number printed at the element `of`."""

    of: str
    text: str
