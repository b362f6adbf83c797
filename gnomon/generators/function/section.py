"""Solids cut by a plane parallel to the base: the shape, the size and the area of the section."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from gnomon.generators.function._looks import FONTS, THEMES
from gnomon.generators.function._solids import Drawing, oblique
from gnomon.generators.function.solid import UNITS, drawing, plot
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot, Solid

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "1"
SOURCE = ""
STYLE = {"theme": THEMES, "font": FONTS}


def generate(
    content: Generator, look: Generator, *, level: int, source: Any = None, theme: str = "print", font: str = "STIX"
) -> Plot:
    """Levels lead from cylinders and boxes over cones and pyramids to spheres."""
    sort = one_of(content, {1: ("cylinder", "cone"), 2: ("cylinder", "cone", "square pyramid")}.get(level, ("cone", "square pyramid", "sphere", "sphere")))
    measures, cut = drawn(content, sort, level)
    solid = Solid(id="solid/0", sort=sort, measures=measures, unit=one_of(content, UNITS), cut=str(cut))
    return plot(content, look, theme, font, solid, strokes(solid), {"t": str(cut)})


def drawn(content: Generator, sort: str, level: int) -> tuple[tuple[tuple[str, str], ...], int]:
    if sort == "sphere":
        t, r = one_of(content, ((3, 5), (4, 5), (5, 13), (6, 10), (8, 10), (2, 4), (1, 3), (2, 5), (3, 6), (12, 13))[: 4 + level])
        return (("r", str(r)),), t
    h = one_of(content, (4, 6, 8, 9, 10, 12))
    # so that the section has a round measure
    share = one_of(content, [f for f in (Fraction(1, 2), Fraction(1, 3), Fraction(2, 3), Fraction(1, 4)) if (f * h).denominator == 1])
    k = (1 - share).denominator
    size = k * between(content, 1, max(1, 9 // k))
    letter = "a" if sort == "square pyramid" else "r"
    return ((letter, str(max(size, 2) if k == 1 else size * (2 if size < 3 else 1))), ("h", str(h))), int(share * h)


def strokes(solid: Solid) -> Drawing:
    """The border of the section, and a stroke for its height."""
    d = Drawing()
    m = dict(solid.measures)
    main = drawing(solid)
    t = float(Fraction(solid.cut))
    if solid.sort == "sphere":
        r = max(x for s, _, _ in main.strokes for x, _ in s)
        up = r * t / float(Fraction(m["r"]))
        rho = (r * r - up * up) ** 0.5
        d.arc((0, up), rho, 1, 2)
        d.arc((0, up), rho, 0, 1, hidden=True)
        d.line((0, 0), (0, up), hidden=True)
        x = -1.12 * r
        d.span((x, 0.0), (x, up))
        d.spots = {"t": ((x, up / 2), (-1, 0))}
        return d
    share = t / float(Fraction(m["h"]))
    most = max(float(Fraction(v)) for v in m.values())
    h = max(float(Fraction(m["h"])), 0.45 * most)
    if solid.sort == "square pyramid":
        a = max(float(Fraction(m["a"])), 0.45 * most)
        foot = oblique((a / 2, a / 2, 0))
        base = [oblique(v) for v in ((0.0, 0.0, 0.0), (a, 0.0, 0.0), (a, a, 0.0), (0.0, a, 0.0))]
        cut = [(x + share * (foot[0] - x), y + share * (foot[1] + h - y)) for x, y in base]
        for i in range(4):
            d.line(cut[i], cut[(i + 1) % 4], hidden=i in (2, 3))
        x = base[2][0] + 0.12 * a
        d.span((x, foot[1]), (x, foot[1] + share * h))
        d.spots = {"t": ((x, foot[1] + share * h / 2), (1, 0))}
        return d
    r = max(float(Fraction(m["r"])), 0.45 * most)
    rho = r if solid.sort == "cylinder" else r * (1 - share)
    d.arc((0, share * h), rho, 1, 2)
    d.arc((0, share * h), rho, 0, 1, hidden=True)
    x = -1.18 * r if solid.sort == "cylinder" else 1.15 * r
    d.span((x, 0.0), (x, share * h))
    d.spots = {"t": ((x, share * h / 2), (-1, 0) if x < 0 else (1, 0))}
    return d
