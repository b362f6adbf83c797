"""Where values lie along an axis of a picture, in pixels: said by every engine of charts in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Protocol

from gnomon.scenes.chart import Axis, Chart, Line, Panel, Point
from gnomon.scenes.chart.attributes import CHANGE, WIDTH
from gnomon.scenes.chart.frame import Part
from gnomon.scenes.chart.reading import Edge, Shown, axis_name, shown
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact, number
from gnomon.truth.picture import Scale
from gnomon.truth.vocabulary import VALUE

# the edges of boxes along an axis that runs across and along one that stands upright
EDGES: tuple[dict[Edge, Any], dict[Edge, Any]] = (
    {"low": "left", "high": "right", "middle": "x", "far": "far x", "both": "place", "place": "place"},
    {"low": "bottom", "high": "top", "middle": "y", "far": "far y", "both": "place", "place": "place"},
)


class Laid(Protocol):
    """A panel as an engine has laid it out."""

    @property
    def chart(self) -> Chart: ...

    @property
    def panel(self) -> Panel: ...

    def along(self, name: str) -> Along | None:
        """The pixels along its axis of a name; None if it has none."""


def tidy(x: float) -> float:
    return round(float(x), 4)


@dataclass(frozen=True)
class Along:
    """An axis on the picture: warped value = origin + slope * pixel.

    `tick` is the distance of labelled ticks in pixels.
    """

    axis: Axis
    origin: float
    slope: float
    tick: float
    name: str
    within: str

    def __call__(self, value: float) -> float:
        """The pixel of a value, to a sixteenth."""
        return round(16 * (self.axis.warped(value) - self.origin) / self.slope) / 16

    def place(self, value: float) -> float:
        """The pixel of a value, counted in the direction in which values grow: what `<attribute> place` facts hold."""
        return round(float(self(value)) * (1 if self.slope > 0 else -1), 3)

    def scale(self, kind: str, own: Shown) -> Scale:
        """How marks of a kind show an attribute along this axis."""
        edge = (EDGES[0] if self.name == "x" else EDGES[1])[own.edge]
        long = abs(self(self.axis.high) - self(self.axis.low)) if self.name == "shade" else 1.0
        return Scale(
            axis=self.name,
            kind=kind,
            attribute=own.attribute,
            edge=edge,
            origin=0.0 if own.edge == "both" else self.origin,
            slope=abs(self.slope) if edge == "place" else self.slope,
            tick=self.tick,
            log=self.axis.kind == "log",
            symlog=self.axis.linear if self.axis.kind == "symlog" else 0.0,
            base=self(0.0) if own.edge == "far" else 0.0,
            within=self.within,
            error=own.error * long,
        )


def along(axis: Axis, name: str, start: float, end: float, tick_values: tuple[float, ...], panel: Panel) -> Along:
    """An axis from pixel `start` at its low end to pixel `end`."""
    low, high = axis.warped(axis.low), axis.warped(axis.high)
    slope = (high - low) / (end - start)
    places = sorted((axis.warped(v) - low) / slope for v in tick_values)
    gaps = [abs(b - a) for a, b in pairwise(places)]
    # on a log axis with labels only at powers of ten people read between them with the scale in mind: the widest counts
    tick = max(gaps) if gaps else abs(end - start)
    return Along(axis, low - slope * start, slope, tick, name, panel.prefix)


def scales(laid: Laid) -> Iterator[Scale]:
    """How the marks of a panel are read against its axes."""
    chart, panel = laid.chart, laid.panel
    for noun in dict.fromkeys(e.noun for e in chart.inside(panel, Part)):
        for own in shown(chart, panel, noun):
            axis = laid.along(axis_name(panel, noun, own.against))
            if axis is not None:
                yield axis.scale(noun, own)


def places(part: Part, laid: Laid) -> Iterator[Fact]:
    """Where along axes an element shows what no edge of its box does."""
    known = {own.attribute: own for own in shown(laid.chart, laid.panel, part.noun)}
    for attribute, value in part.levels(laid.chart):
        axis = laid.along(axis_name(laid.panel, part.noun, known[attribute].against))
        if axis is not None:
            id = laid.panel.id
            unit = f"px along the colour bar of {id}" if axis.name == "shade" else f"px along {id} {axis.name}"
            yield Fact(part.id, attribute.place, axis.place(value), unit, origin="picture")


def extent(part: Part, laid: Laid, pixels: float, what: str, attribute: Attribute = VALUE) -> Fact:
    """How long, wide or thick an element is drawn, in pixels of `what`."""
    # slices of two rings are not held against one another
    unit = f"px of {what} in {laid.panel.id}{f' {part.noun}' if part.noun.endswith('wedge') else ''}"
    return Fact(part.id, attribute.place, round(pixels, 3), unit, origin="picture")


def widths(part: Part, laid: Laid) -> Iterator[Fact]:
    """How wide the band around a point is drawn, if there is one, where its edges are."""
    # the edges are those of the area around its line, and lie on no mark of the point's own
    edges = [replace(e, unit=f"px of edge in {laid.panel.id}") for e in places(part, laid)]
    yield from edges
    if len(edges) == 2:
        low, high = (number(e.value) for e in edges)
        yield extent(part, laid, high - low, "band", WIDTH)


def risen(line: Line, laid: Laid) -> Iterator[Fact]:
    """How far a line of a slope chart rises, which shows nothing else of it."""
    axis = laid.along(laid.panel.value_axis)
    if laid.panel.sort == "slope chart" and axis is not None:
        first, last = (p.value for p in laid.chart.inside(laid.panel, Point) if p.series == line.series)
        yield extent(line, laid, axis.place(last) - axis.place(first), "rise", CHANGE)


def measured(
    noun: str, laid: Laid, per_pixel: float, *, origin: float = 0.0, tick: float = 0.0, per_degree: float = 1.0
) -> list[Scale]:
    """How marks that stand against no axis are read: `per_pixel` values to a pixel, from `origin`.

    On a circle a degree is so many pixels.
    """
    return [
        Scale(
            axis=own.against,
            kind=noun,
            attribute=own.attribute,
            edge="place",
            origin=origin,
            slope=per_pixel,
            tick=tick,
            within=laid.panel.prefix,
            error=own.error * per_degree,
        )
        for own in shown(laid.chart, laid.panel, noun)
    ]
