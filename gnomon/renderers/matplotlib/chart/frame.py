"""Ticks, axis titles, grid, frame lines and colour bars of a chart."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.layout import (
    BAR,
    OFFSET,
    TICK,
    Room,
    panel_title,
    stand_off,
    y_lines,
)
from gnomon.renderers.matplotlib.chart.page import GAP
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import Along, View
from gnomon.scenes.chart import AxisTitle, ColourBar, PanelTitle
from gnomon.truth.picture import Box


def draw_frame(view: View, room: Room, cell: Box, pen: Pen) -> None:
    """Everything of a panel but its data."""
    ground(view, pen)
    pen.mark(view.panel, view.plot)
    labels(view, room, cell, pen)
    for title in view.of(PanelTitle):
        shown = panel_title(title, cell, view.small, pen)
        pen.write(
            title,
            shown,
            (cell.left + cell.right) / 2,
            cell.top,
            view.small + 1,
            text=title.text,
            bold=True,
            across="center",
            up="top",
        )
    titles(view, cell, pen)
    for bar in view.of(ColourBar):
        colour_bar(view, bar, pen)


def ground(view: View, pen: Pen) -> None:
    """Plot ground, grid, frame lines, tick marks."""
    look, plot = view.look, view.plot
    if view.x is None or view.y is None:
        return
    if look.plot != look.ground:
        pen.rect(plot, look.plot, 0)
    for name, axis in (("x", view.x), ("y", view.y)):
        on = (look.grid == "both" and axis.axis.kind != "category") or (look.grid == "value" and axis is view.values)
        on = on and not view.panel.shows("cell")
        for tick in view.chart.ticks(name, view.panel) if on else ():
            grid_line(view, axis, tick.at, pen)
    if not view.panel.shows("cell") and view.values.axis.kind in ("linear", "symlog") and look.frame != "none":
        low, high = view.values.axis.low, view.values.axis.high
        if low < 0 < high:
            # a field of colours is read at every place: the line of zero lies below it
            across(view, view.values, view.values(0.0), look.ink, 1.5 if view.panel.shade else 2.5, pen)
    frame_lines(view, pen)
    tick_marks(view, pen)


def grid_line(view: View, axis: Along, at: float, pen: Pen) -> None:
    look = view.look
    if look.grid_dash == "solid":
        across(view, axis, axis(at), look.faint, 1, pen)
        return
    place, plot = round(axis(at)) + 0.5, view.plot
    ends = [(place, plot.top), (place, plot.bottom)] if axis.name == "x" else [(plot.left, place), (plot.right, place)]
    pen.line([(float(a), float(b)) for a, b in ends], look.faint, 1.0, 1, look.grid_dash)


def across(view: View, axis: Along, at: float, colour: str, layer: float, pen: Pen) -> None:
    """A line through the whole plot at a pixel of an axis."""
    plot = view.plot
    if axis.name == "x":
        pen.hair(at, plot.top, at, plot.bottom, colour, layer)
    else:
        pen.hair(plot.left, at, plot.right, at, colour, layer)


def frame_lines(view: View, pen: Pen) -> None:
    """The lines of the axes where the look wants them; broken spines stand off and run from first to last tick."""
    look, plot, frame = view.look, view.plot, view.look.frame
    sides = {"left bottom": "lb", "bottom": "b", "box": "lbrt", "none": "", "offset": "lb"}[frame]
    if frame == "bottom" and not view.panel.upright:
        sides = "l"
    if view.far_y is not None and frame in ("left bottom", "offset"):
        sides += "r"
    off = OFFSET if frame == "offset" else 0.0
    if "b" in sides:
        pen.hair(plot.left, plot.bottom - 1 + off, plot.right, plot.bottom - 1 + off, look.ink, 4)
    if "l" in sides:
        pen.hair(plot.left - off, plot.top, plot.left - off, plot.bottom, look.ink, 4)
    if "r" in sides:
        pen.hair(plot.right - 1 + off, plot.top, plot.right - 1 + off, plot.bottom, look.ink, 4)
    if "t" in sides:
        pen.hair(plot.left, plot.top, plot.right, plot.top, look.ink, 4)


def tick_marks(view: View, pen: Pen) -> None:
    look, plot = view.look, view.plot
    if look.ticks == "none":
        return
    off = OFFSET if look.frame == "offset" else 0.0
    step = TICK if look.ticks == "out" else -TICK
    for tick in view.chart.ticks("x", view.panel) if view.x and view.x.axis.kind != "category" else ():
        a, b = sorted((plot.bottom + off, plot.bottom + off + step))
        pen.hair(view.across(tick.at), a, view.across(tick.at), b, look.ink, 4)
    for tick in view.chart.ticks("y", view.panel) if view.y and view.y.axis.kind != "category" else ():
        a, b = sorted((plot.left - off, plot.left - off - step))
        pen.hair(a, view.up(tick.at), b, view.up(tick.at), look.ink, 4)
    for tick in view.chart.ticks("far y", view.panel) if view.far_y else ():
        assert view.far_y is not None
        a, b = sorted((plot.right + off, plot.right + off + step))
        pen.hair(a, view.far_y(tick.at), b, view.far_y(tick.at), look.ink, 4)


def labels(view: View, room: Room, cell: Box, pen: Pen) -> None:
    """What is written at the ticks."""
    gap, plot, small, ink = GAP + stand_off(view.chart), view.plot, view.small, view.look.quiet
    for i, tick in enumerate(view.chart.ticks("x", view.panel) if view.x else ()):
        place = (view.across(tick.at), plot.bottom + gap)
        if room.turn:
            pen.write(tick, tick.text, *place, small, across="right", turn=90, ink=ink)
        else:
            pen.write(tick, room.shown[i], *place, small, text=tick.text, across="center", up="top", ink=ink)
    for tick in view.chart.ticks("y", view.panel) if view.y else ():
        shown = "\n".join(y_lines(tick.text, cell, small, pen))
        pen.write(tick, shown, plot.left - gap, view.up(tick.at), small, text=tick.text, across="right", ink=ink)
    for tick in view.chart.ticks("far y", view.panel) if view.far_y else ():
        assert view.far_y is not None
        pen.write(tick, tick.text, plot.right + gap, view.far_y(tick.at), small, ink=ink)


def titles(view: View, cell: Box, pen: Pen) -> None:
    """What the axes show."""
    plot, small, ink = view.plot, view.small, view.look.quiet
    middle, side = (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2
    for title in view.of(AxisTitle):
        if view.x is None and title.axis != "shade":
            continue  # a cage writes its own along its edges
        match title.axis:
            case "x":
                pen.write(title, title.text, middle, cell.bottom, small, across="center", up="bottom", ink=ink)
            case "y":
                pen.write(title, title.text, cell.left, side, small, across="center", up="top", turn=90, ink=ink)
            case "shade":
                half = pen.width(title.text, small) / 2
                at = sum(ends) / 2 if (ends := shade_ends(view)) else side
                at = min(max(at, plot.top + half), plot.bottom - half) if 2 * half < plot.height else side
                pen.write(title, title.text, cell.right, at, small, across="center", up="bottom", turn=90, ink=ink)
            case _:
                pen.write(title, title.text, cell.right, side, small, across="center", up="bottom", turn=90, ink=ink)


def shade_ends(view: View) -> tuple[float, ...]:
    """Top and bottom of the colour bar; () if there is none."""
    return tuple(v for bar in view.of(ColourBar)[:1] for v in bar.ends(view.plot.top, view.plot.bottom))


def colour_bar(view: View, bar: ColourBar, pen: Pen) -> None:
    """The colours of values beside the plot, with its ticks."""
    if view.shade is None:
        raise ValueError(f"{view.panel.id} has a colour bar and no shade axis")
    left = round(view.plot.right + GAP * 1.5)
    top, bottom = bar.ends(view.plot.top, view.plot.bottom)
    box = Box(left, top, left + BAR, bottom)
    pen.gradient(box, bar.stops)
    pen.mark(bar, box)
    for tick in view.chart.ticks("shade", view.panel):
        pen.hair(box.right - 4, view.shade(tick.at), box.right, view.shade(tick.at), view.look.ground, 3)
        pen.write(tick, tick.text, box.right + 6, view.shade(tick.at), view.small, ink=view.look.quiet)
