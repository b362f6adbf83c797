"""Marks on segments and arcs: ticks, arrow heads of parallels; and the dots of points."""

from __future__ import annotations

from math import hypot

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.geometry.corners import GAP, towards
from gnomon.renderers.canvas.geometry.frame import View, straights
from gnomon.renderers.canvas.geometry.rounds import arc_points
from gnomon.renderers.canvas.geometry.slots import seen
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, around
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import (
    Arc,
    Circle,
    Figure,
    ParallelMark,
    Point,
    Tick,
)
from gnomon.truth.rejected import Rejected

PLACES = (0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.35, 0.65)  # along a segment, where a mark may sit
AMID = (0.56, 0.6, 0.52, 0.64, 0.44, 0.4, 0.68, 0.34, 0.72, 0.28, 0.76, 0.24)
BESIDE_TICKS = (0.66, 0.7, 0.62, 0.34, 0.3, 0.38, 0.74, 0.26)
BARE = (10.0, 16.0)  # pixels along a segment, from the middle of a tick and of an arrow head, without other ink
BLURRED = (9.0, 15.0)  # such pixels below which what is there would be counted with the mark
FREE = 11.0  # pixels from the middle of a mark to what crosses
HEAD = (6.5, 5.0)  # the arrow head of a parallel: long, half as wide as
ARCS = 42.0  # pixels from what crosses to an arrow head: arcs of angles lie there
AHEAD = 8.0  # pixels between such heads


def ends_of(scene: Figure, of: str) -> tuple[str, str]:
    """The names of the ends of a segment, line or ray."""
    return next(s.ends for s in straights(scene) if s.id == of)


def draw_ticks(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    half = 4.6 + 0.9 * theme.width
    stroke = Stroke(theme.mark, max(1.5, 0.75 * theme.width))
    arcs = {a.id: a for a in scene.of(Arc)}
    mask = surface.occupied()
    for tick in scene.of(Tick):
        if tick.of in arcs:
            points = arc_points(arcs[tick.of], view)
            a, b = points[len(points) // 2 - 1], points[len(points) // 2 + 1]
            (x, y), (ux, uy) = points[len(points) // 2], towards(a, b)
        else:
            a, b = (view.at[n] for n in ends_of(scene, tick.of))
            room = FREE + GAP * (tick.strokes - 1) / 2
            t = bare(mask, scene, view, (a, b), PLACES, room, (half, BARE[0], BLURRED[0]))
            (x, y), (ux, uy) = (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])), towards(a, b)
        for i in range(tick.strokes):
            by = GAP * (i - (tick.strokes - 1) / 2)
            sx, sy = x + by * ux, y + by * uy
            surface.line(tick.id, (sx - half * uy, sy + half * ux), (sx + half * uy, sy - half * ux), stroke)


def quiet(scene: Figure, view: View, a: XY, b: XY, places: tuple[float, ...], room: float) -> float:
    """The first place along a → b that keeps clear of whatever crosses there; the clearest if none does."""
    clear = clearances(scene, view, a, b, places, room)
    return next((t for t, by in zip(places, clear, strict=True) if by >= room), places[clear.index(max(clear))])


def clearances(scene: Figure, view: View, a: XY, b: XY, places: tuple[float, ...], room: float) -> list[float]:
    """Pixels from each place along a → b to the nearest line that crosses it; `room` if none does."""
    long = hypot(b[0] - a[0], b[1] - a[1])
    crossed = []
    for other in straights(scene):
        p, q = (view.at[n] for n in other.ends)
        t = crossing(a, b, p, q)
        if t is not None:
            crossed.append(t)
    return [min((abs(t - c) * long for c in crossed), default=room) for t in places]


def bare(
    mask: NDArray[np.uint8],
    scene: Figure,
    view: View,
    on: tuple[XY, XY],
    places: tuple[float, ...],
    room: float,
    own: tuple[float, float, float],
) -> float:
    """The first place along a segment with `room` to what crosses and no ink where a mark is: circles, arcs of angles.

    A mark takes `own` pixels beside the segment and along it, and the last of them at the least: else
    Rejected("no room for a mark").
    """
    (a, b), (aside, along, least) = on, own
    long = hypot(b[0] - a[0], b[1] - a[1])
    ux, uy = towards(a, b)
    # the segment's own ink, drawn by an unsteady hand, is nearer to it than that
    off = np.arange(4.0, max(aside, 5.0) + 1.0)
    off = np.concatenate([off, -off])[:, None]
    way = np.arange(0.0, long, 0.5)
    inked = way[seen(mask, a[0] + way * ux - off * uy, a[1] + way * uy + off * ux).any(axis=0)]
    free = [min(along, float(np.abs(inked - t * long).min(initial=along))) for t in places]
    clear = clearances(scene, view, a, b, places, room)
    found = max(range(len(places)), key=lambda i: (free[i], min(clear[i], room), -i))
    if free[found] < least:
        raise Rejected("no room for a mark", f"other ink {free[found]:.0f} pixels from it")
    return places[found]


def crossing(a: XY, b: XY, p: XY, q: XY) -> float | None:
    """Where p → q crosses a → b, as a share of the way; None if it does not, or runs along it."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], q[0] - p[0], q[1] - p[1]
    cross = rx * sy - ry * sx
    if abs(cross) < 1e-6 * hypot(rx, ry) * hypot(sx, sy):
        return None
    t = ((p[0] - a[0]) * sy - (p[1] - a[1]) * sx) / cross
    u = ((p[0] - a[0]) * ry - (p[1] - a[1]) * rx) / cross
    return t if -0.02 <= u <= 1.02 and -0.02 <= t <= 1.02 else None


def draw_parallels(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """Open arrow heads, all pointing the same way, beside the middle where ticks and values would be."""
    stroke = Stroke(theme.mark, max(1.5, 0.8 * theme.width))
    ticked = {t.of for t in scene.of(Tick)}
    mask = surface.occupied()
    for mark in scene.of(ParallelMark):
        a, b = (view.at[n] for n in ends_of(scene, mark.of))
        if (round(b[0] - a[0], 1), a[1] - b[1]) < (0, 0):
            a, b = b, a
        places = BESIDE_TICKS if mark.of in ticked else AMID
        t = bare(mask, scene, view, (a, b), places, ARCS, (HEAD[1] + 1.0, BARE[1], BLURRED[mark.of not in ticked]))
        ux, uy = towards(a, b)
        for i in range(mark.strokes):
            by = AHEAD * (i - (mark.strokes - 1) / 2) + HEAD[0] / 2
            tip = (a[0] + t * (b[0] - a[0]) + by * ux, a[1] + t * (b[1] - a[1]) + by * uy)
            wings = [
                (tip[0] - HEAD[0] * ux - side * HEAD[1] * uy, tip[1] - HEAD[0] * uy + side * HEAD[1] * ux)
                for side in (1, -1)
            ]
            surface.polyline(mark.id, (wings[0], tip, wings[1]), stroke)


def draw_points(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """Dots, or nothing but the place where lines meet. Centres of circles always have one."""
    centres = {c.centre for c in scene.of(Circle) if c.centre_shown}
    for point in scene.of(Point):
        if not point.shown:
            continue
        at = view.at[point.name]
        if scene.look.dots or point.name in centres:
            radius = 2.0 + 0.65 * theme.width
            surface.dot(point.id, at, radius, theme.dot or theme.line)
            if theme.hollow:
                surface.dot(point.id, at, radius - 0.6 * theme.width, theme.ground)
        else:
            surface.note(point.id, [around(at, 4.0, 15 * i) for i in range(24)])


def outward(view: View, a: XY, b: XY) -> int:
    """1 if the left of a → b (as the screen shows it) lies outside of the figure, else -1."""
    cx, cy = view.middle
    return 1 if (b[0] - a[0]) * (cy - a[1]) - (b[1] - a[1]) * (cx - a[0]) > 0 else -1
