"""Surfaces in space: patches of a sheet in a cage, the furthest first, and named spots on it."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.axes import places
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.solid import Stage3, draw_cage, stage
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import Cage, NameLabel, Sheet, Spot
from gnomon.truth.picture import Box, Ring

DOT = 7.0  # the width of a spot, pixels
LIFT = 17.0  # from a spot up to the middle of its letter


def draw(view: View, pen: Pen) -> None:
    for sheet in view.of(Sheet):
        (cage,) = view.of(Cage)
        at = stage(view, cage, pen)
        draw_cage(view, at, pen)
        draw_sheet(sheet, at, pen)
        names = {e.of: e for e in view.of(NameLabel)}
        for spot in view.of(Spot):
            draw_spot(view, spot, names[spot.id], at, pen)


def draw_sheet(sheet: Sheet, at: Stage3, pen: Pen) -> None:
    """Patches from the far corner to the near one, each edged near its own colour: no ground shows between them."""
    from shapely import Polygon, unary_union

    rows, columns = len(sheet.fills), len(sheet.fills[0])
    shapes = []
    order = sorted(((i, j) for j in range(rows) for i in range(columns)), key=lambda p: depth(sheet, at.cage, *p))
    patches = sheet.patches(at.cage)
    for i, j in order:
        ring = [at.pixel(c) for c in patches[j][i]]
        pen.polygon(ring, sheet.fills[j][i], 3, edge=line_of(sheet.fills[j][i]), width=0.5)
        shape = Polygon(ring)
        shapes.append(shape if shape.is_valid else shape.buffer(0))
    whole: Any = unary_union(shapes).buffer(0.01).simplify(0.5)
    parts: list[Any] = [whole] if whole.geom_type == "Polygon" else list(whole.geoms)
    largest = max(parts, key=lambda p: float(p.area))
    outline: Ring = tuple((round(x, 2), round(y, 2)) for x, y in largest.exterior.coords[:-1])
    pen.mark(sheet, bounds(outline), outline=(outline,))


def depth(sheet: Sheet, cage: Cage, i: int, j: int) -> float:
    """How near a patch lies on the ground: what stands behind on the ground never hides what stands before it."""
    x = cage.x.low + (cage.x.high - cage.x.low) * (i + 0.5) / len(sheet.fills[0])
    y = cage.y.low + (cage.y.high - cage.y.low) * (j + 0.5) / len(sheet.fills)
    return -cage.seen(x, y, cage.z.low)[2]


def line_of(fill: str) -> str:
    """The colour of the mesh on a patch: a little darker than it."""
    return "#" + "".join(f"{round(int(fill[k : k + 2], 16) * 0.86):02x}" for k in (1, 3, 5))


def draw_spot(view: View, spot: Spot, name: NameLabel, at: Stage3, pen: Pen) -> None:
    """A dot with its letter on a patch of ground above it."""
    x, y = at(spot.x, spot.y, spot.value)
    ink = ink_on(spot.fill)
    pen.dots([(x, y)], ink, DOT, 5)
    pen.mark(spot, Box(x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2))
    wide, tall = pen.width(name.text, view.small, True) / 2 + 3, pen.line_height(view.small, True) / 2 + 2
    pen.rect(Box(x - wide, y - LIFT - tall, x + wide, y - LIFT + tall), view.look.ground, 5, edge=view.look.ink)
    pen.write(name, name.text, x, y - LIFT, view.small, bold=True, across="center")
    pen.facts += places(spot, view)
