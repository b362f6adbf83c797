"""Extrema, rise and fall, bending, slopes and tangents, from the formula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, exact, graphs, known, of_line, of_point, of_set
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot
from gnomon.truth.fact import is_number, number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

EXTREMUM = (
    f"{FIND} the local {{ext}} of {{f}} as a point (x, y).",
    "At which point does {f} have its local {ext}?",
    "Which point of the graph of {f} is a local {ext}? Write it as (x, y).",
    "Where is the local {ext} of {f}? (Give the point.|Name the point.)",
    "What are the coordinates of the local {ext} of {f}?",
)
EXTREMA = (
    f"{FIND} all local {{ext}} of {{f}} as points (x, y).",
    "(What|Which) points of the graph of {f} are local {ext}? List them.",
    "List the local {ext} of {f} as points.",
    "Where are the local {ext} of {f}? Give points.",
    "(Name|Write down) every local {which} of {f} as a point (x, y).",
)
RISE = (
    "On which (intervals|set) is {f} {how}? (Use open intervals.|Write open intervals.)",
    "Where is {f} {how}? (Use open intervals.|Write it in open intervals.)",
    f"{FIND} the open intervals on which {{f}} is {{how}}.",
    "For which x is {f} {how}? Answer in interval notation with open intervals.",
    "In interval notation with open ends, where is {f} {how}?",
)
SLOPE = (
    "What is the slope of {f} at x = {x}?",
    "(Find|Work out|Determine|Calculate) {f}′({x}).",
    "How steep is the graph of {f} at x = {x}? Give the slope.",
    "What is the slope of the tangent to the graph of {f} at x = {x}?",
    "What is the derivative of {f} at x = {x}?",
)
TANGENT = (
    f"{FIND} the equation of the tangent to {{f}} at x = {{x}}.",
    "What is the equation of the tangent to the graph of {f} at x = {x}?",
    "Which line touches the graph of {f} at x = {x}? Give its equation.",
    "Write the tangent to {f} at x = {x} as y = mx + b.",
    "Which straight line is tangent to {f} at x = {x}?",
)
DERIVATIVE = (
    "(Find|Determine|Give|State) the derivative of {f}.",
    "What is the derivative of {f}?",
    "Differentiate {f}. (What do you get?|What is the result?)",
    "Which function is {f}′?",
    "(Give|Write down) {f}′(x).",
)
BEND = (
    f"{FIND} the inflection point of {{f}}.",
    "At which point does the graph of {f} change its bending?",
    "Where is the inflection point of {f}? Give it as (x, y).",
    "Which point of the graph of {f} is an inflection point?",
    "What are the coordinates of the inflection point of {f}?",
)
GOES = (
    "What does {f}(x) tend to as x → {to}?",
    "What is the limit of {f}(x) as x → {to}?",
    "How does {f} behave as x → {to}? Give the limit.",
    "(Find|Determine|State) the limit of {f}(x) for x → {to}.",
    "As x goes to {to}, what does {f}(x) approach?",
)
GOES_UP = (
    "Does {f} have a positive slope at x = {x}?",
    "Is {f}′({x}) positive?",
    "Is {f} (rising|increasing) at x = {x}?",
    "Does the graph of {f} go up at x = {x}?",
    "Is the slope of {f} at x = {x} greater than 0?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in graphs(plot):
        it, f = curve.id, curve.name
        for ext, many in (("maximum", "maxima"), ("minimum", "minima")):
            spot = str(known(world, it, f"local {ext}") or "")
            yield from exact(world, words, it, f"local {ext}", f"local-{ext}", EXTREMUM, of_point(spot), f=f, ext=ext)
            if len(known(world, it, f"local {many}") or ()) > 1:  # type: ignore[arg-type]
                yield from exact(world, words, it, f"local {many}", f"local-{many}", EXTREMA, f=f, ext=many, which=ext)
        for attribute, how, task in (
            ("increasing on", "increasing", "increasing"),
            ("decreasing on", "decreasing", "decreasing"),
            ("concave up on", "concave up", "concave-up"),
            ("concave down on", "concave down", "concave-down"),
        ):
            on = str(known(world, it, attribute) or "")
            if on and on != "∅":
                yield from exact(world, words, it, attribute, task, RISE, of_set(on), f=f, how=how)
        spot = str(known(world, it, "inflection point") or "")
        yield from exact(world, words, it, "inflection point", "inflection-point", BEND, of_point(spot), f=f)
        for side, to in (("right", "∞"), ("left", "−∞")):
            wrong = [
                Mistake("took another limit", t)
                for t in ("∞", "−∞", "0", "1", "−1")
                if t != known(world, it, f"limit to the {side}")
            ]
            yield from exact(world, words, it, f"limit to the {side}", "end-behaviour", GOES, wrong, f=f, to=to)
        yield from exact(world, words, it, "derivative", "derivative", DERIVATIVE, f=f)
        yield from slopes(world, words, it, f)


def slopes(world: World, words: Generator, it: str, f: str) -> Iterator[Question]:
    found = {
        a.removeprefix("slope at "): x.value
        for (s, a), x in world.facts.items()
        if s == it and a.startswith("slope at ")
    }
    for x, m in found.items():
        others = [Mistake("took another x", number(n)) for y, n in found.items() if y != x and is_number(n)]
        value = known(world, it, f"value at {x}")
        others += [Mistake("took the value", number(value))] if is_number(value) else []
        others += [Mistake("turned the sign", -number(m))] if is_number(m) else []
        yield from exact(world, words, it, f"slope at {x}", "slope", SLOPE, others, f=f, x=x)
        line = str(known(world, it, f"tangent at {x}") or "")
        yield from exact(world, words, it, f"tangent at {x}", "tangent", TANGENT, of_line(line), f=f, x=x)
        if is_number(m):
            yield from rising(world, words, it, f, x)


def rising(world: World, words: Generator, it: str, f: str, x: str) -> Iterator[Question]:
    from gnomon.annotators.function._asking import has
    from gnomon.annotators.wording import say
    from gnomon.truth.program import compare, literal, the

    if has(world, it, f"slope at {x}"):
        yield Question(
            say(words, *GOES_UP, f=f, x=x), "slope-sign", compare(the(it).read(f"slope at {x}"), "above", literal(0))
        )
