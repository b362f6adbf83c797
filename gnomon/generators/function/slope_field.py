"""Slope fields of y′ = ax + by + c: short dashes on a grid."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Any

from gnomon.generators.function._looks import FONTS, SQUARE, THEMES, plot_look
from gnomon.generators.function._plot import field_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Arrow, Field, Plot

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "1"
SOURCE = ""
STYLE = {"theme": THEMES, "font": FONTS, "given": ("formula", "graph")}


def generate(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Any = None,
    theme: str = "print",
    font: str = "STIX",
    given: str = "formula",
) -> Plot:
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
    return field_of(
        field, dashes(field, step), plot_look(look, theme, font, "frame", formula="above"), one_of(look, SQUARE), given
    )


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
