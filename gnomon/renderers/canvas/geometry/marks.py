"""Marks on figures: arcs, squares, ticks, dots, dimension lines."""

from __future__ import annotations

from math import atan2, degrees, hypot

from gnomon.renderers.canvas.geometry.frame import Places
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, around
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Angle, Dimension, Figure, Point, RightAngle, Segment, Tick, Triangle

SQUARE = 13.0
GAP = 5.0  # between neighbouring arcs or ticks


def towards(a: XY, b: XY) -> XY:
    long = hypot(b[0] - a[0], b[1] - a[1])
    return ((b[0] - a[0]) / long, (b[1] - a[1]) / long)


def opening(vertex: XY, one: XY, other: XY) -> tuple[float, float]:
    """Start and sweep in degrees of the angle below 180 between two arms; the sweep is positive."""
    a = degrees(atan2(one[1] - vertex[1], one[0] - vertex[0]))
    b = degrees(atan2(other[1] - vertex[1], other[0] - vertex[0]))
    sweep = (b - a) % 360
    return (a, sweep) if sweep <= 180 else (b, 360 - sweep)


def draw_arcs(surface: Surface, scene: Figure, theme: Theme, at: Places) -> dict[str, float]:
    """The arcs of angles; gives the outer radius of each, which values keep clear of. Neighbours differ in radius."""
    radii: dict[str, float] = {}
    used: dict[str, int] = {}
    for angle in scene.of(Angle):
        p, v, q = (at[n] for n in angle.points)
        start, sweep = opening(v, p, q)
        arm = min(hypot(p[0] - v[0], p[1] - v[1]), hypot(q[0] - v[0], q[1] - v[1]))
        n = used.get(angle.points[1], 0)
        used[angle.points[1]] = n + (1 if angle.arcs == 1 else 0)
        radius = min((34.0 if sweep < 40 else 26.0) + 7 * n, 0.36 * arm)
        for i in range(angle.arcs):
            surface.arc(angle.id, v, radius + GAP * i, start, sweep, Stroke(theme.mark, max(1.4, 0.7 * theme.width)))
        radii[angle.id] = radius + GAP * (angle.arcs - 1)
    return radii


def draw_squares(surface: Surface, scene: Figure, theme: Theme, at: Places) -> None:
    for square in scene.of(RightAngle):
        p, v, q = (at[n] for n in square.points)
        (ax, ay), (bx, by) = towards(v, p), towards(v, q)
        one, other = (v[0] + SQUARE * ax, v[1] + SQUARE * ay), (v[0] + SQUARE * bx, v[1] + SQUARE * by)
        far = (one[0] + SQUARE * bx, one[1] + SQUARE * by)
        surface.polyline(square.id, (one, far, other), Stroke(theme.mark, max(1.4, 0.7 * theme.width)))


def draw_ticks(surface: Surface, scene: Figure, theme: Theme, at: Places) -> None:
    ends = {s.id: s.ends for s in scene.of(Segment)}
    half = 5.0 + theme.width
    for tick in scene.of(Tick):
        a, b = (at[n] for n in ends[tick.of])
        ux, uy = towards(a, b)
        for i in range(tick.strokes):
            t = GAP * (i - (tick.strokes - 1) / 2)
            x, y = (a[0] + b[0]) / 2 + t * ux, (a[1] + b[1]) / 2 + t * uy
            stroke = Stroke(theme.mark, max(1.6, 0.8 * theme.width))
            surface.line(tick.id, (x - half * uy, y + half * ux), (x + half * uy, y - half * ux), stroke)


def draw_points(surface: Surface, scene: Figure, theme: Theme, at: Places) -> None:
    """Dots, or nothing but the place where lines meet."""
    for point in scene.of(Point):
        x, y = at[point.name]
        if scene.look.dots:
            surface.dot(point.id, (x, y), 2.2 + 0.7 * theme.width, theme.line)
        else:
            surface.note(point.id, [around((x, y), 4.0, 15 * i) for i in range(24)])


def outward(scene: Figure, at: Places, a: XY, b: XY) -> int:
    """1 if the left of a → b (as the screen shows it) lies outside of the main triangle, else -1."""
    corners = [at[c] for c in scene.of(Triangle)[0].corners]
    cx, cy = sum(c[0] for c in corners) / 3, sum(c[1] for c in corners) / 3
    return 1 if (b[0] - a[0]) * (cy - a[1]) - (b[1] - a[1]) * (cx - a[0]) > 0 else -1


def dimension_ends(scene: Figure, at: Places, of: str) -> tuple[XY, XY]:
    """A parallel of a segment outside of the figure."""
    ends = next(s.ends for s in scene.of(Segment) if s.id == of)
    a, b = at[ends[0]], at[ends[1]]
    ux, uy = towards(a, b)
    far = (scene.look.text_size * 0.8 + 22.0) * outward(scene, at, a, b)
    return (a[0] + uy * far, a[1] - ux * far), (b[0] + uy * far, b[1] - ux * far)


def draw_dimensions(surface: Surface, scene: Figure, theme: Theme, at: Places) -> None:
    """A thin line with a bar at either end, beside a segment that other points divide."""
    for dimension in scene.of(Dimension):
        a, b = dimension_ends(scene, at, dimension.of)
        ux, uy = towards(a, b)
        stroke = Stroke(theme.mark, 1.2)
        surface.line(dimension.id, a, b, stroke)
        for x, y in (a, b):
            surface.line(dimension.id, (x - 5 * uy, y + 5 * ux), (x + 5 * uy, y - 5 * ux), stroke)
