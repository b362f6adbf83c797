"""Dimension lines, beside segments that other points divide, where they cross the least and meet no sentence."""

from __future__ import annotations

from math import hypot

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.geometry import text
from gnomon.renderers.canvas.geometry.corners import towards
from gnomon.renderers.canvas.geometry.frame import View
from gnomon.renderers.canvas.geometry.marks import ends_of, outward
from gnomon.renderers.canvas.geometry.slots import strokes_between
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Dimension, Figure, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

LED = 58.0  # pixels from a segment beyond which lines lead to its dimension line
SPOKEN = 9  # pixels from a dimension line to a sentence


def beside(scene: Figure, view: View, of: str, mask: NDArray[np.uint8], words: Box) -> tuple[XY, XY]:
    """A parallel of a segment, outside of the figure if it meets the least there, and not far.

    There has to be room in the frame for the line and, beyond it, for `words`.
    """
    a, b = (view.at[n] for n in ends_of(scene, of))
    ux, uy = towards(a, b)
    out, near = outward(view, a, b), scene.look.text_size * 0.8 + 22.0
    # how far the figure goes on either side of the segment
    sides = [uy * (x - a[0]) - ux * (y - a[1]) for x, y in view.at.values()]
    kept = sentences_in(mask, view)
    best: tuple[float, tuple[XY, XY]] | None = None
    for hand in (out, -out):
        beyond = max(hand * s for s in sides) + 20.0
        for far in (near, near - 9.0, near + 10.0, near + 20.0, max(near, beyond), max(near, beyond + 10.0)):
            (ax, ay), (bx, by) = line = parallel(a, b, far * hand)
            if not all(8 < x < mask.shape[1] - 8 and 8 < y < mask.shape[0] - 8 for x, y in line):
                continue
            out_x, out_y = (ax + bx) / 2 + uy * hand * (9 + words.width), (ay + by) / 2 - ux * hand * (9 + words.height)
            if not (8 < out_x < mask.shape[1] - 8 and 8 < out_y < mask.shape[0] - 8):
                continue
            leads = [lead(p, q) for p, q in ((a, (ax, ay)), (b, (bx, by)))] if far > LED else []
            if any(strokes_between(kept, *way) for way in (line, *leads, (line[0], (out_x, out_y)))):
                continue
            crossed = strokes_between(mask, *line)
            crossed += sum(strokes_between(mask, *way) for way in leads)
            cost = 30.0 * crossed + 0.3 * abs(far - near) + (18.0 if hand != out else 0.0)
            if best is None or cost < best[0]:
                best = (cost, line)
    if best is None:
        raise Rejected("no room for a dimension", of)
    return best[1]


def sentences_in(mask: NDArray[np.uint8], view: View) -> NDArray[np.uint8]:
    """Nonzero where sentences are written, and so near to them that the bars of a dimension line would touch."""
    kept = np.zeros_like(mask)
    for block in view.blocks:
        left, top, right, bottom = (round(v) for v in block.box)
        kept[max(0, top - SPOKEN) : bottom + SPOKEN, max(0, left - SPOKEN) : right + SPOKEN] = 1
    return kept


def parallel(a: XY, b: XY, by: float) -> tuple[XY, XY]:
    """The line moved to its left as the screen shows it."""
    ux, uy = towards(a, b)
    return (a[0] + uy * by, a[1] - ux * by), (b[0] + uy * by, b[1] - ux * by)


def lead(point: XY, end: XY) -> tuple[XY, XY]:
    """The thin line that leads from a point to the end of its dimension line, not touching the point."""
    ux, uy = towards(point, end)
    return (point[0] + 9 * ux, point[1] + 9 * uy), end


def draw_dimensions(surface: Surface, scene: Figure, theme: Theme, view: View) -> dict[str, tuple[XY, XY]]:
    """A thin line with a bar at either end, beside a segment that other points divide; gives the lines by segment."""
    mask = surface.occupied() if scene.of(Dimension) else None
    drawn: dict[str, tuple[XY, XY]] = {}
    for dimension in scene.of(Dimension):
        assert mask is not None
        written = [
            text.value(v.text, scene.look.font, scene.look.text_size - 2).box
            for v in scene.of(ValueLabel)
            if v.of == dimension.of
        ]
        a, b = drawn[dimension.of] = beside(scene, view, dimension.of, mask, written[0] if written else Box(0, 0, 0, 0))
        ux, uy = towards(a, b)
        stroke = Stroke(theme.mark, 1.2)
        surface.line(dimension.id, a, b, stroke)
        for x, y in (a, b):
            surface.line(dimension.id, (x - 5 * uy, y + 5 * ux), (x + 5 * uy, y - 5 * ux), stroke)
        for point, end in zip([view.at[n] for n in ends_of(scene, dimension.of)], (a, b), strict=True):
            if hypot(end[0] - point[0], end[1] - point[1]) > LED:
                surface.polyline(dimension.id, lead(point, end), Stroke(theme.mark, 0.9))
    return drawn
