"""Charts: the nouns of plots with axes, and what is true of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Because, Fact, Key


@dataclass(frozen=True, kw_only=True)
class Title(Element):
    text: str


@dataclass(frozen=True, kw_only=True)
class AxisTitle(Element):
    """The label of an axis, its unit included as printed."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Tick(Element):
    """A labelled tick: at a value of the value axis, or at the n-th category."""

    text: str
    at: float


@dataclass(frozen=True, kw_only=True)
class Panel(Element):
    """The area between the axes."""


@dataclass(frozen=True, kw_only=True)
class LegendEntry(Element):
    text: str
    fill: str


@dataclass(frozen=True, kw_only=True)
class Bar(Element):
    """One bar; `category` and `series` count from 0, `fill` is a CSS colour."""

    category: int
    series: int
    value: float
    fill: str


@dataclass(frozen=True, kw_only=True)
class ValueLabel(Element):
    """A number printed at the element whose id comes before `/label`."""

    text: str


@dataclass(frozen=True, kw_only=True)
class ChartLook(Look):
    """Colours are CSS, sizes pixels. `grid`, `frame` and `legend` say where such lines and the legend are."""

    font: str
    ground: str
    plot: str
    ink: str
    faint: str
    grid: bool = True
    frame: Literal["left bottom", "bottom", "box", "none"] = "left bottom"
    legend: Literal["top", "right"] = "top"
    title: Literal["left", "centre"] = "left"
    text: float = 13.0
    gap: float = 0.3
    edge: str = ""
    hatch: bool = False


@dataclass(frozen=True, kw_only=True)
class Chart(Scene):
    """A chart around one table. `key` and `measure` are what categories and values are called in a sentence.

    `low` and `high` bound the value axis; `ordered` says that the categories have an order, such as years.
    """

    look: ChartLook
    key: str
    measure: str
    unit: str
    low: float
    high: float
    categories: tuple[str, ...]
    series: tuple[str, ...]
    ordered: bool = False
    upright: bool = True

    @property
    def category_axis(self) -> str:
        return "x" if self.upright else "y"

    @property
    def value_axis(self) -> str:
        return "y" if self.upright else "x"

    def ticks(self, axis: str) -> tuple[Tick, ...]:
        """The ticks of the axis x or y, in order."""
        return tuple(t for t in self.of(Tick) if t.id.startswith(f"tick/{axis}/"))

    def facts(self) -> Iterator[Fact]:
        labelled = {e.id for e in self.of(ValueLabel)}
        for i, entry in enumerate(self.of(LegendEntry)):
            yield Fact(entry.id, "fill", entry.fill)
            yield Fact(entry.id, "order", i)
        for bar in self.of(Bar):
            tick = f"tick/{self.category_axis}/{bar.category}"
            yield Fact(bar.id, "fill", bar.fill)
            yield Fact(bar.id, "order", bar.category)
            yield Fact(bar.id, "name", self.categories[bar.category], because=Because("axis label", ((tick, "text"),)))
            if len(self.series) > 1:
                entry_id = f"legend/{bar.series}"
                keys: tuple[Key, ...] = ((bar.id, "fill"), (entry_id, "fill"), (entry_id, "text"))
                yield Fact(bar.id, "series", self.series[bar.series], because=Because("legend", keys))
            label = f"{bar.id}/label"
            why = Because("printed", ((label, "text"),)) if label in labelled else None
            yield Fact(bar.id, "value", bar.value, self.unit, because=why)
