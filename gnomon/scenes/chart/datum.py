"""What shows one value, and how its name, series and value are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import AXIS_LABEL, COUNTED, LEGEND, PANEL, PANEL_TITLE, SERIES
from gnomon.scenes.chart.frame import LegendEntry, NameLabel, Part, ValueLabel
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import FILL, LABEL, NAME, ORDER, TEXT, VALUE, because_printed

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart
    from gnomon.scenes.chart.frame import Panel


@dataclass(frozen=True, kw_only=True)
class Datum(Part):
    """A mark with one value. `category` and `series` count from 0, `fill` is a CSS colour."""

    value: float
    fill: str
    category: int = 0
    series: int = 0
    hatch: str = ""

    @property
    def place(self) -> float:
        """Where it stands along the axis of names."""
        return self.category

    def line(self, chart: Chart) -> str:
        """The line at which the name of its series may be written; "" for marks that are on none."""
        return ""

    def holds(self, attribute: Attribute, chart: Chart) -> bool:
        """Whether it has a value in a column of an attribute."""
        return attribute == VALUE

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.category)
        yield from panel_fact(chart, panel, self.id)
        yield from name_fact(chart, panel, self.id, self.category, self.fill, self.place)
        yield from series_fact(chart, panel, self.id, self.series, self.fill, of=self.line(chart))
        yield value_fact(chart, self.id, self.value, panel.encoding(self.noun).unit)


def value_fact(chart: Chart, id: str, value: float, unit: str, attribute: Attribute = VALUE) -> Fact:
    """A value, printed at its mark or only shown."""
    label = chart.label(ValueLabel, id)
    return Fact(id, attribute, value, unit, because=because_printed(value, label.id, label.text) if label else None)


def panel_fact(chart: Chart, panel: Panel, id: str) -> Iterator[Fact]:
    """Which of several panels something is in."""
    title = chart.title_of(panel)
    if title is not None and not panel.alone:
        yield Fact(id, PANEL, panel.title, because=Because(PANEL_TITLE, ((title.id, TEXT),)))


def name_fact(chart: Chart, panel: Panel, id: str, category: int, fill: str, at: float) -> Iterator[Fact]:
    """The name of a category: written at the mark, on the axis, or in a legend whose colours are categories.

    Between the labels of an axis that names only some of an order, people count from the next one.
    """
    if not panel.categories:
        return
    name, label = panel.categories[category], chart.label(NameLabel, id)
    entry = chart.entry(panel, category)
    why: Because | None = None
    if label is not None:
        why = Because(LABEL, ((label.id, TEXT),))
    elif panel.colour == "category" and entry is not None:
        why = by_legend(id, entry)
    else:
        why = axis_label(chart, panel, at)
    yield Fact(id, NAME, name, because=why)


def series_fact(chart: Chart, panel: Panel, id: str, series: int, fill: str, of: str = "") -> Iterator[Fact]:
    """The name of a series, where there are several: by the legend's colour, or written at the line `of`."""
    if len(panel.series) < 2:
        return
    entry, label = chart.entry(panel, series), chart.label(NameLabel, of)
    why: Because | None = None
    if label is not None:
        why = Because(LABEL, ((label.id, TEXT),))
    elif entry is not None and panel.colour in ("series", ""):
        why = by_legend(id, entry)
    yield Fact(id, SERIES, panel.series[series], because=why)


def by_legend(id: str, entry: LegendEntry) -> Because:
    """What the entry of the same colour says."""
    return Because(LEGEND, ((id, FILL), (entry.id, FILL), (entry.id, TEXT)))


def axis_label(chart: Chart, panel: Panel, at: float, *also: Key) -> Because | None:
    """The name of a place along the axis, or those on both sides of it; None if the axis has no such names."""
    tick = chart.tick_at(panel, at)
    beside = (tick,) if tick else chart.nearest_ticks(panel, at)
    return Because(AXIS_LABEL if tick else COUNTED, (*also, *((t, TEXT) for t in beside))) if beside else None
