"""Vector fields with linear formulas: arrows on a grid."""

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
# rotation, source, sink, saddle, shear, constant
SIMPLE = ((0, -1, 1, 0), (1, 0, 0, 1), (-1, 0, 0, -1), (1, 0, 0, -1), (0, 1, 1, 0), (0, 1, 0, 0), (0, 1, -1, 0))


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from turning, flowing out and flowing in to any linear field with a shifted equilibrium."""
    if level < 3:
        a, b, p, q = one_of(content, SIMPLE)
    else:
        for _ in range(40):
            a, b, p, q = (between(content, -2, 2) for _ in range(4))
            if a * q != b * p:
                break
    c, r = (between(content, -2, 2) if level > 1 else 0 for _ in range(2))
    order = content.permutation(49)
    at = tuple((int(i) // 7 - 3, int(i) % 7 - 3) for i in order[:4])
    field = Field(id="field/F", rows=((a, b, c), (p, q, r)), at=at)
    even = bool(look.random() < 0.5)
    return field_of(look, asked, field, arrows(field, even))


def arrows(field: Field, even: bool) -> list[Arrow]:
    """One at each grid point where the field is not 0, all of one length or longer where it is stronger."""
    values = {(x, y): [float(v) for v in field.value(x, y)] for x in range(-3, 4) for y in range(-3, 4)}
    most = max(hypot(*v) for v in values.values())
    out: list[Arrow] = []
    for (x, y), (u, v) in values.items():
        size = hypot(u, v)
        if size:
            long = 0.62 if even else 0.3 + 0.52 * size / most
            out.append(
                Arrow(id=f"arrow/{len(out):02d}", x=float(x), y=float(y), dx=u / size * long, dy=v / size * long)
            )
    return out


generate = plotted(plot, STYLE)
