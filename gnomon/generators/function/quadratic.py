"""Parabolas as products, from the vertex, or as sums."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import fit, graph_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot, Polynomial
from gnomon.scenes.function.algebra import from_roots, poly, roots, value
from gnomon.truth.rejected import Rejected

LEADS = tuple(Fraction(a) for a in ["1", "-1", "2", "-2", "1/2", "-1/2", "3", "-3", "1/4", "-1/4", "3/2", "-3/2"])

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from whole zeros and printed vertices to square roots and fractions."""
    lead = one_of(content, LEADS[: 2 + 2 * level])
    x, y = (
        Fraction(between(content, -4, 4), 1 if level < 3 else one_of(content, (1, 1, 2))),
        Fraction(between(content, -6, 6)),
    )
    shape = one_of(content, ("vertex", "expanded", "factored") if level < 4 else ("expanded", "expanded", "vertex"))
    if shape == "factored" or content.random() < 0.4:
        a, b = sorted((between(content, -4, 4), between(content, -4, 4)))
        p = from_roots(lead, (a, b))
        x = Fraction(a + b, 2)
        y = value(p, x)
    else:
        p = poly([lead, -2 * lead * x, lead * x * x + y])
    if max(abs(c) for c in p) > 40 or any(c.denominator > 4 for c in p) or abs(y) > 14:
        raise Rejected("numbers too large", str(p))
    name = one_of(content, ("f", "f", "f", "g", "h", "p"))
    near = [v for v in range(int(x) - 4, int(x) + 5) if abs(value(p, v)) <= 40]
    at = tuple(str(near[int(i)]) for i in content.permutation(len(near))[:3])
    curve = Polynomial(id=f"curve/{name}", name=name, coefficients=tuple(str(c) for c in p), shape=shape, at=at)
    far = 3.0 if abs(lead) >= 1 else 4.5
    tall = float(y + lead * Fraction(8)) if abs(lead) >= 1 else float(y + lead * 16)
    zeros = [r.value for r, _ in roots(p) or ()]
    window, steps = fit((), [float(x) - far, float(x) + far, *zeros], [float(y), tall, 0.0])
    return graph_of(look, asked, curve, window, steps)


generate = plotted(plot, STYLE)
