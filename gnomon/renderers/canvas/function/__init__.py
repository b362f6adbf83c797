"""Plots on the canvas: paper, regions, axes, curves, dots, and at last the words that find their places."""

from __future__ import annotations

from gnomon.renderers.canvas.function.axes import draw_axes, draw_grid
from gnomon.renderers.canvas.function.code import script
from gnomon.renderers.canvas.function.curves import draw_areas, draw_curves, draw_dots, draw_guides
from gnomon.renderers.canvas.function.frame import Frame, framed
from gnomon.renderers.canvas.function.scales import scales
from gnomon.renderers.canvas.function.shade import shaded
from gnomon.renderers.canvas.function.shapes import draw_arrows, draw_edges, draw_spans
from gnomon.renderers.canvas.function.themes import THEMES
from gnomon.renderers.canvas.function.words import write
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.function import Plot
from gnomon.truth.picture import Picture


def render(scene: Plot, engine: object) -> Picture:
    """Rejected if a label finds no room."""
    surface, frame = drawn(scene)
    return surface.picture(scales=scales(scene, frame), code=script(scene))


def vector(scene: Plot, engine: object, form: str) -> bytes:
    """The same drawing as SVG."""
    return drawn(scene)[0].vector(form)


def drawn(scene: Plot) -> tuple[Surface, Frame]:
    theme = THEMES[scene.look.theme]
    surface = Surface(scene.size, {e.id: e.noun for e in scene.elements}, theme.ground)
    frame, above = framed(scene)
    draw_areas(surface, scene, theme, frame)
    draw_grid(surface, scene, theme, frame)
    draw_axes(surface, scene, theme, frame)
    lines = draw_guides(surface, scene, theme, frame)
    lines |= draw_curves(surface, scene, theme, frame)
    draw_arrows(surface, scene, theme, frame)
    draw_spans(surface, scene, theme, frame)
    draw_edges(surface, scene, theme, frame)
    draw_dots(surface, scene, theme, frame)
    write(surface, scene, theme, frame, above, lines)
    shaded(surface, theme.shade)
    return surface, frame
