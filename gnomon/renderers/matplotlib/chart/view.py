"""A panel as it is laid out: its plot, and the pixels of values along its axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from gnomon.renderers.axes import Along as Along
from gnomon.renderers.axes import along as along
from gnomon.scenes.chart import Chart, ChartLook, Panel
from gnomon.truth.element import Element
from gnomon.truth.picture import Box

E = TypeVar("E", bound=Element)


@dataclass(frozen=True)
class View:
    """One panel: `plot` is the box between its axes; panels without axes have the whole of it to draw in.

    `small` is the size of text.
    """

    chart: Chart
    panel: Panel
    plot: Box
    small: float
    x: Along | None = None
    y: Along | None = None
    far_y: Along | None = None
    shade: Along | None = None

    @property
    def look(self) -> ChartLook:
        return self.chart.look

    def of(self, noun: type[E]) -> tuple[E, ...]:
        """The elements of one class in this panel."""
        return self.chart.inside(self.panel, noun)

    def along(self, name: str) -> Along | None:
        """Its axis of a name; None if it has none."""
        return {"x": self.x, "y": self.y, "far y": self.far_y, "shade": self.shade}.get(name)

    @property
    def across(self) -> Along:
        """The x axis; ValueError if the panel has none."""
        if self.x is None:
            raise ValueError(f"{self.panel.id} has no x axis")
        return self.x

    @property
    def up(self) -> Along:
        """The y axis; ValueError if the panel has none."""
        if self.y is None:
            raise ValueError(f"{self.panel.id} has no y axis")
        return self.y

    @property
    def names(self) -> Along:
        """The axis of categories."""
        return self.across if self.panel.upright else self.up

    @property
    def values(self) -> Along:
        """The axis of values."""
        return self.up if self.panel.upright else self.across

    def spot(self, name: float, value: float) -> tuple[float, float]:
        """The pixel of a place along the axis of names and a value, whichever way the panel stands."""
        a, b = self.names(name), self.values(value)
        return (a, b) if self.panel.upright else (b, a)
