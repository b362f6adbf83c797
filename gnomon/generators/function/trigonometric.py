"""Sine, cosine and tangent: period, amplitude, midline."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor, pi
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import graph_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Plot, Wave

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from plain waves to stretched, lifted and shifted ones."""
    name = one_of(content, ("f", "f", "f", "g", "h", "s"))
    shape = one_of(content, ("sin", "cos", "sin", "cos", "tan") if level > 2 else ("sin", "cos"))
    a = one_of(content, ("1", "2", "-1", "3", "-2", "1/2", "-3", "3/2")[: 2 + level])
    d = between(content, -2, 2) if level > 1 else 0
    radians = bool(content.random() < 0.6)
    if radians:
        b = one_of(content, ("1", "2", "1/2", "3", "1")[: 1 + level])
        c = one_of(content, ("0", "0", "1/2", "-1/2", "1/4", "1")) if level > 3 and b in ("1", "2") else "0"
        period = float((1 if shape == "tan" else 2) / Fraction(b))  # of π
        step = pi * (0.5 if period >= 2 else 0.25)
        wide = min(max(2.0 * period, 3.0), 4.0) if period < 4 else period
        half = ceil(wide / 2 * pi / step) * step
        at = (*(str(Fraction(k, 4) / Fraction(b) + Fraction(c)) for k in (0, 1, 2, 3, 4, 6)), "0")
    else:
        b = one_of(content, ("1", "1/2", "1/3", "2/3", "1/4", "2")[: 2 + level])
        c, step = "0", 1.0
        period = float((1 if shape == "tan" else 2) / Fraction(b))
        half = float(ceil(max(4.0, min(period * 1.1, 9.0))))
        at = tuple(str(k) for k in range(-3, 5))
    size = float(abs(Fraction(a)))
    tall = max(size + 1.0, 2.0) if shape != "tan" else 4.0
    curve = Wave(
        id=f"curve/{name}",
        name=name,
        shape=shape,
        a=a,
        b=b,
        c=c,
        d=str(d),
        radians=radians,
        at=tuple(dict.fromkeys(at)),
    )
    low, high = floor(min(d - tall, -1)), ceil(max(d + tall, 1))
    window, steps = (-half, half, float(low), float(high)), (step, 1.0)
    # of few numbers at the y-axis the waves would take the room of all but one
    roomy = asked if high - low > 4 else replace(asked, axes="frame")
    return graph_of(look, roomy, curve, window, steps, pi="x" if radians else "")


generate = plotted(plot, STYLE)
