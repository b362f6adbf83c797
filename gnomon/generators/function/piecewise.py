"""Functions of two or three pieces, with jumps, kinks, open and filled ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import GIVEN, Asked, plotted
from gnomon.generators.function.parts.plot import fit, graph_of
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Dot, Piecewise, Plot
from gnomon.scenes.function.algebra import Poly, poly, value
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = GIVEN


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from two straight pieces to three with parabolas among them."""
    name = one_of(content, ("f", "f", "f", "g", "h"))
    count = 2 if level < 3 or content.random() < 0.4 else 3
    cuts = [between(content, -2, 2)] if count == 2 else [between(content, -3, -1), between(content, 1, 3)]
    for _ in range(80):
        pieces = [piece(content, level) for _ in range(count)]
        if content.random() < 0.35:
            # a kink instead of a jump
            meet = value(pieces[0], cuts[0]) - value(pieces[1], cuts[0])
            pieces[1] = poly([*pieces[1][:-1], pieces[1][-1] + meet])
        gaps = [abs(value(pieces[i], c) - value(pieces[i + 1], c)) for i, c in enumerate(cuts)]
        seen = [value(p, x) for p, x in ends(pieces, cuts)]
        if all(g == 0 or g >= 1 for g in gaps) and max(map(abs, seen)) <= 9 and len(set(pieces)) == count:
            break
    else:
        raise Rejected("pieces do not fit")
    at = tuple(dict.fromkeys(str(v) for v in (*cuts, *(content.permutation(9)[:3] - 4), 0)))
    curve = Piecewise(
        id=f"curve/{name}",
        name=name,
        pieces=tuple(tuple(str(c) for c in p) for p in pieces),
        cuts=tuple(str(c) for c in cuts),
        owned=tuple(bool(content.random() < 0.5) for _ in cuts),
        at=at,
    )
    window, steps = fit((), [-5.0, 5.0], [float(min(seen)), float(max(seen))])
    rings = []
    for i, c in enumerate(curve.ends):
        for right in (0, 1):
            if c in curve.jumps():
                filled = curve.owned[i] is (right == 0)
                rings.append(
                    Dot(
                        id=f"end/{i}{right}",
                        x=float(c),
                        y=float(curve.side(i, right)),
                        filled=filled,
                        of=curve.id,
                        style=0,
                    )
                )
    return graph_of(look, asked, curve, window, steps, extra=rings)


def piece(content: Generator, level: int) -> Poly:
    """A constant, a line, or a parabola."""
    sort = one_of(content, ("line", "line", "flat", "curved") if level > 1 else ("line", "line", "flat"))
    b = between(content, -3, 3)
    if sort == "flat":
        return poly([b])
    if sort == "line":
        return poly([one_of(content, (1, -1, 2, -2)), b])
    return poly([one_of(content, (1, -1)), one_of(content, (0, 0, 2, -2)), b])


def ends(pieces: list[Poly], cuts: list[int]) -> list[tuple[Poly, int]]:
    """Where each piece is seen to begin and end."""
    left = [-4, *cuts]
    right = [*cuts, 4]
    return [(p, x) for p, a, b in zip(pieces, left, right, strict=True) for x in (a, b)]


generate = plotted(plot, STYLE)
