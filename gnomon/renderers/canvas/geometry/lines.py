"""Segments, lines and rays, with a steady hand or an unsteady one."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

from gnomon.renderers.canvas.geometry.frame import View, straights
from gnomon.renderers.canvas.geometry.hand import apart, by_hand
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, band
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Figure, Line, Ray, Segment

BEYOND = (30.0, 42.0)  # pixels by which lines go on, at the least and at the most
DASH = (7.0, 5.0)
HEAD = (9.0, 24.0)  # an arrow head: pixels long, degrees to each side


def draw_lines(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """Lines and rays beyond their points, before the segments on them."""
    for line in straights(scene):
        if isinstance(line, Segment):
            continue
        a, b = (view.at[n] for n in line.ends)
        start, end = (a if isinstance(line, Ray) else beyond(b, a)), beyond(a, b)
        stroke = pen(theme, line.dashed)
        surface.polyline(line.id, by_hand((start, end), theme.wobble, line.id), stroke)
        if theme.arrows:
            for one, other in ((start, end), (end, start))[: 1 + isinstance(line, Line)]:
                draw_head(surface, line.id, one, other, Stroke(stroke.colour, stroke.width))


def draw_segments(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """Auxiliary ones first, so that the figure lies on them."""
    for segment in sorted(scene.of(Segment), key=lambda s: not s.dashed):
        a, b = (view.at[n] for n in segment.ends)
        if segment.part:
            surface.note(segment.id, band((a, b), theme.width / 2))
        else:
            surface.polyline(segment.id, by_hand((a, b), theme.wobble, segment.id), pen(theme, segment.dashed))


def pen(theme: Theme, dashed: bool, emphasis: bool = False) -> Stroke:
    if dashed:
        return Stroke(theme.aid or theme.line, max(1.3, 0.8 * theme.width), DASH)
    if emphasis:
        return Stroke(theme.emphasis or theme.line, 1.6 * theme.width)
    return Stroke(theme.line, theme.width)


def beyond(a: XY, b: XY) -> XY:
    """A place on the line from a through b, behind b."""
    long = apart(a, b)
    far = min(BEYOND[1], max(BEYOND[0], long / 6))
    return (b[0] + (b[0] - a[0]) / long * far, b[1] + (b[1] - a[1]) / long * far)


def draw_head(surface: Surface, of: str, start: XY, tip: XY, stroke: Stroke) -> None:
    """An open arrow head at the end of a line from start to tip."""
    back = degrees(atan2(start[1] - tip[1], start[0] - tip[0]))
    wings = [
        (tip[0] + HEAD[0] * cos(radians(back + turn)), tip[1] + HEAD[0] * sin(radians(back + turn)))
        for turn in (HEAD[1], -HEAD[1])
    ]
    surface.polyline(of, (wings[0], tip, wings[1]), stroke)
