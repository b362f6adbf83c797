"""Circles, arcs and sectors."""

from __future__ import annotations

from gnomon.renderers.canvas.geometry.frame import View, turned
from gnomon.renderers.canvas.geometry.hand import by_hand
from gnomon.renderers.canvas.geometry.lines import pen
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, around, band
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Arc, Circle, Figure, Sector, ValueLabel


def draw_circles(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    for circle in scene.of(Circle):
        centre, radius, stroke = view.at[circle.centre], circle.radius * view.scale, pen(theme, circle.dashed)
        if theme.wobble:
            rim = by_hand([around(centre, radius, 4 * i) for i in range(90)], theme.wobble, circle.id, closed=True)
            surface.loop(circle.id, rim, stroke)
        else:
            surface.circle(circle.id, centre, radius, stroke)


def draw_arcs(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """A part of a circle is drawn again, heavier, if it bears a value, so that it is seen how far that goes."""
    valued = {label.of for label in scene.of(ValueLabel)}
    for arc in scene.of(Arc):
        points = arc_points(arc, view)
        if arc.part and arc.id not in valued:
            surface.note(arc.id, band(points, theme.width / 2))
        else:
            stroke = pen(theme, arc.dashed, emphasis=arc.part)
            # a heavier part has to lie on its circle, so the hand stays steady there
            wobble = 0.0 if arc.part else theme.wobble
            surface.polyline(arc.id, by_hand(points, wobble, arc.id), stroke)


def arc_points(arc: Arc | Sector, view: View) -> list[XY]:
    """From the first end to the second, counter-clockwise as the reader sees it."""
    return turned(view.at[arc.centre], view.at[arc.ends[0]], view.at[arc.ends[1]], left=False)


def sector_ring(sector: Sector, view: View) -> list[XY]:
    return [view.at[sector.centre], *arc_points(sector, view)]
