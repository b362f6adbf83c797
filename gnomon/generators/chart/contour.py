"""Contour plots: lines of one value over a plane, bands of colour between them, or both."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.maps import SEQUENTIAL
from gnomon.generators.chart.looks.shades import shades
from gnomon.generators.chart.parts.axes import tick_texts
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.surfaces import ground_panel, heights
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import ContourBand, ContourLine, LegendEntry, Peak, ValueLabel
from gnomon.scenes.ticks import ticks, tidy
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.scenes.chart import ChartLook

VERSION = "6"
SOURCE = "tables"
NOUNS = (ContourBand, ContourLine, Peak)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "drawn": ("bands", "lines", "both"),
    "colours": tuple(SEQUENTIAL),
    "summit": (True, False),
    "numbers": ("plain", "short"),
}
GRID = (61, 49)  # places across and up
LEAST = 0.35  # of the plot's width and height together: a shorter line is not labelled
FINE = 0.0012  # of the plot: how far a path may lie off the one through every cell


def panel(
    brief: Brief, *, drawn: str = "bands", colours: str = "viridis", summit: bool = True, numbers: str = "plain"
) -> Elements:
    """A smooth quantity over two others; its highest place is marked if `summit`."""
    import numpy as np

    at = brief.at
    surface = brief.source.surface(brief.content, brief.span((1, 2), (3, 5)))
    xs = np.linspace(surface.x_low, surface.x_high, GRID[0])
    ys = np.linspace(surface.y_low, surface.y_high, GRID[1])
    z = heights(surface, xs, ys)
    levels = ticks(float(z.min()), float(z.max()), one_of(brief.look, (6, 7, 8, 9)))
    shade = shades(brief.look, surface.measure, surface.unit, [levels[0], levels[-1]], colours, brief.style.plot)
    bands = bands_of(at, xs, ys, z, levels, shade) if drawn != "lines" else ()
    lines, labels = (
        lines_of(at, xs, ys, z, levels, surface.unit, brief.style, shade if bands else None)
        if drawn != "bands"
        else ((), ())
    )
    if drawn != "bands" and len(labels) < 3:
        raise Rejected("few lines", surface.title)
    more: dict[str, Any] = {"shade": shade.axis} if bands else {}
    noun = "contour band" if drawn == "bands" else "contour line"
    frame = ground_panel(at, surface, noun, sort="contour plot", numbers=numbers, **more)
    frame += [*(shade.bar(at, numbers) if bands else ()), *labels]
    if summit:
        j, i = np.unravel_index(int(z.argmax()), z.shape)
        top = Peak(id=f"{at}peak/0", x=tidy(xs[i]), y=tidy(ys[j]), value=tidy(z[j, i]))
        frame.append(LegendEntry(id=f"{at}legend/0", n=0, text="Maximum", fill=brief.style.ink, look="dot", dot="X"))
        return (*frame, *bands, *lines, top)
    return (*frame, *bands, *lines)


def bands_of(at: str, xs: Any, ys: Any, z: Any, levels: Any, shade: Any) -> tuple[ContourBand, ...]:
    """The regions between neighbouring levels, each in the colour of its middle."""
    from contourpy import contour_generator

    made = contour_generator(xs, ys, z, fill_type="OuterOffset")
    out: list[ContourBand] = []
    for low, high in pairwise(levels):
        points, offsets = made.filled(low, high)  # type: ignore[misc]  # of OuterOffset there are two
        rings = []
        for polygon, ends in zip(points, offsets, strict=True):
            for k, (a, b) in enumerate(pairwise(ends)):
                ring = slim(polygon[a : b - 1], xs, ys, closed=True)  # the last point is the first
                if ring is not None:
                    rings.append(ring if (turn(ring) > 0) == (k == 0) else ring[::-1])
        if rings:
            fill = shade.colour((low + high) / 2)
            out.append(
                ContourBand(id=f"{at}contour band/{len(out)}", low=low, high=high, fill=fill, rings=tuple(rings))
            )
    return tuple(out)


def lines_of(
    at: str, xs: Any, ys: Any, z: Any, levels: Any, unit: str, style: ChartLook, shade: Any
) -> tuple[tuple[ContourLine, ...], tuple[ValueLabel, ...]]:
    """The lines at all levels; long ones are labelled."""
    from contourpy import contour_generator

    made = contour_generator(xs, ys, z, line_type="Separate")
    lines: list[ContourLine] = []
    labels: list[ValueLabel] = []
    for value, text in zip(levels, tick_texts(levels, unit, "plain"), strict=True):
        ground = shade.colour(value) if shade else ""
        for path in made.lines(value):
            own = slim(path, xs, ys, closed=False)
            if own is None:
                continue
            line = ContourLine(
                id=f"{at}contour line/{len(lines)}", value=value, stroke=style.ink, path=own, ground=ground
            )
            lines.append(line)
            if length(own, xs, ys) >= LEAST:
                labels.append(ValueLabel(id=f"{line.id}/label", of=line.id, text=text))
    return tuple(lines), tuple(labels)


def slim(path: Any, xs: Any, ys: Any, closed: bool) -> tuple[tuple[float, float], ...] | None:
    """A path without points that say nothing; None if nothing is left to be seen."""
    from shapely import LineString

    wide, tall = float(xs[-1] - xs[0]), float(ys[-1] - ys[0])
    scaled = [((x - xs[0]) / wide, (y - ys[0]) / tall) for x, y in path]
    if len(scaled) < 3:
        return None
    kept = LineString(scaled).simplify(FINE).coords
    if len(kept) < (3 if closed else 2) or LineString(kept).length < 0.02:
        return None
    return tuple((tidy(xs[0] + u * wide), tidy(ys[0] + v * tall)) for u, v in kept)


def turn(ring: Any) -> float:
    """Twice the area of a ring, above 0 if it runs counterclockwise."""
    return math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))


def length(path: Any, xs: Any, ys: Any) -> float:
    """How long a path is, in widths and heights of the plot."""
    wide, tall = float(xs[-1] - xs[0]), float(ys[-1] - ys[0])
    steps = pairwise(path)
    return math.fsum((((b[0] - a[0]) / wide) ** 2 + ((b[1] - a[1]) / tall) ** 2) ** 0.5 for a, b in steps)


SIZES = ((640, 560), (720, 560), (700, 600), (800, 600), (660, 600))
generate = chart_of(panel, SIZES)
