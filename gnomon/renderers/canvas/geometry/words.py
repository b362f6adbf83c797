"""Letters at points, values at angles and sides, each where there is room for it."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, degrees, hypot, radians, sin

from gnomon.renderers.canvas import type as letters
from gnomon.renderers.canvas.geometry.frame import Places
from gnomon.renderers.canvas.geometry.marks import dimension_ends, opening, outward, towards
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.labels import Room, beside_line, beside_point, in_angle
from gnomon.renderers.canvas.paths import XY
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Angle, Dimension, Figure, PointName, Segment, ValueLabel
from gnomon.truth.picture import Box

FAR = 105.0  # pixels from a vertex beyond which a value is no longer seen to belong to its angle


def write(surface: Surface, scene: Figure, theme: Theme, at: Places, radii: dict[str, float]) -> None:
    """Values of angles first, which have the fewest places, then sides, then the letters of points."""
    room = Room(scene.size, surface.strokes)
    on = (theme.ground, *theme.fills, *(g for g in (theme.grid, theme.bold_grid) if g))
    size = scene.look.text_size
    small = size - 2
    values = scene.of(ValueLabel)
    for label in values:
        if label.of.startswith("angle/"):
            shape = letters.ink(label.text, scene.look.font, small)
            slots = angle_slots(scene, at, label, shape, radii)
            surface.text(label.id, room.place(slots, label.id), label.text, scene.look.font, small, theme.value, on)
    for label in values:
        if label.of.startswith("segment/"):
            shape = letters.ink(label.text, scene.look.font, small)
            slots = side_slots(scene, at, label, shape)
            surface.text(label.id, room.place(slots, label.id), label.text, scene.look.font, small, theme.value, on)
    for name in scene.of(PointName):
        shape = letters.ink(name.text, scene.look.font, size, theme.bold)
        point = name.of.removeprefix("point/")
        gap = 6.0 + (3.0 if scene.look.dots else 0.0)
        slots = beside_point(at[point], free_side(scene, at, point), shape.width, shape.height, gap)
        box = room.place(slots, name.id)
        surface.text(name.id, box, name.text, scene.look.font, size, theme.name, on, theme.bold)


def angle_slots(scene: Figure, at: Places, label: ValueLabel, shape: Box, radii: dict[str, float]) -> Iterable[Box]:
    angle = next(a for a in scene.of(Angle) if a.id == label.of)
    p, v, q = (at[n] for n in angle.points)
    start, sweep = opening(v, p, q)
    end = min(FAR, far_side(v, p, q) - hypot(shape.width, shape.height) / 2)
    # nearer than this the arms leave no room between them
    wedge = (min(shape.width, shape.height) / 2 + 3.0) / sin(radians(sweep / 2)) - hypot(shape.width, shape.height) / 2
    return in_angle(v, start + sweep / 2, sweep, max(radii[label.of] + 6.0, wedge), end, shape.width, shape.height)


def far_side(v: XY, p: XY, q: XY) -> float:
    """From the vertex along the bisector to the line between the ends of the arms."""
    a, b = hypot(p[0] - v[0], p[1] - v[1]), hypot(q[0] - v[0], q[1] - v[1])
    x, y = (p[0] * b + q[0] * a) / (a + b), (p[1] * b + q[1] * a) / (a + b)
    return hypot(x - v[0], y - v[1])


def side_slots(scene: Figure, at: Places, label: ValueLabel, shape: Box) -> Iterable[Box]:
    if any(d.of == label.of for d in scene.of(Dimension)):
        a, b = dimension_ends(scene, at, label.of)
        return beside_line(a, b, (outward(scene, at, a, b),), shape.width, shape.height, 6.0)
    ends = next(s.ends for s in scene.of(Segment) if s.id == label.of)
    a, b = at[ends[0]], at[ends[1]]
    out = outward(scene, at, a, b)
    return beside_line(a, b, (out, -out), shape.width, shape.height, 7.0)


def free_side(scene: Figure, at: Places, point: str) -> float:
    """The direction, in degrees on the screen, away from the segments that leave a point."""
    x = y = 0.0
    for segment in scene.of(Segment):
        if point in segment.ends:
            other = segment.ends[0] if segment.ends[1] == point else segment.ends[1]
            ux, uy = towards(at[point], at[other])
            # of a line drawn on only the direction counts, not how many names it has
            x, y = x - ux, y - uy
    return degrees(atan2(y, x)) if hypot(x, y) > 1e-6 else -90.0
