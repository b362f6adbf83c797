"""Solids cut by a plane parallel to the base: the shape, the size and the area of the section."""

from __future__ import annotations

from fractions import Fraction
from math import asin, cos, pi, sin
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import LOOKS, Asked, plotted
from gnomon.generators.function.parts.solids import FLAT, Drawing, oblique, rim
from gnomon.generators.function.solid import UNITS, plot_solid, sizes
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot, Solid

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = LOOKS


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from cylinders and boxes over cones and pyramids to spheres."""
    sort = one_of(
        content,
        {1: ("cylinder", "cone"), 2: ("cylinder", "cone", "square pyramid")}.get(
            level, ("cone", "square pyramid", "sphere", "sphere")
        ),
    )
    measures, cut = draw(content, sort, level)
    solid = Solid(id="solid/0", sort=sort, measures=measures, unit=one_of(content, UNITS), cut=str(cut))
    return plot_solid(look, asked, solid, strokes(solid), {"t": str(cut)}, border(solid))


def draw(content: Generator, sort: str, level: int) -> tuple[tuple[tuple[str, str], ...], int]:
    if sort == "sphere":
        t, r = one_of(
            content, ((3, 5), (4, 5), (5, 13), (6, 10), (8, 10), (2, 4), (1, 3), (2, 5), (3, 6), (12, 13))[: 4 + level]
        )
        return (("r", str(r)),), t
    h = one_of(content, (4, 6, 8, 9, 10, 12))
    # so that the section has a round measure
    share = one_of(
        content,
        [f for f in (Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(1, 4)) if (f * h).denominator == 1],
    )
    k = (1 - share).denominator
    size = k * between(content, 1, max(1, 9 // k))
    letter = "a" if sort == "square pyramid" else "r"
    return ((letter, str(max(size, 2) if k == 1 else size * (2 if size < 3 else 1))), ("h", str(h))), int(share * h)


def strokes(solid: Solid) -> Drawing:
    """The border of the section, and a stroke for its height."""
    d = Drawing()
    up, size, whole = lift(solid)
    if solid.sort == "square pyramid":
        cut = border(solid)
        for i in range(4):
            d.line(cut[i], cut[(i + 1) % 4], hidden=i in (2, 3))
        far, foot = oblique((whole, whole, 0))[0], oblique((whole / 2, whole / 2, 0))[1]
        x = far + 0.12 * whole
        d.span((x, foot), (x, foot + up))
        d.spots = {"t": ((x, foot + up / 2), (1, 0))}
        return d
    rim(d, up, size, ending(solid, up, size, whole))
    if solid.sort == "sphere":
        d.line((0, 0), (0, up), hidden=True)
    x = {"sphere": -1.12, "cylinder": -1.18}.get(solid.sort, 1.15) * whole
    d.span((x, 0.0), (x, up))
    d.spots = {"t": ((x, up / 2), (-1, 0) if x < 0 else (1, 0))}
    return d


def ending(solid: Solid, up: float, size: float, whole: float) -> float:
    """The angle, in half turns, up to which the far side of the section is seen beside the solid."""
    if solid.sort == "cylinder":
        return 0.0
    if solid.sort == "cone":
        return asin(FLAT * whole / sizes(solid)["h"]) / pi
    return asin(min(1.0, up * FLAT / (1 - FLAT**2) / size)) / pi


def lift(solid: Solid) -> tuple[float, float, float]:
    """As drawn: the height of the section, its radius or side, and the radius or side of the solid."""
    m, t = sizes(solid), Fraction(solid.cut)
    if solid.sort == "sphere":
        up = m["r"] * float(t / Fraction(dict(solid.measures)["r"]))
        # an eye that sees circles so flat looks down on the sphere, and its heights are shortened
        return up * (1 - FLAT**2) ** 0.5, (m["r"] ** 2 - up**2) ** 0.5, m["r"]
    share = float(t / Fraction(dict(solid.measures)["h"]))
    whole = m["a" if solid.sort == "square pyramid" else "r"]
    return share * m["h"], whole if solid.sort == "cylinder" else whole * (1 - share), whole


def border(solid: Solid) -> list[tuple[float, float]]:
    """The section's border as a ring of points."""
    up, size, whole = lift(solid)
    if solid.sort == "square pyramid":
        low, high = (whole - size) / 2, (whole + size) / 2
        return [oblique((x, y, up)) for x, y in ((low, low), (high, low), (high, high), (low, high))]
    return [(size * cos(2 * pi * i / 72), up + FLAT * size * sin(2 * pi * i / 72)) for i in range(72)]


generate = plotted(plot, STYLE)
