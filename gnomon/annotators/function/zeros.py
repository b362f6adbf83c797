"""Zeros and where the axes are met, from the formula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, exact, graphs, has, known, whether
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot
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
    "How often does the (whole|complete) graph of {f} meet the x-axis?",
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
        it, f = curve.id, curve.name
        if known(world, it, "zeros"):
            yield from exact(world, words, it, "zeros", "zeros", ZEROS, f=f)
        count = known(world, it, "number of zeros")
        if isinstance(count, int):
            wrong = [Mistake("miscounted", n) for n in range(7) if n != count]
            yield from exact(world, words, it, "number of zeros", "number-of-zeros", COUNT, wrong, f=f)
        if has(world, it, "zeros"):
            for which in ("smallest", "largest"):
                others = [Mistake("took another zero", n) for n in listed(world, it)]
                others += [Mistake("turned the sign", -n) for n in listed(world, it)]
                yield from exact(world, words, it, f"{which} zero", f"{which}-zero", ONE, others, f=f, which=which)
            yield from exact(
                world, words, it, "only zero", "only-zero", [t.replace("real ", "") for t in ONE], f=f, which="only"
            )
        yield from exact(world, words, it, "touching zeros", "touching-zeros", TOUCH, f=f)
        start = known(world, it, "y-intercept")
        if is_number(start):
            wrong = [
                Mistake("turned the sign", -number(start)),
                *(Mistake("took a zero", n) for n in listed(world, it)),
            ]
            yield from exact(world, words, it, "y-intercept", "y-intercept", START, wrong, f=f)
        for attribute in list(world.facts):
            if attribute[0] == it and attribute[1].startswith("value at ") and world.readings.get(attribute):
                v = attribute[1].removeprefix("value at ")
                yield from whether(
                    world, words, it, attribute[1], (0,), "is-zero", [t.replace("{v}", v) for t in IS_ZERO], f=f
                )


def listed(world: World, curve: str) -> list[float]:
    """The zeros that are whole numbers."""
    zeros = known(world, curve, "zeros")
    return [float(z) for z in zeros if is_number(z)] if isinstance(zeros, tuple) else []  # type: ignore[arg-type]
