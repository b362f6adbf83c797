"""Curves by a parameter t: lines, circles and ellipses, Lissajous figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import AXES, SQUARE, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import plot_of, spread
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Dot, DotName, Parametric, Plot
from gnomon.truth.element import Element

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = AXES


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from lines over circles and ellipses to Lissajous figures."""
    curve = draw(content, level)
    a, b = (5, 5) if curve.sort == "line" else (abs(curve.a), abs(curve.b))
    left, right, dx = spread(min(curve.h - a, -1) - 0.9, max(curve.h + a, 1) + 0.9, 8)
    low, high, dy = spread(min(curve.k - b, -1) - 0.9, max(curve.k + b, 1) + 0.9, 8)
    extra: list[Element] = []
    start = curve.exact_at(Fraction(0))
    if start is not None and look.random() < 0.6 and curve.m * curve.n == 1:
        extra = [
            Dot(id="point/P", x=start[0].value, y=start[1].value),
            DotName(id="point/P/name", text="P", of="point/P"),
        ]
    step = max(dx, dy, 1.0)
    return plot_of(
        (curve,),
        # where loops cross the axes there is no room for numbers at them, nor for a formula between
        plot_look(look, asked, axes="frame", formula="above")
        if curve.m * curve.n > 1
        else plot_look(look, asked, formula="above" if curve.sort == "wave" else one_of(look, ("above", "beside"))),
        one_of(look, SQUARE),
        (left, right, low, high),
        (step, step),
        shown=("c",),
        extra=extra,
        equal=True,
        places=False,
    )


def draw(content: Generator, level: int) -> Parametric:
    sort = one_of(
        content,
        {1: ("line", "round"), 2: ("line", "round", "round"), 3: ("line", "round", "figure")}.get(
            level, ("round", "figure", "figure")
        ),
    )
    h, k = (between(content, -3, 3) if level > 1 and sort != "figure" else 0 for _ in range(2))
    if sort == "line":
        a, b = one_of(content, (1, 2, -1, 3, -2)), one_of(content, (1, -1, 2, -2, 3, -3))
        at = tuple(str(t) for t in content.permutation(7)[:4] - 3)
        return Parametric(id="curve/c", name="c", sort="line", h=h, k=k, a=a, b=b, at=at)
    at = tuple(str(Fraction(t, 6)) for t in (0, 3, 6, 9)) + (("1/6", "1/4") if sort == "figure" else ())
    if sort == "round":
        a = between(content, 2, 5)
        b = a if level < 3 and content.random() < 0.5 else between(content, 2, 5)
        shapes = ("cos", "sin") if content.random() < 0.7 else ("sin", "cos")
        return Parametric(id="curve/c", name="c", sort="wave", h=h, k=k, a=a, b=b, shapes=shapes, at=at)
    m, n = one_of(content, ((1, 2), (2, 1), (2, 3), (3, 2), (1, 3), (3, 1), (3, 4)))
    a, b = between(content, 2, 5), between(content, 2, 5)
    return Parametric(
        id="curve/c",
        name="c",
        sort="wave",
        h=0,
        k=0,
        a=a,
        b=b,
        m=m,
        n=n,
        shapes=("sin", "sin") if (m + n) % 2 else ("sin", "cos"),
        at=at,
    )


generate = plotted(plot, STYLE)
