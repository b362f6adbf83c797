"""Curves cut to the window, straight lines, regions, dots."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import Any

import numpy as np
import shapely

from gnomon.renderers.canvas.function.frame import Frame
from gnomon.renderers.canvas.function.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, around
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.function import Area, Curve, Dot, Guide, Place, Plot
from gnomon.truth.picture import Box

BEYOND = 1e6  # pixels outside of the frame to which steep ends are followed
STRAY = 0.03  # pixels by which the points left out lie off a curve


def draw_areas(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    for area in plot.of(Area):
        ring = [frame.at(x, y) for x, y in area.ring]
        surface.polygon(area.id, ring, theme.fills[area.style % len(theme.fills)])
        if theme.hatch:
            shape = shapely.Polygon(ring).buffer(0)
            box = frame.inner
            for c in np.arange(box.left - box.height, box.right, 9.0):
                line = shapely.LineString([(c, box.bottom), (c + box.height, box.top)]).intersection(shape)
                for part in getattr(line, "geoms", [line]):
                    if part.geom_type == "LineString" and not part.is_empty:
                        surface.polyline("", list(part.coords), Stroke(theme.ink, 0.6))


Lines = dict[str, list[list[XY]]]


def draw_curves(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> Lines:
    """Gives the lines of each, in pixels."""
    lines = {curve.id: polylines(curve, frame) for curve in plot.of(Curve)}
    for curve in plot.of(Curve):
        for line in lines[curve.id]:
            surface.polyline(curve.id, line, stroke(theme, curve.style))
    return lines


def stroke(theme: Theme, style: int) -> Stroke:
    colour = theme.curves[style % len(theme.curves)]
    return Stroke(colour, theme.width, theme.dashes[style % len(theme.dashes)])


def polylines(curve: Curve, frame: Frame) -> list[list[XY]]:
    """What is seen of a curve, in pixels, with as few points as show no corner."""
    left, right = frame.window[:2]
    box = frame.inner
    lines = []
    for path in curve.paths(left, right, int(box.width * 2)):
        xs = box.left + (path[:, 0] - left) * frame.across
        ys = np.clip(box.bottom - (path[:, 1] - frame.window[2]) * frame.up, box.top - BEYOND, box.bottom + BEYOND)
        lines.append(shapely.LineString(np.column_stack([xs, ys])))
    inside = shapely.clip_by_rect(shapely.MultiLineString(lines), *box) if lines else shapely.MultiLineString()
    out = []
    for part in parts(shapely.line_merge(inside)):
        thin = part.simplify(STRAY, preserve_topology=False)
        points = [(float(x), float(y)) for x, y in thin.coords]
        if part.length > 2.0:
            out.append(points)
    return out


def parts(shape: Any) -> Iterator[shapely.LineString]:
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "LineString" and not part.is_empty:
            yield part


def draw_guides(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> Lines:
    """Asymptotes, axes of symmetry, tangents, cut to the window."""
    lines: Lines = {}
    for guide in plot.of(Guide):
        x, y, dx, dy = guide.line
        (ax, ay), (bx, by) = frame.at(x, y), frame.at(x + dx, y + dy)
        far = 3000 / hypot(bx - ax, by - ay)
        line = shapely.LineString(
            [(ax - far * (bx - ax), ay - far * (by - ay)), (ax + far * (bx - ax), ay + far * (by - ay))]
        )
        colour = theme.ink if guide.style < 0 else theme.curves[guide.style % len(theme.curves)]
        for part in parts(shapely.clip_by_rect(line, *frame.inner)):
            dash = (7.0, 5.0) if guide.dashed else ()
            points = [(float(x), float(y)) for x, y in part.coords]
            lines.setdefault(guide.id, []).append(points)
            surface.polyline(guide.id, points, Stroke(colour, 1.2 if guide.dashed else 0.8 * theme.width, dash))
    return lines


def draw_dots(surface: Surface, plot: Plot, theme: Theme, frame: Frame) -> None:
    """Dots and rings on curves, and where points that are asked about lie."""
    for dot in plot.of(Dot):
        at = frame.at(dot.x, dot.y)
        colour = theme.ink if dot.style < 0 else theme.curves[dot.style % len(theme.curves)]
        radius = 2.0 + theme.width
        surface.dot(dot.id, at, radius, colour)
        if not dot.filled:
            surface.dot(dot.id, at, radius - 1.7, theme.ground)
    for place in plot.of(Place):
        surface.note(place.id, [around(frame.at(place.x, place.y), 4.0, 15 * i) for i in range(24)])


def inside(box: Box, at: XY, by: float = 0.0) -> bool:
    return box.left - by <= at[0] <= box.right + by and box.top - by <= at[1] <= box.bottom + by
