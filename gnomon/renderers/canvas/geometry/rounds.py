"""Circles, arcs and sectors."""

from __future__ import annotations

from math import atan2, degrees, hypot

import numpy as np

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
            surface.loop(circle.id, rim(centre, radius, theme.wobble, circle.id), stroke)
        else:
            surface.circle(circle.id, centre, radius, stroke)


def draw_arcs(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """A part of a circle is drawn again, heavier, if it bears a value, so that it is seen how far that goes."""
    valued = {label.of for label in scene.of(ValueLabel)}
    whole = {circle.id: circle.radius * view.scale for circle in scene.of(Circle)}
    for arc in scene.of(Arc):
        points = arc_points(arc, view)
        if arc.part and arc.id not in valued:
            surface.note(arc.id, band(points, theme.width / 2))
        else:
            stroke = pen(theme, arc.dashed, emphasis=arc.part)
            if theme.wobble and arc.part and arc.circle in whole:
                centre = view.at[arc.centre]
                points = along(points, centre, rim(centre, whole[arc.circle], theme.wobble, arc.circle))
            else:
                points = by_hand(points, theme.wobble, arc.id)
            surface.polyline(arc.id, points, stroke)


def rim(centre: XY, radius: float, wobble: float, salt: str) -> list[XY]:
    """A circle by an unsteady hand."""
    return by_hand([around(centre, radius, i) for i in range(360)], wobble, salt, closed=True)


def along(points: list[XY], centre: XY, line: list[XY]) -> list[XY]:
    """The points of an arc moved out or in to where its circle was drawn."""
    turns, radii = np.array([polar(centre, p) for p in line]).T
    order = np.argsort(turns)
    found = [polar(centre, p)[0] for p in points]
    moved = np.interp(found, turns[order], radii[order], period=360)
    return [around(centre, float(r), turn) for turn, r in zip(found, moved, strict=True)]


def polar(centre: XY, at: XY) -> tuple[float, float]:
    """The direction of a place in degrees, and how far it is."""
    x, y = at[0] - centre[0], at[1] - centre[1]
    return degrees(atan2(y, x)), hypot(x, y)


def arc_points(arc: Arc | Sector, view: View) -> list[XY]:
    """From the first end to the second, counter-clockwise as the reader sees it."""
    return turned(view.at[arc.centre], view.at[arc.ends[0]], view.at[arc.ends[1]], left=False)


def sector_ring(sector: Sector, view: View) -> list[XY]:
    return [view.at[sector.centre], *arc_points(sector, view)]
