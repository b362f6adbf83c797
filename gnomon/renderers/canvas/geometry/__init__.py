"""Plane figures on the canvas: triangles, segments, marks, points, and at last the words that find their places."""

from __future__ import annotations

from gnomon.renderers.canvas.geometry.frame import framed
from gnomon.renderers.canvas.geometry.lines import draw_segments, draw_triangles
from gnomon.renderers.canvas.geometry.marks import draw_arcs, draw_dimensions, draw_points, draw_squares, draw_ticks
from gnomon.renderers.canvas.geometry.paper import draw_paper, shaded
from gnomon.renderers.canvas.geometry.themes import THEMES
from gnomon.renderers.canvas.geometry.words import write
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Figure
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Picture


def render(scene: Figure, engine: str) -> Picture:
    """Rejected if a label finds no room or the figure comes out cramped."""
    theme = THEMES[scene.look.theme]
    surface = Surface(scene.size, {e.id: e.noun for e in scene.elements}, theme.ground)
    at = framed(scene)
    draw_paper(surface, theme)
    draw_triangles(surface, scene, theme, at)
    draw_segments(surface, scene, theme, at)
    draw_dimensions(surface, scene, theme, at)
    radii = draw_arcs(surface, scene, theme, at)
    draw_squares(surface, scene, theme, at)
    draw_ticks(surface, scene, theme, at)
    draw_points(surface, scene, theme, at)
    write(surface, scene, theme, at, radii)
    shaded(surface, theme)
    facts = tuple(
        Fact(f"point/{name}", axis, round(pixel, 2), "px", origin="picture")
        for name, place in at.items()
        for axis, pixel in zip("xy", place, strict=True)
    )
    return surface.picture(facts=facts)
