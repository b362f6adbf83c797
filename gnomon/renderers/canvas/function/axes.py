"""Grids, axes with arrows or as a frame, ticks."""

from __future__ import annotations

from math import ceil, floor

from gnomon.renderers.canvas.function.frame import Frame
from gnomon.renderers.canvas.function.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, around
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.function import Axis, Plot, Tick

BEYOND = 11.0  # pixels by which an arrow goes on beyond the window
HALF = 4.0  # half the length of a tick


def multiples(low: float, high: float, step: float) -> list[float]:
    return [n * step for n in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def crisp(p: float) -> float:
    return floor(p) + 0.5


def draw_grid(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    if not plot.look.grid:
        return
    if plot.look.rays:
        draw_rays(surface, plot, theme, frame)
        return
    left, right, low, high = plot.window
    box = frame.inner
    levels = (
        [(0.5, theme.fine)] if theme.fine and min(plot.steps[0] * frame.across, plot.steps[1] * frame.up) > 24 else []
    )
    for part, colour in (*levels, (1.0, theme.grid)):
        for x in multiples(left, right, plot.steps[0] * part):
            p = crisp(frame.px(x))
            surface.line("", (p, box.top), (p, box.bottom), Stroke(colour, 1.0))
        for y in multiples(low, high, plot.steps[1] * part):
            p = crisp(frame.py(y))
            surface.line("", (box.left, p), (box.right, p), Stroke(colour, 1.0))


def draw_rays(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    """Circles about the origin at every step of x, and a ray for every 30 degrees."""
    centre, edge, step = frame.at(0, 0), plot.window[1] * frame.across, plot.steps[0] * frame.across
    stroke = Stroke(theme.grid, 1.0)
    for n in range(1, round(edge / step) + 1):
        surface.polyline("", [around(centre, n * step, 3 * i) for i in range(120)], stroke, closed=True)
    for turn in range(0, 360, 30):
        surface.line("", centre, around(centre, edge, turn), stroke)


def draw_axes(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    stroke = Stroke(theme.ink, theme.axis)
    for axis in plot.of(Axis):
        a, b = ends(plot, frame, axis.way)
        surface.line(axis.id, a, b, stroke)
        if plot.look.axes == "cross":
            tip(surface, axis.id, a, b, theme.ink)
    if plot.look.axes == "frame":
        box = frame.inner
        surface.polyline("", ((box.left, box.top), (box.right, box.top), (box.right, box.bottom)), stroke)
        zero = Stroke(theme.ink, 0.8)
        if plot.window[0] < 0 < plot.window[1]:
            through(surface, (crisp(frame.px(0)), box.top), (crisp(frame.px(0)), box.bottom), zero)
        if plot.window[2] < 0 < plot.window[3]:
            through(surface, (box.left, crisp(frame.py(0))), (box.right, crisp(frame.py(0))), zero)
    for tick in plot.of(Tick):
        surface.line(tick.id, *tick_ends(plot, frame, tick), Stroke(theme.ink, 1.2))


def through(surface: Surface, a: XY, b: XY, stroke: Stroke) -> None:
    """A line that nobody asks about, but that words keep clear of."""
    surface.line("", a, b, stroke)
    surface.strokes.append(((a, b), stroke.width / 2))


def origin(plot: Plot, frame: Frame) -> XY:
    """Where the axes cross, or the lower left corner of a frame."""
    if plot.look.axes == "frame":
        return frame.inner.left, frame.inner.bottom
    x = min(max(0.0, plot.window[0]), plot.window[1])
    y = min(max(0.0, plot.window[2]), plot.window[3])
    return frame.px(x), frame.py(y)


def ends(plot: Plot, frame: Frame, way: str) -> tuple[XY, XY]:
    """From the low to the high end of an axis."""
    x, y = origin(plot, frame)
    box = frame.inner
    more = BEYOND if plot.look.axes == "cross" else 0.0
    back = 4.0 if plot.look.axes == "cross" else 0.0
    if way == "x":
        return (box.left - back, y), (box.right + more, y)
    return (x, box.bottom + back), (x, box.top - more)


def tip(surface: Surface, of: str, a: XY, b: XY, colour: str) -> None:
    """The head of an arrow at b."""
    x, y = b
    ring = (
        ((x + 3, y), (x - 7, y - 3.6), (x - 7, y + 3.6))
        if a[1] == b[1]
        else ((x, y - 3), (x - 3.6, y + 7), (x + 3.6, y + 7))
    )
    surface.polygon(of, ring, colour)
    surface.strokes.append(((ring[0], ((ring[1][0] + ring[2][0]) / 2, (ring[1][1] + ring[2][1]) / 2)), 3.6))


def tick_ends(plot: Plot, frame: Frame, tick: Tick) -> tuple[XY, XY]:
    x, y = origin(plot, frame)
    inside = HALF if plot.look.axes == "cross" else 0.0
    if tick.way == "x":
        p = frame.px(tick.value)
        return (p, y - inside), (p, y + HALF)
    p = frame.py(tick.value)
    return (x - HALF, p), (x + inside, p)
