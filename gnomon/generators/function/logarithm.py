"""Logarithms, shifted and stretched."""

from __future__ import annotations

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
    """Levels lead from plain logarithms to factors and shifts."""
    name = one_of(content, ("f", "f", "f", "g", "h", "p"))
    base = one_of(content, ("2", "2", "3", "10", "4", "5")[: 2 + level])
    a = one_of(content, (1, 1, -1, 2, -2, 3)[: 1 + level])
    c = between(content, -4, 3) if level > 1 else 0
    d = between(content, -3, 3) if level > 2 else 0
    near = [c + int(base) ** k for k in range(4) if int(base) ** k <= 10] + [0]
    curve = transformed(name, "log", (a, c, d), [v for v in near if v > c], base=base)
    window, steps = fit((), [c - 1.0, c + 10.0], [d - 4.0, d + 4.0])
    before = asymptotes(curve, (float(c), 0.0, 0.0, 1.0)) if c else ()
    return graph_of(look, asked, curve, window, steps, before=before)


generate = plotted(plot, STYLE)
