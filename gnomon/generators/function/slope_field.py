"""Slope fields of y′ = ax + by + c: short dashes on a grid."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import FIELD, Asked, plotted
from gnomon.generators.function.parts.plot import field_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Arrow, Field, Plot

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = FIELD


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from y′ = x and y′ = −y to sums with numbers added."""
    a, b = one_of(
        content,
        ((1, 0), (0, 1), (0, -1), (-1, 0), (0, 2))
        if level < 3
        else ((1, 1), (1, -1), (-1, 1), (0, -1), (0, 1), (2, -1), (-1, -1), (1, 2)),
    )
    c = between(content, -2, 2) if level > 1 else 0
    at = tuple((int(i) // 7 - 3, int(i) % 7 - 3) for i in content.permutation(49)[:4])
    field = Field(id="field/s", rows=((a, b, c),), at=at)
    step = 0.5 if look.random() < 0.35 else 1.0
    return field_of(look, asked, field, dashes(field, step))


def dashes(field: Field, step: float) -> list[Arrow]:
    n = int(3 / step)
    out: list[Arrow] = []
    ((a, b, c),) = field.rows
    for i in range(-n, n + 1):
        for j in range(-n, n + 1):
            x, y = i * step, j * step
            m = a * x + b * y + c
            long = 0.62 * step / hypot(1, m)
            out.append(Arrow(id=f"dash/{len(out):03d}", x=x, y=y, dx=long, dy=m * long, dash=True))
    return out


generate = plotted(plot, STYLE)
