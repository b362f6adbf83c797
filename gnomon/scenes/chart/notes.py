"""What is put on a chart to comment on it: reference lines, shaded bands, insets, notes with an arrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gnomon.scenes.chart.attributes import ARROW_ENDS, FIRST, LAST, LOWER_END, SERIES, UPPER_END
from gnomon.scenes.chart.datum import axis_label, panel_fact
from gnomon.scenes.chart.frame import Panel, Part
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import KIND, LABEL, NAME, PRINTED, TEXT, VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart


@dataclass(frozen=True, kw_only=True)
class ReferenceLine(Part):
    """A line across the plot at a value of the axis of values, with a label.

    `name` is what it stands for, as its label says; `prints` tells that the label says the value too.
    """

    value: float
    name: str
    stroke: str
    prints: bool = False
    dash: Literal["solid", "dashed", "dotted", "dash-dot"] = "dashed"

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel, label = chart.panel_of(self), label_of(chart, self.id)
        yield Fact(self.id, NAME, self.name, because=Because(LABEL, label))
        why = Because(PRINTED, label) if self.prints else None
        yield Fact(self.id, VALUE, self.value, value_unit(panel), because=why)
        yield from panel_fact(chart, panel, self.id)


@dataclass(frozen=True, kw_only=True)
class ShadedBand(Part):
    """A stretch of the plot in another tint, from `low` to `high` along the axis of names or of values.

    Along names it covers whole places: from 1.5 to 4.5 are the categories 2, 3 and 4.
    """

    low: float
    high: float
    name: str
    fill: str
    along: Literal["names", "values"] = "names"
    alpha: float = 0.15

    @property
    def covered(self) -> tuple[int, ...]:
        """The categories that a band along names covers."""
        return tuple(range(round(self.low + 0.5), round(self.high - 0.5) + 1))

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, NAME, self.name, because=Because(LABEL, label_of(chart, self.id)))
        yield from panel_fact(chart, panel, self.id)
        if self.along == "values":
            yield Fact(self.id, LOWER_END, self.low, value_unit(panel))
            yield Fact(self.id, UPPER_END, self.high, value_unit(panel))
            return
        for end, category in ((FIRST, self.covered[0]), (LAST, self.covered[-1])):
            why = axis_label(chart, panel, category, (self.id, KIND))
            yield Fact(self.id, end, panel.categories[category], because=why)


@dataclass(frozen=True, kw_only=True)
class Inset(Part):
    """A stretch of the lines drawn again, larger, in an empty corner of the plot: `inset/0`.

    It shows the categories from `first` to `last` and the values from `low` to `high`; a frame marks them in the plot.
    """

    first: int
    last: int
    low: float
    high: float

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        for end, category in ((FIRST, self.first), (LAST, self.last)):
            why = axis_label(chart, panel, category, (self.id, KIND))
            yield Fact(self.id, end, panel.categories[category], because=why)


@dataclass(frozen=True, kw_only=True)
class Note(Part):
    """A few words beside the data with an arrow to the element `of`: `note/0`. Its mark is the words' box."""

    text: str
    of: str

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield from panel_fact(chart, panel, self.id)
        known = {f.attribute: f for f in chart.part(self.of).facts(chart)}
        for attribute in (NAME, SERIES):  # what the arrow's end is called
            if attribute in known:
                keys: tuple[Key, ...] = ((self.id, TEXT), (self.of, attribute))
                yield Fact(self.id, attribute, known[attribute].value, because=Because(ARROW_ENDS, keys))


@dataclass(frozen=True, kw_only=True)
class NoteLabel(Part):
    """What is written at the reference line or band `of`."""

    of: str
    text: str


def label_of(chart: Chart, id: str) -> tuple[Key, ...]:
    """Where the label of a line or band is printed."""
    label = chart.label(NoteLabel, id)
    if label is None:
        raise ValueError(f"expected a label at {id}")
    return ((label.id, TEXT),)


def value_unit(panel: Panel) -> str:
    """The unit along the axis of values."""
    axis = panel.axis(panel.value_axis)
    return axis.unit if axis is not None else ""
