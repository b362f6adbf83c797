"""Plane figures on the canvas: areas, lines, marks, points, and at last the words that find their places."""

from __future__ import annotations

from dataclasses import replace

from gnomon.renderers.canvas.geometry.code import script
from gnomon.renderers.canvas.geometry.corners import draw_angles, draw_squares
from gnomon.renderers.canvas.geometry.dimensions import draw_dimensions
from gnomon.renderers.canvas.geometry.frame import View, framed
from gnomon.renderers.canvas.geometry.lines import draw_lines, draw_segments
from gnomon.renderers.canvas.geometry.marks import draw_parallels, draw_points, draw_ticks
from gnomon.renderers.canvas.geometry.paper import askew, draw_paper, scanned
from gnomon.renderers.canvas.geometry.rounds import draw_arcs, draw_circles
from gnomon.renderers.canvas.geometry.shapes import draw_regions, draw_shapes
from gnomon.renderers.canvas.geometry.sizes import sizes
from gnomon.renderers.canvas.geometry.themes import THEMES
from gnomon.renderers.canvas.geometry.words import write
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Figure, Point
from gnomon.scenes.geometry.figure_shape import shape_of
from gnomon.scenes.geometry.ids import point_id
from gnomon.scenes.geometry.program import program
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Picture
from gnomon.truth.vocabulary import X, Y


def render(scene: Figure, engine: object) -> Picture:
    """Rejected if a label finds no room or the figure comes out cramped."""
    surface, view, drawn = laid(scene)
    points = [p for p in drawn.of(Point) if p.shown]
    at = {p.name: surface.shown(view.at[p.name]) for p in points}
    facts = [
        Fact(point_id(name), axis, round(pixel, 2), "px", origin="picture")
        for name, place in at.items()
        for axis, pixel in zip((X, Y), place, strict=True)
    ]
    if scene.to_scale:  # else sizes say nothing
        facts += sizes(drawn, shape_of(replace(drawn, auxiliary=())), at)
    return surface.picture(facts=tuple(facts), code=script(scene))


def vector(scene: Figure, engine: object, form: str) -> bytes:
    """The same drawing as SVG."""
    return laid(scene)[0].vector(form)


def laid(scene: Figure) -> tuple[Surface, View, Figure]:
    """Everything on its surface, where points lie, and the figure as it is drawn."""
    code, scene = program(scene), as_drawn(scene)
    theme = THEMES[scene.look.theme]
    view = framed(scene, theme)
    points = [p for p in scene.of(Point) if p.shown]
    # what is fixed by the scene alone looks accidental and repeats
    salt = " ".join(f"{p.name}{p.x:.4f},{p.y:.4f}" for p in points)
    surface = Surface(scene.size, {e.id: e.noun for e in scene.elements}, theme.ground, askew(theme, salt), code)
    draw_paper(surface, theme)
    draw_shapes(surface, scene, theme, view)
    draw_regions(surface, scene, theme, view)
    draw_circles(surface, scene, theme, view)
    draw_lines(surface, scene, theme, view)
    draw_segments(surface, scene, theme, view)
    draw_arcs(surface, scene, theme, view)
    dimensions = draw_dimensions(surface, scene, theme, view)
    bars = surface.occupied()
    angles = draw_angles(surface, scene, theme, view)
    draw_squares(surface, scene, theme, view)
    draw_ticks(surface, scene, theme, view)
    draw_parallels(surface, scene, theme, view)
    draw_points(surface, scene, theme, view)
    write(surface, scene, theme, view, angles, dimensions, bars)
    scanned(surface, theme, salt)
    return surface, view, scene
