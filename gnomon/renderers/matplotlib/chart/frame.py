"""Title, legend, ticks, grid and frame of a chart."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.renderers.matplotlib.chart.layout import Plan
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.scenes.chart import AxisTitle, Chart, LegendEntry, Panel, Tick, Title
from gnomon.truth.picture import Box, Mark


def draw_frame(chart: Chart, plan: Plan, pen: Pen) -> Iterator[Mark]:
    """Everything but the data; texts get their marks from the pen."""
    look = chart.look
    background(pen, plan, chart)
    title = chart.the(Title)
    pen.write(
        title,
        plan.title.shown,
        plan.title.x,
        plan.title.y,
        plan.title_size,
        text=title.text,
        bold=True,
        across="left" if look.title == "left" else "center",
        up="top",
    )
    for entry, place in zip(chart.of(LegendEntry), plan.legend, strict=True):
        half = plan.swatch / 2
        swatch = Box(
            round(place.x), round(place.y - half), round(place.x) + plan.swatch, round(place.y - half) + plan.swatch
        )
        pen.rect(swatch, entry.fill, 3)
        pen.write(entry, entry.text, place.x + plan.swatch + 6, place.y, plan.small, also=swatch)
    for tick in chart.of(Tick):
        axis, i = tick.id.split("/")[1], int(tick.id.split("/")[2])
        place = (plan.category if axis == chart.category_axis else plan.value)[i]
        if axis == "y":
            pen.write(tick, place.shown, place.x, place.y, plan.small, text=tick.text, across="right")
        elif place.turn:
            pen.write(tick, tick.text, place.x, place.y, plan.small, across="right", turn=place.turn)
        else:
            pen.write(tick, place.shown, place.x, place.y, plan.small, text=tick.text, across="center", up="top")
    for name in chart.of(AxisTitle):
        place = plan.category_title if name.id == f"axis/{chart.category_axis}/title" else plan.value_title
        if place.turn:
            pen.write(name, name.text, place.x, place.y, plan.small, across="center", up="top", turn=90)
        else:
            pen.write(name, name.text, place.x, place.y, plan.small, across="center", up="bottom")
    yield Mark(id=chart.the(Panel).id, kind="panel", box=plan.plot)


def background(pen: Pen, plan: Plan, chart: Chart) -> None:
    """Plot ground, grid lines across the value axis, frame lines."""
    look, box, scale = chart.look, plan.plot, plan.scale
    if look.plot != look.ground:
        pen.rect(box, look.plot, 0)
    zero = scale.pixel(0.0)
    if look.grid:
        for tick in chart.ticks(chart.value_axis):
            across(pen, chart, box, scale.pixel(tick.at), look.faint, 1)
    if look.frame != "none":
        across(pen, chart, box, zero, look.ink, 4)
    if look.frame in ("left bottom", "box"):
        along(pen, chart, box, box.left if chart.upright else box.top, look.ink)
    if look.frame == "box":
        across(pen, chart, box, scale.pixel(chart.high), look.ink, 4)
        across(pen, chart, box, scale.pixel(chart.low), look.ink, 4)
        along(pen, chart, box, box.right - 1 if chart.upright else box.bottom - 1, look.ink)


def across(pen: Pen, chart: Chart, box: Box, at: float, colour: str, layer: int) -> None:
    """A line at a value, through the whole plot."""
    if chart.upright:
        pen.line(box.left, at, box.right, at, colour, layer)
    else:
        pen.line(at, box.top, at, box.bottom, colour, layer)


def along(pen: Pen, chart: Chart, box: Box, at: float, colour: str) -> None:
    """A line in the direction of the values."""
    if chart.upright:
        pen.line(at, box.top, at, box.bottom, colour, 4)
    else:
        pen.line(box.left, at, box.right, at, colour, 4)
