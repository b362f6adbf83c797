"""Straight lines, one or two: slope, intercepts, where they cross."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, SQUARE, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import plot_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Curve, Place, Plot, Polynomial
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN
SIZES = ("1", "2", "1/2", "3", "3/2", "1/3", "2/3", "4", "5/2", "3/4")
SLOPES = tuple(sign * Fraction(size) for size in SIZES for sign in (1, -1))


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from one line with a whole slope to two lines with fractions."""
    two = content.random() < 0.15 + 0.15 * level
    window, steps = (-6.0, 6.0, -6.0, 6.0), (1.0, 1.0)
    x, y = between(content, -3, 3), between(content, -3, 3)
    slopes = SLOPES[: 4 + 3 * level]
    one = one_of(content, slopes)
    rest = [m for m in slopes if abs(m - one) > Fraction(3, 4)]
    names = one_of(content, (("f", "g"), ("g", "h"), ("p", "q")))
    made: list[Curve] = []
    for i, m in enumerate((one, one_of(content, rest))[: 2 if two else 1]):
        b = y - m * x
        if abs(b) > 12:
            raise Rejected("intercept too far", str(b))
        spots = tuple(str(v) for v in range(-5, 6) if (m * v).denominator == m.denominator or m.denominator == 1)
        at = tuple(spots[int(k)] for k in content.permutation(len(spots))[:3])
        made.append(Polynomial(id=f"curve/{names[i]}", name=names[i], coefficients=(str(m), str(b)), at=at, style=i))
    shown = tuple(c.name for c in made) if asked.given == "formula" else ()
    meet = [Place(id="place/meet", of=made[0].id, sort="crossing", x=float(x), y=float(y))] if two else []
    return plot_of(
        made,
        plot_look(look, asked),
        one_of(look, SQUARE),
        window,
        steps,
        shown=shown,
        named=tuple(c.name for c in made) if two or not shown else (),
        extra=meet,
        equal=True,
    )


generate = plotted(plot, STYLE)
