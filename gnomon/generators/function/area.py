"""Areas under curves and between them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import AXES, SIZES, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import fit, plot_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Between, Note, Plot, Polynomial
from gnomon.scenes.function.algebra import from_roots, multiply, poly, subtract, value
from gnomon.truth.element import Element
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = AXES
THIN = 0.055  # share of the window below which a region is hardly seen between its curves


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from an area under a parabola to areas between parabolas and lines."""
    for _ in range(12):
        try:
            return draw(content, look, level, asked)
        except Rejected as no:
            last = no
    raise last


def draw(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """One try; Rejected if numbers grow large or the region is hardly seen."""
    import numpy as np

    names = one_of(content, (("f", "g"), ("g", "h"), ("p", "q")))
    a = between(content, -3, 1)
    b = a + between(content, 2, 4)
    lead = Fraction(one_of(content, ("1", "1", "2", "1/2") if level > 1 else ("1", "1", "2")))
    gap = from_roots(-lead, (a, b))  # upper less lower, from meeting to meeting
    meeting = True
    if level <= 2 and content.random() < (0.8 if level == 1 else 0.5):
        upper, lower = gap, poly([0])
        if content.random() < 0.5:
            # under a curve that stays above the axis, between two given limits
            upper, meeting = (
                subtract(
                    multiply(poly([1, -Fraction(a + b) / 2]), poly([lead, -lead * Fraction(a + b) / 2])),
                    poly([-between(content, 1, 3)]),
                ),
                False,
            )
    else:
        line = poly([one_of(content, ("1", "-1", "2", "1/2", "0", "-2")), between(content, -3, 3)])
        bend = poly([one_of(content, (0, 0, 1, -1)) if level > 3 else 0, 0, 0])
        lower = subtract(line, multiply(bend, poly([-1])))
        upper = subtract(gap, multiply(lower, poly([-1])))
        if content.random() < 0.5:
            # the parabola below, the line above
            upper, lower = line, subtract(line, gap)
    if max(abs(c) for c in (*upper, *lower)) > 20 or any(c.denominator > 2 for c in (*upper, *lower)):
        raise Rejected("numbers too large")
    if not any(upper):
        raise Rejected("the axis above")
    both = [
        Polynomial(id=f"curve/{n}", name=n, coefficients=tuple(str(c) for c in p), style=i)
        for i, (n, p) in enumerate(zip(names, (upper, lower), strict=True))
        if any(p)
    ]
    xs = np.linspace(a, b, 60)
    top, low = (np.polyval([float(c) for c in p], xs) for p in (upper, lower))
    ring = [*zip(xs, top, strict=True), *reversed(list(zip(xs, low, strict=True)))]
    region = Between(
        id="area/0",
        ring=tuple((round(float(x), 6), round(float(y), 6)) for x, y in ring),
        upper=tuple(str(c) for c in upper),
        lower=tuple(str(c) for c in lower),
        start=str(a),
        end=str(b),
        names=(names[0], names[1] if any(lower) else ""),
        meeting=meeting,
    )
    extra: list[Element] = []
    if not meeting:
        text = f"{a} ≤ x ≤ {b}".replace("-", "−")
        extra = [Note(id="note/limits", text=text, markup=text, of=region.id)]
    edge = [float(value(p, x)) for p in (upper, lower) for x in (a - 1, b + 1)]
    window, steps = fit((), [a - 1.0, b + 1.0], [*top, *low, *(max(min(e, 9.0), -9.0) for e in edge)])
    if float(np.max(top - low)) < THIN * (window[3] - window[2]):
        raise Rejected("too thin a region")
    shown = tuple(c.name for c in both)
    return plot_of(
        both,
        plot_look(look, asked, formula="above"),
        one_of(look, SIZES),
        window,
        steps,
        shown=shown,
        named=shown if len(both) > 1 else (),
        before=(region,),
        extra=extra,
        places=False,
    )


generate = plotted(plot, STYLE)
