"""Solids in oblique projection with printed measures: boxes, prisms, pyramids, cylinders, cones, spheres."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import LOOKS, Asked, plot_look, plotted
from gnomon.generators.function.parts.solids import Drawing, box, cone, cylinder, ngon, pyramid, sphere, wedge
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Area, Edge, Measure, Plot, Solid
from gnomon.scenes.function.exact import written

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = LOOKS
SIZES = ((440, 400), (480, 420), (420, 440), (520, 440))
UNITS = ("cm", "cm", "m", "mm", "dm")
SORTS = ("cube", "cuboid", "cylinder", "square pyramid", "sphere", "triangular prism", "cone", "cone", "square pyramid")


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from boxes to cones and pyramids with slanted faces."""
    sort = one_of(content, SORTS[: 2 + 2 * level] if level < 4 else SORTS[2:])
    measures = draw(content, sort, level)
    return plot_solid(look, asked, Solid(id="solid/0", sort=sort, measures=measures, unit=one_of(content, UNITS)))


def draw(content: Generator, sort: str, level: int) -> tuple[tuple[str, str], ...]:
    a, b, c = (between(content, 2, 6 + level) for _ in range(3))
    right = one_of(content, ((3, 4), (4, 3), (5, 12), (6, 8), (8, 6), (8, 15)))
    match sort:
        case "cube":
            return (("a", str(a + 1)),)
        case "cuboid":
            return (("a", str(max(a, b) + 1)), ("b", str(min(a, b))), ("c", str(c)))
        case "sphere":
            return (("r", str(a)),)
        case "triangular prism":
            return (("a", str(right[0])), ("b", str(right[1])), ("h", str(c + 3)))
        case "cone":
            r, h = right if content.random() < 0.6 else (a, a + b)
            return (("r", str(r)), ("h", str(h)))
        case "square pyramid":
            side, h = (2 * right[0], right[1]) if content.random() < 0.6 else (a + 1, b + 2)
            return (("a", str(side)), ("h", str(h)))
    return (("r", str(a)), ("h", str(b + 2)))


def sizes(solid: Solid) -> dict[str, float]:
    """To scale as far as it can be read: no side is drawn less than 0.45 of another, and no cone or pyramid flat."""
    m = {k: float(Fraction(v)) for k, v in solid.measures}
    m = {k: max(v, 0.45 * max(m.values())) for k, v in m.items()}
    if solid.sort == "square pyramid":
        m["h"] = max(m["h"], 0.85 * m["a"])
    if solid.sort == "cone":
        m["h"] = max(m["h"], 1.1 * m["r"])
    return m


def drawing(solid: Solid) -> Drawing:
    """The strokes of a solid, and where its measures are printed."""
    m = sizes(solid)
    match solid.sort:
        case "cube":
            return box(m["a"], m["a"], m["a"])
        case "cuboid":
            return box(m["a"], m["b"], m["c"])
        case "cylinder":
            return cylinder(m["r"], m["h"])
        case "cone":
            return cone(m["r"], m["h"])
        case "sphere":
            return sphere(m["r"])
        case "square pyramid":
            return pyramid(m["a"], m["h"])
        case "triangular prism":
            return wedge(m["a"], m["b"], m["h"])
        case "hexagonal prism":
            return ngon(6, 1.0, 1.3)
    return ngon(5, 1.0, 1.3)


def plot_solid(
    look: Generator,
    asked: Asked,
    solid: Solid,
    more: Drawing | None = None,
    printed: dict[str, str] | None = None,
    cut: Sequence[tuple[float, float]] = (),
) -> Plot:
    """The scene of a solid. `more` are strokes of a cut with its own measures, `cut` its border."""
    main = drawing(solid)
    lines = [*main.strokes, *(more.strokes if more else ())]
    xs, ys = zip(*(p for line in lines for p in line.points), strict=True)
    edges = tuple(
        Edge(
            id=f"edge/{i:02d}",
            points=tuple((round(x, 5), round(y, 5)) for x, y in line.points),
            hidden=line.hidden,
            closed=line.closed,
            thin=line.thin,
        )
        for i, line in enumerate(lines)
    )
    values = {**dict(solid.measures), **(printed or {})}
    spots = {**main.spots, **(more.spots if more else {})}
    measures = tuple(
        Measure(
            id=f"measure/{k}",
            text=f"{k} = {written(Fraction(v))} {solid.unit}",
            letter=k,
            value=v,
            at=spots[k][0],
            away=spots[k][1],
        )
        for k, v in values.items()
        if k in spots
    )
    shaded = (
        (Area(id="section/0", ring=tuple((round(x, 5), round(y, 5)) for x, y in cut), sort="section"),) if cut else ()
    )
    pad = max(max(xs) - min(xs), max(ys) - min(ys))
    wide = (min(xs) - 0.25 * pad, max(xs) + 0.25 * pad, min(ys) - 0.08 * pad, max(ys) + 0.08 * pad)
    return Plot(
        size=one_of(look, SIZES),
        look=plot_look(look, asked, grid=False),
        window=wide,
        steps=(1.0, 1.0),
        equal=True,
        elements=(solid, *shaded, *edges, *measures),
    )


generate = plotted(plot, STYLE)
