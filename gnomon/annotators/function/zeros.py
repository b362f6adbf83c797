"""Zeros and where the axes are met, from the formula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, graphs, other_than
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot
from gnomon.scenes.function import attributes as att
from gnomon.truth.fact import is_number, number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ZEROS = (
    f"{FIND} all real zeros of {{f}}.",
    "(What|Which) are the real zeros of {f}?",
    "For which x is {f}(x) = 0? (List all solutions.|Name all of them.)",
    "At which x does the graph of {f} meet the x-axis? List them all.",
    "Solve {f}(x) = 0 (over the real numbers|in the real numbers).",
)
COUNT = (
    "How many (real|different real) zeros does {f} have?",
    "How many solutions does {f}(x) = 0 have in the real numbers?",
    "In how many points does the (whole|complete) graph of {f} meet the x-axis?",
    "How many times does the (whole|complete) graph of {f} meet the x-axis?",
    "(Count|Give the number of) the real zeros of {f}.",
)
ONE = (
    f"{FIND} the {{which}} zero of {{f}}.",
    "What is the {which} real zero of {f}?",
    "What is the {which} x (for which|with) {f}(x) = 0?",
    "At which x does {f} have its {which} zero?",
    "Which number is the {which} solution of {f}(x) = 0?",
)
START = (
    f"{FIND} the y-intercept of {{f}}.",
    "What is the y-intercept of (the graph of|) {f}?",
    "At which y does the graph of {f} (meet|cross) the y-axis?",
    "What value does {f} take at x = 0?",
    "Where does the graph of {f} cross the y-axis? Give y.",
)
IS_ZERO = (
    "Is x = {v} a zero of {f}?",
    "Does the graph of {f} meet the x-axis at x = {v}?",
    "Is {f}({v}) equal to 0?",
    "Does {f} vanish at x = {v}?",
    "Is the value of {f} at x = {v} zero?",
    "Is {v} a solution of {f}(x) = 0?",
)
TOUCH = (
    "At which (real|) zeros does the graph of {f} only touch the x-axis?",
    "Which zeros of {f} are double ones?",
    "Where does the graph of {f} touch the x-axis without crossing it?",
    f"{FIND} the zeros of {{f}} where no change of sign happens.",
    "At which zeros does {f} not change sign?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in graphs(plot):
        about = About(world, words, curve.id, {"f": curve.name})
        whole = whole_zeros(about)
        if about.known(att.ZEROS):
            yield from about.exact(att.ZEROS, "zeros", ZEROS)
        wrong = other_than(about.known(att.NUMBER_OF_ZEROS), "counted wrongly", range(7))
        yield from about.exact(att.NUMBER_OF_ZEROS, "number-of-zeros", COUNT, wrong)
        if about.has(att.ZEROS):
            others = [Mistake("took another zero", n) for n in whole] + [Mistake("turned the sign", -n) for n in whole]
            for which, attribute in (("smallest", att.SMALLEST_ZERO), ("largest", att.LARGEST_ZERO)):
                yield from about.exact(attribute, f"{which}-zero", ONE, others, which=which)
            yield from about.exact(att.ONLY_ZERO, "only-zero", [t.replace("real ", "") for t in ONE], which="only")
        yield from about.exact(att.TOUCHING_ZEROS, "touching-zeros", TOUCH)
        start = about.number(att.Y_INTERCEPT)
        if start is not None:
            wrong = [Mistake("turned the sign", -start), *(Mistake("took a zero", n) for n in whole)]
            yield from about.exact(att.Y_INTERCEPT, "y-intercept", START, wrong)
        for attribute in about.all(att.VALUE_AT):
            templates = [t.replace("{v}", attribute.names[0]) for t in IS_ZERO]
            yield from about.whether(attribute, (0,), "is-zero", templates)


def whole_zeros(about: About) -> list[float]:
    """The zeros that are whole numbers."""
    zeros = about.known(att.ZEROS)
    return [number(z) for z in zeros if is_number(z)] if isinstance(zeros, tuple) else []
