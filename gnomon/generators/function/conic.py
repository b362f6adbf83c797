"""Circles, ellipses, hyperbolas, parabolas, by equation or by sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, SQUARE, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import asymptotes, plot_of, spread
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Conic, Dot, DotName, Place, Plot
from gnomon.truth.element import Element

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN
SORTS = {
    1: ("circle", "circle", "ellipse"),
    2: ("circle", "ellipse", "ellipse"),
    3: ("circle", "ellipse", "parabola", "hyperbola"),
    4: ("circle", "ellipse", "parabola", "hyperbola"),
    5: ("circle", "ellipse", "parabola", "hyperbola"),
}


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from circles at the origin to general equations, foci and asymptotes."""
    sort = one_of(content, SORTS[level])
    curve = draw(content, level, sort)
    extent = reach(curve)
    left, right, dx = spread(min(extent[0], -1) - 0.9, max(extent[1], 1) + 0.9, 8)
    low, high, dy = spread(min(extent[2], -1) - 0.9, max(extent[3], 1) + 0.9, 8)
    step = max(dx, dy, 1.0)
    extra: list[Element] = list(places(curve)) if sort in ("circle", "ellipse") else []
    if asked.given != "formula" or look.random() < 0.4:
        extra.append(Dot(id="point/M", x=float(curve.h), y=float(curve.k)))
        extra.append(DotName(id="point/M/name", text="V" if sort == "parabola" else "M", of="point/M"))
    before: list[Element] = []
    if sort == "hyperbola":
        m = (curve.b2 / curve.a2) ** 0.5
        before += asymptotes(curve, *((float(curve.h), float(curve.k), 1.0, s * m) for s in (1, -1)))
    return plot_of(
        (curve,),
        plot_look(look, asked),
        one_of(look, SQUARE),
        (left, right, low, high),
        (step, step),
        shown=("c",) if asked.given == "formula" else (),
        extra=extra,
        before=before,
        equal=True,
        places=False,
    )


def draw(content: Generator, level: int, sort: str) -> Conic:
    far = min(level, 3)
    h, k = (between(content, -far, far) if level > 1 else 0 for _ in range(2))
    general = level >= 4 and sort in ("circle", "ellipse") and bool(content.random() < 0.6)
    a2, b2, p, way = 1, 1, "1", one_of(content, ("x", "y"))
    if sort == "circle":
        a2 = b2 = one_of(content, (4, 9, 16, 25)) if level < 4 else one_of(content, (4, 9, 16, 25, 5, 8, 10, 13, 20))
    elif sort == "ellipse":
        a2, b2 = one_of(content, ((9, 4), (16, 9), (25, 9), (25, 16), (16, 4), (25, 4), (36, 16), (9, 1), (4, 1)))
        if content.random() < 0.5:
            a2, b2 = b2, a2
    elif sort == "hyperbola":
        a2, b2 = one_of(content, ((4, 4), (9, 4), (4, 9), (1, 4), (4, 1), (9, 16), (16, 9), (1, 1)))
    else:
        p = one_of(content, ("1", "-1", "1/2", "-1/2", "2", "-2", "1/4", "-1/4"))
    return Conic(id="curve/c", name="c", sort=sort, h=h, k=k, a2=a2, b2=b2, p=p, way=way, general=general)


def reach(c: Conic) -> tuple[float, float, float, float]:
    """Left, right, low and high of what has to be seen."""
    a, b = c.a2**0.5, c.b2**0.5
    if c.sort == "hyperbola":
        a, b = 2.2 * max(a, b), 2.2 * max(a, b)
    if c.sort == "parabola":
        a = b = 5.0
    return c.h - a, c.h + a, c.k - b, c.k + b


def places(c: Conic) -> tuple[Place, ...]:
    a, b = c.a2**0.5, c.b2**0.5
    ends = (("right", c.h + a, c.k), ("left", c.h - a, c.k), ("top", c.h, c.k + b), ("bottom", c.h, c.k - b))
    return tuple(Place(id=f"place/{n}", of=c.id, sort=n, x=float(x), y=float(y)) for n, x, y in ends)


generate = plotted(plot, STYLE)
