"""Quotients with poles, holes and slanting asymptotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import asymptotes, fit, graph_of, transformed
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Dot, Guide, Plot, Rational, Transformed
from gnomon.scenes.function.algebra import Poly, from_roots, poly, value
from gnomon.scenes.function.rational import long_division
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from shifted hyperbolas to two poles, holes and slanting asymptotes."""
    name = one_of(content, ("f", "f", "f", "g", "h", "r"))
    for _ in range(20):
        curve, ys = draw(content, level, name)
        if sound(curve):
            break
    else:
        raise Rejected("factors coincide", curve.markup())
    torn = curve.breaks()
    window, steps = fit((), [min(torn) - 4.5, max(torn) + 4.5], ys)
    return graph_of(look, asked, curve, window, steps, before=guides(curve), extra=rings(curve))


def draw(content: Generator, level: int, name: str) -> tuple[Rational | Transformed, list[float]]:
    """The curve, and heights that have to be seen."""
    at = tuple(str(v) for v in content.permutation(9)[:4] - 4)
    c, k = between(content, -3, 3), between(content, -3, 3)
    if level == 1 or (level == 2 and content.random() < 0.5):
        a = one_of(content, (1, -1, 2, -2, 3, -3, 4))
        curve = transformed(name, "reciprocal", (a, c, k), [x for x in at if int(x) != c])
        return curve, [k - 6.0, k + 6.0]
    sort = one_of(content, SORTS[level])
    zero = between(content, -4, 4)
    if sort == "linear":
        lead = one_of(content, (1, 2, -1, 3))
        above, below, heights = from_roots(lead, (zero,)), from_roots(1, (c,)), [lead - 6.0, lead + 6.0]
    elif sort == "slant":
        above, below = from_roots(one_of(content, (1, 1, -1)), (zero, between(content, -4, 4))), from_roots(1, (c,))
        heights = about_slant(above, c)
    elif sort == "hole":
        above, below = (
            from_roots(1, (zero, c)),
            from_roots(1, (c, one_of(content, [b for b in range(-4, 5) if abs(b - c) > 1]))),
        )
        heights = [-6.0, 6.0]
    else:
        above = (
            poly([one_of(content, (1, 2, -1)), -zero])
            if content.random() < 0.6
            else poly([one_of(content, (2, 4, -3, 6))])
        )
        below, heights = from_roots(1, (c, one_of(content, [b for b in range(-4, 5) if abs(b - c) > 1]))), [-5.0, 5.0]
    made = Rational(
        id=f"curve/{name}", name=name, above=tuple(str(v) for v in above), below=tuple(str(v) for v in below), at=at
    )
    holes = made.special()[1]
    return made, [*heights, *(float(made.hole(z)) for z in holes)]


def sound(curve: Rational | Transformed) -> bool:
    """Whether the zeros of the denominator are all different, one of them a pole, and a hole only where it is shown."""
    if isinstance(curve, Transformed):
        return True
    (_, below), (poles, holes) = curve.parts, curve.special()
    return len(poles) + len(holes) == len(below) - 1 and bool(poles) and len(holes) < len(below) - 1


def about_slant(above: Poly, c: int) -> list[float]:
    """Heights around the crossing of both asymptotes of above/(x − c), the turning points of its arms included."""
    middle = float(value(long_division(above, from_roots(1, (c,))), c))
    rest = float(value(above, c) * above[0])
    room = max(7.0, (2 * rest**0.5 if rest > 0 else 0.0) + 3.0)
    return [middle - room, middle + room]


SORTS = {
    2: ("linear",),
    3: ("linear", "two", "slant"),
    4: ("two", "slant", "hole"),
    5: ("two", "slant", "hole", "hole"),
}


def guides(curve: Rational | Transformed) -> tuple[Guide, ...]:
    """Asymptotes, dashed."""
    if isinstance(curve, Transformed):
        _, c, d = curve.numbers
        poles, flat = [c], (0.0, float(d), 1.0, 0.0)
    else:
        poles, _ = curve.special()
        top, low = curve.parts
        q = long_division(top, low) if len(top) >= len(low) else poly([0])
        flat = (0.0, float(value(q, 0)), 1.0, float(q[0]) if len(q) > 1 else 0.0)
    lines = [(float(z), 0.0, 0.0, 1.0) for z in poles]
    axes = ((0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 1.0, 0.0))
    return tuple(g for g in asymptotes(curve, *lines, flat) if g.line not in axes)


def rings(curve: Rational | Transformed) -> tuple[Dot, ...]:
    """An open ring at each hole."""
    if isinstance(curve, Transformed):
        return ()
    holes = curve.special()[1]
    return tuple(
        Dot(id=f"hole/{i}", x=float(z), y=float(curve.hole(z)), filled=False, of=curve.id, style=0)
        for i, z in enumerate(holes)
    )


generate = plotted(plot, STYLE)
