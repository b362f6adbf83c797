"""Domain and range, symmetry, parabolas, lines, asymptotes, period and amplitude: of the whole graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, graphs, of_line, of_point, of_set
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot
from gnomon.scenes.function import attributes as att
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
    "What is {f}: even, odd or neither?",
    "Classify {f} as even, odd or neither.",
    "Even, odd or neither: which of these is {f}?",
    "Is {f} an even function, an odd function or neither?",
    "Is the function {f} even, is it odd, or is it neither?",
)
IS_PARITY = (
    "Is {f} an {v} function?",
    "Is the function {f} {v}?",
    "Is {f} {v}?",
    "Is the function {f} an {v} one?",
    "Is the graph of {f} that of an {v} function?",
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
    "Find the {what} of {f}.",
    "What {what} does {f} have?",
    "What is the value of the {what} of {f}?",
)
EXTREME = (
    "What is the {what} of {f}?",
    "(Find|Determine|Work out|State) the {what} of {f}.",
    "Which is the {most} value that {f} takes?",
    "What is the {most} value of {f}?",
    "How {far} does the graph of {f} go? Give y.",
)
OPENS = (
    "Does the parabola open upwards or downwards?",
    "Which way does the graph of {f} open, upwards or downwards?",
    "Does the graph of {f} open upwards or downwards?",
    "In which direction does {f} open, upwards or downwards?",
    "Upwards or downwards: how does the parabola of {f} open?",
    "Which way does the parabola of {f} open: upwards or downwards?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in graphs(plot):
        about = About(world, words, curve.id, {"f": curve.name})
        for what in (att.DOMAIN, att.RANGE):
            yield from about.exact(what, what, SET, of_set, what=what)
        yield from about.exact(att.PARITY, "parity", PARITY)
        yield from about.whether(att.PARITY, ("even", "odd"), "is-even-or-odd", IS_PARITY)
        for what in (att.VERTEX, att.CENTRE_OF_SYMMETRY, att.STARTING_POINT):
            yield from about.exact(what, what.replace(" ", "-"), POINT, of_point, what=what)
        for what in (
            att.AXIS_OF_SYMMETRY,
            att.VERTICAL_ASYMPTOTE,
            att.HORIZONTAL_ASYMPTOTE,
            att.OBLIQUE_ASYMPTOTE,
            att.MIDLINE,
        ):
            yield from about.exact(what, what.replace(" ", "-"), LINE, of_line, what=what)
        many = about.known(att.VERTICAL_ASYMPTOTES)
        if isinstance(many, tuple) and len(many) > 1:
            yield from about.exact(att.VERTICAL_ASYMPTOTES, "vertical-asymptotes", LINES, what=att.VERTICAL_ASYMPTOTES)
        yield from numbers(about)
        yield from about.exact(att.OPENING, "opening", OPENS)


def numbers(about: About) -> Iterator[Question]:
    for what, near in (
        (att.SLOPE, (att.Y_INTERCEPT, att.ONLY_ZERO, att.SLOPE_OF_A_PERPENDICULAR)),
        (att.SLOPE_OF_A_PERPENDICULAR, (att.SLOPE,)),
        (att.DISCRIMINANT, ()),
        (att.PERIOD, (att.AMPLITUDE,)),
        (att.AMPLITUDE, (att.MAXIMUM_VALUE, att.MINIMUM_VALUE)),
    ):
        value = about.number(what)
        others = [(n, v) for n in near if is_number(v := about.known(n)) and not isinstance(v, Exact)]
        wrong = [Mistake(f"took the {n}", number(v)) for n, v in others]
        if value is not None:
            wrong += [
                Mistake("turned the sign", -value),
                Mistake("halved it", value / 2),
                Mistake("doubled it", value * 2),
            ]
        named = "slope of a line perpendicular to the graph" if what == att.SLOPE_OF_A_PERPENDICULAR else what
        yield from about.exact(what, what.replace(" ", "-"), NUMBER, wrong, what=named)
    for ext, most, far in (("maximum", "largest", "high"), ("minimum", "smallest", "low")):
        what = att.EXTREME[ext]
        value, x = about.number(what), about.number(att.PLACE_OF_THE.of(ext))
        wrong = [Mistake("turned the sign", -value)] if value is not None else []
        wrong += [Mistake("took x", x)] if x is not None else []
        yield from about.exact(what, what.replace(" ", "-"), EXTREME, wrong, what=what, most=most, far=far)
