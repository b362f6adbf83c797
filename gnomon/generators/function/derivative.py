"""A curve and its derivative in one plane: which is which, and the one read off the other."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import AXES, SIZES, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import fit, plot_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot, Polynomial
from gnomon.scenes.function.algebra import derivative, from_roots, integral, poly, roots, value
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = AXES


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from parabolas with straight lines to cubics with parabolas and quartics with cubics."""
    for _ in range(40):
        if level < 3:
            slope = from_roots(Fraction(one_of(content, ("1", "-1", "2", "-2", "1/2"))), (between(content, -3, 3),))
        elif level < 5 or content.random() < 0.6:
            a = between(content, -3, 1)
            slope = from_roots(
                Fraction(one_of(content, ("1", "-1", "1/2", "-1/2", "3/4"))), (a, a + between(content, 2, 4))
            )
        else:
            slope = from_roots(
                one_of(content, (Fraction(1, 2), Fraction(-1, 2), Fraction(1, 4))), (-2, between(content, -1, 1), 2)
            )
        p = poly([*integral(slope)[:-1], between(content, -4, 4)])
        turning = [float(value(p, r.part)) for r, _ in roots(slope) or ()]
        depth = [float(value(slope, r.part)) for r, _ in roots(derivative(slope)) or () if r.rational]
        if all(0.6 < abs(y) < 7 for y in turning) and all(abs(y) < 7 for y in depth):
            break
    else:
        raise Rejected("no fitting pair")
    names = one_of(content, (("A", "B"), ("f", "g"), ("p", "q"), ("u", "v"), ("g", "h")))
    names = names if content.random() < 0.5 else (names[1], names[0])
    styles = (0, 1) if content.random() < 0.5 else (1, 0)
    pair = [
        Polynomial(id=f"curve/{n}", name=n, coefficients=tuple(str(c) for c in q), style=s)
        for n, q, s in zip(names, (p, slope), styles, strict=True)
    ]
    xs = [r.value for r, _ in roots(slope) or ()]
    window, steps = fit((), [min(xs) - 2.0, max(xs) + 2.0], [-6.0, 6.0, *turning, *depth])
    pair.sort(key=lambda c: c.name)
    return plot_of(pair, plot_look(look, asked), one_of(look, SIZES), window, steps, named=tuple(c.name for c in pair))


generate = plotted(plot, STYLE)
