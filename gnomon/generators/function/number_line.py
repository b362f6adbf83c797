"""Number lines with one or two stretches, open and filled ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.function.parts.looks import LOOKS, Asked, plot_look, plotted
from gnomon.generators.function.parts.plot import axes
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.function import Dot, Plot, Shown, Span
from gnomon.truth.element import Element

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "4"
SOURCE = ""
STYLE = LOOKS
SIZES = ((560, 160), (640, 150), (600, 180), (520, 140))


def plot(content: Generator, look: Generator, level: int, asked: Asked) -> Plot:
    """Levels lead from one bounded stretch to two, with ends and without."""
    step = one_of(content, (1, 1, 1, 2, 5)) if level > 2 else 1
    low = between(content, -8, -4)
    high = low + between(content, 10, 13)
    count = 2 if level >= 3 and content.random() < 0.35 + 0.1 * level else 1
    spans: list[Span] = []
    if count == 1:
        a = between(content, low + 1, high - 4)
        b = between(content, a + 1, min(a + 8, high - 1))
        spans = [span_of(0, a * step, b * step, content)]
        if level > 1 and content.random() < 0.45:
            spans = [one_of(content, (free(0, a * step, None, content), free(0, None, b * step, content)))]
    else:
        a, b, c, d = sorted(int(v) for v in content.permutation(range(low + 1, high))[:4])
        left = free(0, None, a * step, content) if content.random() < 0.4 else span_of(0, a * step, b * step, content)
        right = free(1, d * step, None, content) if content.random() < 0.4 else span_of(1, c * step, d * step, content)
        spans = [left, right]
    tried = tuple(str(int(v)) for v in content.permutation(range(low * step, high * step + 1))[:6])
    ends = [(s, i, e) for s in spans for i, e in enumerate(s.ends) if e is not None]
    tried = tuple(dict.fromkeys((*tried, *(str(e) for _, _, e in ends))))
    dots: list[Element] = [
        Dot(id=f"end/{k}", x=float(e), y=0.0, filled=s.closed[i], of=s.id, style=0) for k, (s, i, e) in enumerate(ends)
    ]
    edge = (float(low * step) - 0.5 * step, float(high * step) + 0.5 * step)
    window = (*edge, -1.0, 1.0)
    line = tuple(axes(window, (float(step), 1.0), every=(1, 1), ways="x"))
    return Plot(
        size=one_of(look, SIZES),
        look=plot_look(look, asked, grid=False),
        window=window,
        steps=(float(step), 1.0),
        elements=(*line, *spans, *dots, Shown(id="set/0", tried=tried)),
    )


def span_of(i: int, a: int, b: int, content: Generator) -> Span:
    closed = (bool(content.random() < 0.5), bool(content.random() < 0.5))
    return Span(id=f"span/{i}", low=str(a), high=str(b), closed=closed)


def free(i: int, a: int | None, b: int | None, content: Generator) -> Span:
    """A stretch with one end."""
    closed = bool(content.random() < 0.5)
    return Span(
        id=f"span/{i}",
        low=None if a is None else str(a),
        high=None if b is None else str(b),
        closed=(closed and a is not None, closed and b is not None),
    )


generate = plotted(plot, STYLE)
