"""Arrows and dashes of fields, stretches of number lines, edges of solids with their measures."""

from __future__ import annotations

from math import hypot
from typing import Any

from gnomon.renderers.canvas.function.frame import Frame
from gnomon.renderers.canvas.function.themes import Theme
from gnomon.renderers.canvas.labels import beside_point, centred
from gnomon.renderers.canvas.paths import XY, Stroke
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.function import Arrow, Edge, Measure, Plot, Solid, Span
from gnomon.truth.picture import Box

BEYOND = 8.0  # pixels by which a stretch without end goes on beyond the window
THIN = 1.1  # pixels of a line beside what it measures


def draw_arrows(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    for arrow in plot.of(Arrow):
        a = frame.at(arrow.x - arrow.dx / 2, arrow.y - arrow.dy / 2)
        b = frame.at(arrow.x + arrow.dx / 2, arrow.y + arrow.dy / 2)
        colour = theme.curves[arrow.style % len(theme.curves)]
        stroke = Stroke(colour, 0.7 * theme.width)
        surface.line(arrow.id, a, b, stroke)
        if not arrow.dash:
            head(surface, arrow.id, a, b, colour)


def head(surface: Surface, of: str, a: XY, b: XY, colour: str) -> None:
    long = hypot(b[0] - a[0], b[1] - a[1])
    ux, uy = (b[0] - a[0]) / long, (b[1] - a[1]) / long
    size = min(8.0, 0.5 * long)
    back = (b[0] - size * ux, b[1] - size * uy)
    wide = 0.5 * size
    ring = (
        (b[0] + 1.5 * ux, b[1] + 1.5 * uy),
        (back[0] - wide * uy, back[1] + wide * ux),
        (back[0] + wide * uy, back[1] - wide * ux),
    )
    surface.polygon(of, ring, colour)


def draw_spans(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    """A thick line over the axis, with the head of an arrow where it has no end."""
    for span in plot.of(Span):
        low, high = span.ends
        y = frame.py(0)
        a = frame.inner.left - BEYOND + 6 if low is None else frame.px(float(low))
        b = frame.inner.right + BEYOND - 6 if high is None else frame.px(float(high))
        colour = theme.curves[span.style % len(theme.curves)]
        surface.line(span.id, (a, y), (b, y), Stroke(colour, 5.0))
        for end, other, open_ in ((a, b, low is None), (b, a, high is None)):
            if open_:
                s = 1 if end > other else -1
                surface.polygon(span.id, ((end + 12 * s, y), (end, y - 7), (end, y + 7)), colour)


def draw_edges(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    for solid in plot.of(Solid):
        points = [frame.at(*p) for e in plot.of(Edge) for p in e.points]
        import shapely

        hull: Any = shapely.MultiPoint(points).convex_hull
        surface.note(solid.id, [(float(x), float(y)) for x, y in hull.exterior.coords[:-1]])
    for edge in plot.of(Edge):
        line = [frame.at(*p) for p in edge.points]
        width = THIN if edge.thin else 0.75 * theme.width if edge.hidden else theme.width
        colour = theme.ink if edge.thin else theme.curves[0]
        surface.polyline(edge.id, line, Stroke(colour, width, (6.0, 5.0) if edge.hidden else ()), closed=edge.closed)


def beside_stroke(plot: Plot, frame: Frame, measure: Measure, ink: Box) -> list[Box]:
    """Beside the middle of what is measured, on the side that `away` points to."""
    from math import atan2, degrees

    x, y = frame.at(*measure.at)
    turn = degrees(atan2(-measure.away[1], measure.away[0]))
    return [*beside_point((x, y), turn, ink.width, ink.height, 7.0), centred((x, y + 16), ink.width, ink.height)]
