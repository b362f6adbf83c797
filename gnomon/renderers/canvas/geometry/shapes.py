"""What has an inside: triangles, polygons, sectors, and regions that are shaded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add

from gnomon.renderers.canvas.geometry.frame import View, piece
from gnomon.renderers.canvas.geometry.rounds import sector_ring
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Edge, Figure, Polygon, Quadrilateral, Region, Sector, Triangle

FAINT = 0.5  # of the paper in the ink of a hatching, so that lines, arcs and ticks stand out from it


def draw_shapes(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    """Fills, the larger before those that lie on it. Beside a region there are none, and only places are kept."""
    cornered: list[Triangle | Quadrilateral | Polygon] = [*scene.of(Triangle)]
    cornered += scene.of(Quadrilateral)
    cornered += scene.of(Polygon)
    shapes = [(s.id, [view.at[c] for c in s.corners]) for s in cornered]
    shapes += [(s.id, sector_ring(s, view)) for s in scene.of(Sector)]
    fills = theme.fills if not scene.of(Region) else ()
    for i, (of, ring) in enumerate(sorted(shapes, key=lambda s: -area(s[1]))):
        if fills and i < 2:
            surface.polygon(of, ring, fills[i % len(fills)])
        else:
            surface.note(of, ring)


def draw_regions(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    for i, region in enumerate(scene.of(Region)):
        rings = [ring_of(edges, view) for edges in (region.boundary, *region.holes)]
        # the outer ring runs one way, holes the other
        rings = [ring if (signed(ring) > 0) is (k == 0) else ring[::-1] for k, ring in enumerate(rings)]
        tint = theme.tints[i % len(theme.tints)]
        width = 2.4 if theme.pattern == "dots" else max(1.2, 0.55 * theme.width)
        pattern = Stroke(mixed(theme.line, theme.ground, FAINT), width) if theme.pattern != "solid" else None
        surface.region(region.id, rings, tint if pattern is None else "", pattern, theme.pattern == "dots")


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, with a share of the other."""
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + share * (b - a)):02x}" for a, b in pairs)


def ring_of(edges: Sequence[Edge], view: View) -> list[XY]:
    """A closed boundary; the end of each edge is the start of the next."""
    out: list[XY] = []
    for edge in edges:
        out += piece(edge, view.at)[:-1]
    return out


def signed(ring: Sequence[XY]) -> float:
    # one after the other: equal figures are drawn in an order that the last digit decides
    return reduce(add, (a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def area(ring: Sequence[XY]) -> float:
    return abs(signed(ring))
