"""Domain and range, symmetry, parabolas, lines, asymptotes, period and amplitude: of the whole graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, exact, graphs, has, known, of_line, of_point, of_set, whether
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot
from gnomon.truth.fact import Exact, is_number, number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SET = (
    f"{FIND} the {{what}} of {{f}} in interval notation.",
    "What is the {what} of {f}? (Use|Write it in) interval notation.",
    "Write the {what} of {f} as an interval or a union of intervals.",
    "Which set is the (whole|largest possible) {what} of {f}? Answer in interval notation.",
    "In interval notation, what is the {what} of {f}?",
)
PARITY = (
    "Is {f} even, odd or neither?",
    "What symmetry does {f} have: even, odd or neither?",
    "Classify {f} as even, odd or neither.",
    "Even, odd or neither: which of these is {f}?",
    "Which is {f}: an even function, an odd function, or neither?",
    "Is the function {f} even, is it odd, or is it neither?",
)
IS_PARITY = (
    "Is {f} an {v} function?",
    "Is the function {f} {v}?",
    "Is {f} {v}?",
    "Does {f} count as an {v} function?",
    "Would you call {f} {v}?",
    "Is it true that {f} is {v}?",
)
POINT = (
    f"{FIND} the {{what}} of {{f}}.",
    "What is the {what} of (the graph of|) {f}?",
    "(Which|What) are the coordinates of the {what} of {f}?",
    "Where is the {what} of {f}? Give it as (x, y).",
    "Write the {what} of {f} as (x, y).",
)
LINE = (
    f"{FIND} the {{what}} of {{f}} as an equation.",
    "What is the equation of the {what} of {f}?",
    "Which line is the {what} of (the graph of|) {f}?",
    "Give the equation of the {what} of the graph of {f}.",
    "Write down the {what} of {f} as an equation.",
)
LINES = (
    f"{FIND} all {{what}} of {{f}} as equations.",
    "(What|Which) are the {what} of (the graph of|) {f}? List them.",
    "List the equations of the {what} of {f}.",
    "Which lines are {what} of {f}? Name all of them.",
    "Write down the equations of all {what} of {f}.",
)
NUMBER = (
    f"{FIND} the {{what}} of {{f}}.",
    "What is the {what} of {f}?",
    "How large is the {what} of {f}?",
    "(What|Which) number is the {what} of {f}?",
    "Which value does the {what} of {f} have?",
)
EXTREME = (
    "What is the {what} of {f}?",
    "(Find|Determine|Work out|State) the {what} of {f}.",
    "Which is the {most} value that {f} takes?",
    "What is the {most} value {f} can have?",
    "How {far} does the graph of {f} go? Give y.",
)
OPENS = (
    "Does the parabola open upwards or downwards?",
    "Which way does the graph of {f} open, upwards or downwards?",
    "Is the graph of {f} open upwards or downwards?",
    "In which direction does {f} open, upwards or downwards?",
    "Upwards or downwards: how does the parabola of {f} open?",
    "Which way does the parabola of {f} open: upwards or downwards?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in graphs(plot):
        it, f = curve.id, curve.name
        for what in ("domain", "range"):
            text = str(known(world, it, what) or "")
            yield from exact(world, words, it, what, what, SET, of_set(text), f=f, what=what)
        if has(world, it, "parity"):
            yield from exact(world, words, it, "parity", "parity", PARITY, f=f)
            yield from whether(world, words, it, "parity", ("even", "odd"), "is-even-or-odd", IS_PARITY, f=f)
        for what in ("vertex", "centre of symmetry", "starting point"):
            text = str(known(world, it, what) or "")
            yield from exact(world, words, it, what, what.replace(" ", "-"), POINT, of_point(text), f=f, what=what)
        for what in ("axis of symmetry", "vertical asymptote", "horizontal asymptote", "oblique asymptote", "midline"):
            text = str(known(world, it, what) or "")
            yield from exact(world, words, it, what, what.replace(" ", "-"), LINE, of_line(text), f=f, what=what)
        many = known(world, it, "vertical asymptotes")
        if isinstance(many, tuple) and len(many) > 1:
            what = "vertical asymptotes"
            yield from exact(world, words, it, what, "vertical-asymptotes", LINES, f=f, what=what)
        yield from numbers(world, words, it, f)
        yield from exact(world, words, it, "opening", "opening", OPENS, f=f)


def numbers(world: World, words: Generator, it: str, f: str) -> Iterator[Question]:
    for what, near in (
        ("slope", ("y-intercept", "only zero", "slope of a perpendicular")),
        ("slope of a perpendicular", ("slope",)),
        ("discriminant", ()),
        ("period", ("amplitude",)),
        ("amplitude", ("maximum value", "minimum value")),
    ):
        value = known(world, it, what)
        others = [(n, v) for n in near if is_number(v := known(world, it, n)) and not isinstance(v, Exact)]
        wrong = [Mistake(f"took the {n}", number(v)) for n, v in others]
        if is_number(value):
            wrong += [
                Mistake("turned the sign", -number(value)),
                Mistake("halved it", number(value) / 2),
                Mistake("doubled it", number(value) * 2),
            ]
        named = "slope of a line perpendicular to the graph" if what == "slope of a perpendicular" else what
        yield from exact(world, words, it, what, what.replace(" ", "-"), NUMBER, wrong, f=f, what=named)
    for what, most, far in (("maximum value", "largest", "high"), ("minimum value", "smallest", "low")):
        value = known(world, it, what)
        wrong = [Mistake("turned the sign", -number(value))] if is_number(value) else []
        x = known(world, it, f"place of the {what.split()[0]}")
        wrong += [Mistake("took x", number(x))] if is_number(x) else []
        yield from exact(
            world, words, it, what, what.replace(" ", "-"), EXTREME, wrong, f=f, what=what, most=most, far=far
        )
