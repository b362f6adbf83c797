"""Cubics and quartics, with zeros, turning points or both at round numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import fit, graph_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot, Polynomial
from gnomon.scenes.function.algebra import Poly, derivative, from_roots, integral, multiply, poly, roots, value
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN
SLOPES = (Fraction(3, 2), Fraction(3), Fraction(3, 4), Fraction(6))  # leading factors of derivatives
LEADS = (Fraction(1), Fraction(1), Fraction(1, 2), Fraction(1), Fraction(1, 4))


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from factored cubics to quartics that have to be taken apart."""
    for _ in range(60):
        p, shape = draw(content, level)
        turning = [(r.value, height(p, r.value)) for r, _ in roots(derivative(p)) or ()]
        zeros = [r.value for r, _ in roots(p) or ()]
        tall = [y for _, y in turning]
        if turning or zeros:
            xs = [*zeros, *(x for x, _ in turning)]
            if max(map(abs, xs)) <= 6 and all(abs(y) <= 24 for y in tall) and max(map(abs, p)) <= 40:
                break
    else:
        raise Rejected("no fitting polynomial")
    ys = [*tall, 0.0, float(p[-1])] if abs(p[-1]) <= 20 else [*tall, 0.0]
    window, steps = fit((), xs, [*ys, *((6.0, -6.0) if max(map(abs, ys)) < 6 else ())])
    name = one_of(content, ("f", "f", "f", "g", "h", "p"))
    curve = Polynomial(
        id=f"curve/{name}", name=name, coefficients=tuple(str(c) for c in p), shape=shape, at=spots(content, p)
    )
    return graph_of(look, asked, curve, window, steps)


def height(p: Poly, x: float) -> float:
    y = 0.0
    for c in p:
        y = y * x + float(c)
    return y


def spots(content: Generator, p: Poly) -> tuple[str, ...]:
    """Two x for values and tangents, where those are not too large."""
    fit_ = [a for a in range(-4, 5) if abs(value(p, a)) <= 40]
    order = content.permutation(len(fit_))
    return tuple(str(fit_[i]) for i in order[:3])


def draw(content: Generator, level: int) -> tuple[Poly, str]:
    """Coefficients, and whether the formula is printed as a product."""
    sign = one_of(content, (1, -1))
    if level >= 4 and content.random() < 0.5:
        a, b = sorted(between(content, 1, 3) for _ in range(2))
        p = multiply(poly([1, 0, -a * a]), poly([1, 0, -b * b if content.random() < 0.7 else b]))
        return poly([sign * c for c in p]), one_of(content, ("expanded", "expanded", "factored"))
    if content.random() < 0.5:
        # turning points first: a derivative with round zeros
        one = between(content, -3, 1)
        other = one + 2 * between(content, 1, 2)
        p = integral(from_roots(one_of(content, SLOPES) * sign, (one, other)))
        if any(c.denominator > 4 for c in p):
            p = integral(from_roots(3 * sign, (one, other)))
        return poly([*p[:-1], between(content, -4, 4)]), "expanded"
    zeros = sorted(between(content, -4, 4) for _ in range(3))
    lead = one_of(content, LEADS) * sign
    if zeros[0] == zeros[2]:
        zeros[2] += 2
    shapes = ("factored",) if level == 1 else ("factored", "expanded") if level < 4 else ("expanded",)
    return from_roots(lead, zeros), one_of(content, shapes)


generate = plotted(plot, STYLE)
