"""Triangles and segments, with a steady hand or an unsteady one."""

from __future__ import annotations

from math import hypot, pi, sin
from zlib import crc32

from gnomon.renderers.canvas.geometry.frame import Places
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, band
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Figure, Segment, Triangle


def draw_triangles(surface: Surface, scene: Figure, theme: Theme, at: Places) -> None:
    """Fills, the whole before its parts; without fills only where the triangles are is kept."""
    triangles = scene.of(Triangle)
    for i, triangle in enumerate(triangles):
        ring = [at[c] for c in triangle.corners]
        if theme.fills:
            surface.polygon(triangle.id, ring, theme.fills[max(0, i - 1) % len(theme.fills)])
        else:
            surface.note(triangle.id, ring)


def draw_segments(surface: Surface, scene: Figure, theme: Theme, at: Places) -> None:
    for segment in scene.of(Segment):
        a, b = at[segment.ends[0]], at[segment.ends[1]]
        if segment.part:
            surface.note(segment.id, band((a, b), theme.width / 2))
            continue
        dash = (7.0, 6.0) if segment.dashed else ()
        stroke = Stroke(theme.line, theme.width, dash)
        surface.polyline(segment.id, by_hand(a, b, theme.wobble, segment.id), stroke)


def by_hand(a: XY, b: XY, wobble: float, salt: str) -> list[XY]:
    """A line that strays by at most `wobble` pixels between its ends, always alike for the same salt."""
    if not wobble:
        return [a, b]
    long = hypot(b[0] - a[0], b[1] - a[1])
    nx, ny = -(b[1] - a[1]) / long, (b[0] - a[0]) / long
    seed = crc32(salt.encode())
    one, two = (seed & 255) / 256, (seed >> 8 & 255) / 256
    steps = max(6, int(long / 9))
    points = []
    for i in range(steps + 1):
        t = i / steps
        off = (
            wobble
            * min(1.0, 6 * t, 6 * (1 - t))
            * (0.6 * sin(2 * pi * (1.3 * t + one)) + 0.4 * sin(2 * pi * (3.1 * t + two)))
        )
        points.append((a[0] + t * (b[0] - a[0]) + nx * off, a[1] + t * (b[1] - a[1]) + ny * off))
    return points
