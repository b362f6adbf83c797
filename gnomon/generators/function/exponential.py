"""Exponential functions, growing and falling, shifted."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import asymptotes, fit, graph_of, transformed
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from plain powers to factors, shifts and bases below one."""
    name = one_of(content, ("f", "f", "f", "g", "h", "p"))
    base = one_of(content, ("2", "2", "3", "1/2", "1/3", "3/2", "4", "10")[: 3 + level])
    a = one_of(content, (1, 1, -1, 2, -2, 3)[: 1 + level])
    c = between(content, -2, 2) if level > 2 else 0
    d = between(content, -4, 4) if level > 1 else between(content, -1, 1)
    turned = level > 3 and Fraction(base) > 1 and content.random() < 0.4
    curve = transformed(name, "power", (a, c, d), content.permutation(6)[:4] - 2, base=base, turned=turned)
    window, steps = fit((), [c - 4.0, c + 4.0], [d - 1.0, float(d), d + (9.0 if a > 0 else -9.0)])
    before = asymptotes(curve, (0.0, float(d), 1.0, 0.0)) if d else ()
    return graph_of(look, asked, curve, window, steps, before=before)


generate = plotted(plot, STYLE)
