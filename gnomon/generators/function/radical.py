"""Square roots, shifted, stretched and turned over."""

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
    """Levels lead from shifted roots to roots of c − x with factors."""
    name = one_of(content, ("f", "f", "f", "g", "h", "p"))
    a = one_of(content, ("1", "1", "-1", "2", "-2", "1/2", "3")[: 2 + level])
    c, d = between(content, -4, 4), between(content, -4, 4)
    turned = level > 2 and content.random() < 0.45
    way = -1 if turned else 1
    at = [*(c + way * v for v in (0, 1, 4, 9)), *([0] if way * -c >= 0 else [])]
    curve = transformed(name, "root", (a, c, d), dict.fromkeys(at), turned=turned)
    window, steps = fit((), [c - 1.0 * way, c + 10.0 * way], [d - 1.0, d + 1.0, d + 3.3 * float(Fraction(a))])
    return graph_of(look, asked, curve, window, steps)


generate = plotted(plot, STYLE)
