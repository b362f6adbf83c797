"""What shows one value, and how its name, series and value are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import AXIS_LABEL, COUNTED, LEGEND, PANEL, PANEL_TITLE, SERIES
from gnomon.scenes.chart.frame import Part
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import FILL, LABEL, NAME, ORDER, PRINTED, TEXT, VALUE

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

    def facts(self, chart: Chart) -> Iterator[Fact]:
        panel = chart.panel_of(self)
        yield Fact(self.id, FILL, self.fill)
        yield Fact(self.id, ORDER, self.category)
        yield from said(chart, panel, self.id)
        yield from named(chart, panel, self.id, self.category, self.fill, self.place)
        yield from grouped(chart, panel, self.id, self.series, self.fill)
        label = f"{self.id}/label"
        why = Because(PRINTED, ((label, TEXT),)) if label in chart.ids else None
        yield Fact(self.id, VALUE, self.value, panel.unit, because=why)


def said(chart: Chart, panel: Panel, id: str) -> Iterator[Fact]:
    """Which of several panels something is in."""
    title = f"{panel.prefix}title"
    if panel.prefix and title in chart.ids:
        yield Fact(id, PANEL, panel.title, because=Because(PANEL_TITLE, ((title, TEXT),)))


def named(chart: Chart, panel: Panel, id: str, category: int, fill: str, at: float) -> Iterator[Fact]:
    """The name of a category: written at the mark, on the axis, or in a legend whose colours are categories.

    Between the labels of an axis that names only some of an order, people count from the next one.
    """
    if not panel.categories:
        return
    name, label = panel.categories[category], f"{id}/name"
    tick = chart.tick_at(panel, at)
    entry = f"{panel.prefix}legend/{category}"
    why: Because | None = None
    if label in chart.ids:
        why = Because(LABEL, ((label, TEXT),))
    elif panel.colour == "category" and entry in chart.ids:
        why = Because(LEGEND, ((id, FILL), (entry, FILL), (entry, TEXT)))
    elif tick:
        why = Because(AXIS_LABEL, ((tick, TEXT),))
    elif beside := chart.nearest_ticks(panel, at):
        why = Because(COUNTED, tuple((t, TEXT) for t in beside))
    yield Fact(id, NAME, name, because=why)


def grouped(chart: Chart, panel: Panel, id: str, series: int, fill: str, of: str = "") -> Iterator[Fact]:
    """The name of a series, where there are several: by the legend's colour, or written at the line `of`."""
    if len(panel.series) < 2:
        return
    entry, label = f"{panel.prefix}legend/{series}", f"{of}/name" if of else ""
    why: Because | None = None
    if label in chart.ids:
        keys: tuple[Key, ...] = ((label, TEXT),)
        why = Because(LABEL, keys)
    elif entry in chart.ids and panel.colour in ("series", ""):
        why = Because(LEGEND, ((id, FILL), (entry, FILL), (entry, TEXT)))
    yield Fact(id, SERIES, panel.series[series], because=why)
