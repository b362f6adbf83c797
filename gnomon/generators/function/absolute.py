"""Absolute values: corners, arms, zeros."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import fit, graph_of, transformed
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from shifted corners to steep and flat arms."""
    name = one_of(content, ("f", "f", "f", "g", "h", "p"))
    a = one_of(content, ("1", "-1", "2", "-2", "1/2", "-1/2", "3", "-3", "3/2", "-3/2")[: 2 + 2 * level])
    c, d = between(content, -4, 4), between(content, -5, 5)
    curve = transformed(name, "absolute", (a, c, d), c + content.permutation(9)[:4] - 4)
    window, steps = fit(
        (), [c - 4.0, c + 4.0], [float(d), d + 5 * float(Fraction(a)) * min(1.0, 2 / abs(float(Fraction(a))))]
    )
    return graph_of(look, asked, curve, window, steps)


generate = plotted(plot, STYLE)
