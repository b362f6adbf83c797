"""Curves by angle and distance: roses, limaçons, circles about the pole, spirals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, SQUARE, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import plot_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Petal, Plot, Polar

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from circles and three petals to limaçons with loops and spirals."""
    sort = one_of(
        content,
        {1: ("rose", "circle"), 2: ("rose", "limacon", "rose")}.get(
            level, ("rose", "limacon", "spiral", "rose", "limacon")
        ),
    )
    if asked.given != "formula":
        sort = "rose"
    curve = draw(content, level, sort)
    size = far(curve)
    step = 1.0 if size < 9 else 2.0 if size < 17 else 5.0 if size < 40 else 10.0
    edge = (int((size + 0.4) / step) + 1) * step
    around = "frame" if curve.sort == "rose" and curve.n > 4 else asked.axes  # many petals leave no room for numbers
    petals = (
        [Petal(id=f"petal/{i}", of=curve.id, sort="petal", x=x, y=y) for i, (x, y) in enumerate(curve.tips())]
        if curve.sort == "rose"
        else []
    )
    return plot_of(
        (curve,),
        plot_look(look, asked, axes=around, rays=bool(look.random() < 0.6)),
        one_of(look, SQUARE),
        (-edge, edge, -edge, edge),
        (step, step),
        shown=("c",) if asked.given == "formula" else (),
        extra=petals,
        equal=True,
        places=False,
    )


def far(c: Polar) -> float:
    return {"rose": abs(c.a), "circle": c.d, "limacon": abs(c.a) + abs(c.d), "spiral": 6.2832 * c.a * c.turns}[c.sort]


def draw(content: Generator, level: int, sort: str) -> Polar:
    shape = one_of(content, ("cos", "sin"))
    at = ("0", "1/2", "1", "3/2", "1/6", "1/3")
    if sort == "circle":
        return Polar(id="curve/c", name="c", sort=sort, d=between(content, 2, 7), at=("0", "1/2"))
    if sort == "rose":
        n = one_of(content, (2, 3, 4, 5, 3, 6, 7)[: 2 + level])
        return Polar(id="curve/c", name="c", sort=sort, a=between(content, 2, 8), n=n, shape=shape, at=at)
    if sort == "limacon":
        a, d = one_of(
            content, ((1, 1), (2, 2), (3, 3), (1, 2), (2, 3), (1, 3), (2, 1), (3, 2), (3, 1), (4, 2))[: 4 + level]
        )
        return Polar(id="curve/c", name="c", sort=sort, a=a * one_of(content, (1, 1, -1)), d=d, shape=shape, at=at[:4])
    return Polar(
        id="curve/c",
        name="c",
        sort=sort,
        a=between(content, 1, 2),
        turns=one_of(content, (1, 2, 3)),
        at=("1/2", "1", "2"),
    )


generate = plotted(plot, STYLE)
