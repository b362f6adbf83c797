"""Hatching and dots for what is shaded, on one lattice for the whole picture: neighbours go on in each other."""

from __future__ import annotations

import skia

from gnomon.renderers.canvas.paths import Stroke, paint, tidy
from gnomon.truth.picture import Box

LINES = 9.0  # pixels between hatch lines, measured across the page
DOTS = 5.6  # pixels between dots


def shade(canvas: skia.Canvas, inside: skia.Path, bounds: Box, pattern: Stroke, dots: bool, name: str) -> str:
    """Draw the pattern inside of a path; gives the same as an SVG `<pattern>` of a name."""
    canvas.save()
    canvas.clipPath(inside, skia.ClipOp.kIntersect, True)
    (dotted if dots else hatched)(canvas, bounds, paint(pattern))
    canvas.restore()
    if dots:
        tile, turn = (DOTS, 2 * DOTS), 0
        start = (-DOTS / 4, -DOTS / 2)
        spots = ((DOTS / 4, DOTS / 2), (3 * DOTS / 4, 3 * DOTS / 2))
        ink = "".join(
            f'<circle cx="{tidy(x)}" cy="{tidy(y)}" r="{tidy(pattern.width / 2)}" fill="{pattern.colour}"/>'
            for x, y in spots
        )
    else:
        step = LINES * 0.5**0.5
        tile, turn, start = (step, step), 45, (-step / 2, 0.0)
        ink = (
            f'<path d="M{tidy(step / 2)} 0V{tidy(step)}" stroke="{pattern.colour}" '
            f'stroke-width="{tidy(pattern.width)}"/>'
        )
    return (
        f'<pattern id="{name}" x="{start[0]:.3f}" y="{start[1]:.3f}" width="{tile[0]:.4f}" height="{tile[1]:.4f}" '
        f'patternUnits="userSpaceOnUse" patternTransform="rotate({turn})">{ink}</pattern>'
    )


def hatched(canvas: skia.Canvas, bounds: Box, ink: skia.Paint) -> None:
    """Lines rising to the right, where x + y is a multiple of their distance."""
    first, last = int((bounds.left + bounds.top) / LINES), int((bounds.right + bounds.bottom) / LINES) + 1
    for k in range(first, last + 1):
        canvas.drawLine(k * LINES - bounds.bottom, bounds.bottom, k * LINES - bounds.top, bounds.top, ink)


def dotted(canvas: skia.Canvas, bounds: Box, ink: skia.Paint) -> None:
    spots = [
        skia.Point(DOTS * (i + 0.5 * (j % 2)), DOTS * j)
        for j in range(int(bounds.top / DOTS), int(bounds.bottom / DOTS) + 2)
        for i in range(int(bounds.left / DOTS) - 1, int(bounds.right / DOTS) + 2)
    ]
    canvas.drawPoints(skia.Canvas.PointMode.kPoints_PointMode, spots, ink)
