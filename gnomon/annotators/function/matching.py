"""Which formula belongs to a graph that carries none: the right one among wrong ones with named mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import atan2, degrees
from typing import TYPE_CHECKING, Any, cast

from gnomon.annotators.function._asking import read
from gnomon.annotators.question import Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Arrow, Conic, Curve, Field, Plot, Polar, Polynomial, Transformed, Wave
from gnomon.scenes.function import attributes as att
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
    "Is {v} the formula of the graph?",
    "Does the graph show {v}?",
    "Could the graph of {f} (belong to|be that of) {v}?",
)


THIS = {
    "curve": (
        "Which equation belongs to the curve: {a}, {b} or {c}?",
        "The curve is that of one of these equations: {a}; {b}; {c}. Which one?",
        "Pick the equation that fits the curve: {a}, {b} or {c}.",
        "Which of these equations describes the curve: {a}; {b}; {c}?",
        "Which equation fits the curve? (Choose among|Choose from) {a}, {b} and {c}.",
    ),
    "field": (
        "Which formula belongs to the field: {a}, {b} or {c}?",
        "The field is that of one of these formulas: {a}; {b}; {c}. Which one?",
        "Pick the formula that fits the drawn field: {a}, {b} or {c}.",
        "Which of these formulas gives the field: {a}; {b}; {c}?",
        "Which formula fits the field? (Choose among|Choose from) {a}, {b} and {c}.",
    ),
}
FITS = {
    "curve": (
        "Can {v} be the equation of the curve?",
        "Does the equation {v} fit the curve?",
        "Is {v} the equation of the curve?",
        "Does the picture show the curve of {v}?",
        "(Could|Can) the curve belong to {v}?",
    ),
    "field": (
        "Can {v} be the formula of the field?",
        "Does the formula {v} fit the field?",
        "Is {v} the formula of the field?",
        "Does the picture show the field of {v}?",
        "(Could|Can) the field belong to {v}?",
    ),
}


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in plot.of(Curve):
        if (curve.id, att.FITTING_FORMULA) in world.readings:
            wrong = [linear(c.markup()) for c in others(curve) if unlike(plot, curve, c)]
            yield from fitting(curve, wrong, "curve", curve.name, words)
    for field in plot.of(Field):
        if (field.id, att.FITTING_FORMULA) in world.readings:
            wrong = [linear(f.markup()) for f in other_fields(field) if points_elsewhere(plot, f)]
            yield from fitting(field, wrong, "field", "", words)


def fitting(thing: Curve | Field, wrong: list[str], noun: str, name: str, words: Generator) -> Iterator[Question]:
    """Which of three formulas it is, and whether it is this one."""
    right = linear(thing.markup())
    wrong = list(dict.fromkeys(w for w in wrong if w != right))
    program = read(thing.id, att.FITTING_FORMULA)
    named = "(x) = " in right
    if len(wrong) > 1:
        picked = [wrong[int(i)] for i in words.permutation(len(wrong))[:2]]
        place = int(words.integers(3))
        three = [*picked[:place], right, *picked[place:]]
        text = say(words, *(WHICH if named else THIS[noun]), f=name, **dict(zip("abc", three, strict=True)))
        yield Question(text, "matching-formula", program)
    for v in (right, *wrong[:2]):
        text = say(words, *(CAN if named else FITS[noun]), f=name, v=v)
        yield Question(text, "can-be-formula", same(program, literal(v)))


def other_fields(field: Field) -> Iterator[Field]:
    """Signs turned, x and y swapped, components swapped."""
    for flip in ((-1, 1, 1), (1, -1, 1), (1, 1, -1), (-1, -1, -1)):
        yield replace(field, rows=tuple((a * flip[0], b * flip[1], c * flip[2]) for a, b, c in field.rows))
    yield replace(field, rows=tuple((b, a, c) for a, b, c in field.rows))
    yield replace(field, rows=tuple(reversed(field.rows)))


def points_elsewhere(plot: Plot, field: Field) -> bool:
    """Whether a field plainly goes another way at a fifth of the strokes that are drawn."""
    drawn = [a for a in plot.of(Arrow) if a.way]
    off = 0
    for arrow in drawn:
        found = [float(v) for v in field.value(Fraction(arrow.x), Fraction(arrow.y))]
        u, v = (1.0, found[0]) if len(found) == 1 else (found[0], found[1])
        off += abs(degrees(atan2(u * arrow.dy - v * arrow.dx, u * arrow.dx + v * arrow.dy))) > 20
    return off >= 0.2 * len(drawn)


def others(curve: Curve) -> Iterator[Curve]:
    """The same sort of curve with a sign turned or numbers swapped."""
    if isinstance(curve, Transformed):
        a, c, d = curve.numbers
        for change in ({"c": str(-c)}, {"d": str(-d)}, {"a": str(-a)}, {"c": str(d), "d": str(c)}, {"a": str(2 * a)}):
            yield replace(curve, **cast("dict[str, Any]", change))
    if isinstance(curve, Wave):
        a, b, _, d = curve.numbers
        for change in ({"a": str(-a)}, {"b": str(2 * b)}, {"a": str(2 * a)}, {"b": str(b / 2)}, {"d": str(d + 1)}):
            yield replace(curve, **cast("dict[str, Any]", change))
        if curve.shape != "tan":
            yield replace(curve, shape="cos" if curve.shape == "sin" else "sin")
    if isinstance(curve, Polar):
        yield replace(curve, shape="cos" if curve.shape == "sin" else "sin")
        yield replace(curve, n=curve.n + 1)
        yield replace(curve, n=2 * curve.n if curve.n < 4 else curve.n - 1)
        yield replace(curve, a=curve.a + 1 if curve.a < 4 else curve.a - 2)
    if isinstance(curve, Conic):
        yield replace(curve, h=-curve.h)
        yield replace(curve, k=-curve.k)
        yield replace(curve, h=curve.k, k=curve.h)
        yield replace(curve, a2=curve.b2, b2=curve.a2)
        yield replace(curve, p=str(-Fraction(curve.p)))
        if curve.sort == "circle":
            yield replace(curve, a2=curve.a2 + 8)
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

    if isinstance(one, (Conic, Polar)):  # round numbers apart are a step of the grid apart
        return linear(one.markup()) != linear(other.markup())
    xs = np.linspace(plot.window[0], plot.window[1], 101)
    with np.errstate(all="ignore"):
        low, high = plot.window[2:]
        gap = np.abs(np.clip(one.y(xs), low, high) - np.clip(other.y(xs), low, high))
    return bool((np.nan_to_num(gap, nan=high - low) > 0.1 * (high - low)).mean() > 0.1)
