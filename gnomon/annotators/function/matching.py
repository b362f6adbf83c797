"""Which formula belongs to a graph that carries none: the right one among wrong ones with named mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import has, read
from gnomon.annotators.question import Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Curve, Plot, Polynomial, Transformed, Wave
from gnomon.scenes.function.markup import linear
from gnomon.truth.program import literal, same
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WHICH = (
    "Which formula belongs to the graph of {f}: {a}, {b} or {c}?",
    "Which of these is the formula of {f}: {a}; {b}; {c}?",
    "The graph of {f} is that of one of these: {a}; {b}; {c}. Which one?",
    "Pick the formula that fits the graph of {f}: {a}, {b} or {c}.",
    "Which formula fits the graph of {f}? (Choose among|Choose from) {a}, {b} and {c}.",
)
CAN = (
    "Can {v} be the formula of the graph?",
    "Does {v} fit the graph of {f}?",
    "Is the graph of {f} that of {v}?",
    "Does the graph show {v}?",
    "Could the graph of {f} (belong to|be that of) {v}?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in plot.of(Curve):
        if not has(world, curve.id, "fitting formula"):
            continue
        right = linear(curve.markup())
        wrong = [linear(c.markup()) for c in others(curve) if unlike(plot, curve, c)]
        wrong = list(dict.fromkeys(w for w in wrong if w != right))
        program = read(curve.id, "fitting formula")
        if len(wrong) > 1:
            picked = [wrong[int(i)] for i in words.permutation(len(wrong))[:2]]
            place = int(words.integers(3))
            three = [*picked[:place], right, *picked[place:]]
            text = say(words, *WHICH, f=curve.name, **dict(zip("abc", three, strict=True)))
            yield Question(text, "matching-formula", program)
        for v in (right, *wrong[:2]):
            yield Question(say(words, *CAN, f=curve.name, v=v), "can-be-formula", same(program, literal(v)))


def others(curve: Curve) -> Iterator[Curve]:
    """The same sort of curve with a sign turned or numbers swapped."""
    if isinstance(curve, Transformed):
        a, c, d = curve.numbers
        for change in ({"c": str(-c)}, {"d": str(-d)}, {"a": str(-a)}, {"c": str(d), "d": str(c)}, {"a": str(2 * a)}):
            yield replace(curve, **change)
    if isinstance(curve, Wave):
        a, b, _, d = curve.numbers
        for change in ({"a": str(-a)}, {"b": str(2 * b)}, {"a": str(2 * a)}, {"b": str(b / 2)}, {"d": str(d + 1)}):
            yield replace(curve, **change)
        if curve.shape != "tan":
            yield replace(curve, shape="cos" if curve.shape == "sin" else "sin")
    if isinstance(curve, Polynomial):
        p = curve.poly
        top = len(p) - 1
        yield replace(curve, coefficients=tuple(str(-v) for v in p))
        yield replace(curve, coefficients=tuple(str(v * (-1) ** (top - i)) for i, v in enumerate(p)))
        yield replace(curve, coefficients=(*(str(v) for v in p[:-1]), str(-p[-1])))
        yield replace(curve, coefficients=(*(str(v) for v in p[:-1]), str(p[-1] + 2)))
        yield replace(curve, coefficients=(str(p[0] * Fraction(2)), *(str(v) for v in p[1:])))


def unlike(plot: Plot, one: Curve, other: Curve) -> bool:
    """Whether two curves are plainly told apart: a tenth of the window's height over a tenth of its width."""
    import numpy as np

    xs = np.linspace(plot.window[0], plot.window[1], 101)
    with np.errstate(all="ignore"):
        low, high = plot.window[2:]
        gap = np.abs(np.clip(one.y(xs), low, high) - np.clip(other.y(xs), low, high))
    return bool((np.nan_to_num(gap, nan=high - low) > 0.1 * (high - low)).mean() > 0.1)
