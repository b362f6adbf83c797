"""Extrema, rise and fall, bending, slopes and tangents, from the formula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, graphs, of_line, of_point, of_set, other_than, read
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Plot
from gnomon.scenes.function import attributes as att
from gnomon.truth.fact import is_number, number
from gnomon.truth.program import compare, literal
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
    "At which point does the graph of {f} change concavity?",
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
        about = About(world, words, curve.id, {"f": curve.name})
        for single, many, ext, plural in (
            (att.LOCAL_MAXIMUM, att.LOCAL_MAXIMA, "maximum", "maxima"),
            (att.LOCAL_MINIMUM, att.LOCAL_MINIMA, "minimum", "minima"),
        ):
            yield from about.exact(single, f"local-{ext}", EXTREMUM, of_point, ext=ext)
            found = about.known(many)
            if isinstance(found, tuple) and len(found) > 1:
                yield from about.exact(many, f"local-{plural}", EXTREMA, ext=plural, which=ext)
        for attribute in (att.INCREASING_ON, att.DECREASING_ON, att.CONCAVE_UP_ON, att.CONCAVE_DOWN_ON):
            how = attribute.removesuffix(" on")
            if about.known(attribute) != "∅":
                yield from about.exact(attribute, how.replace(" ", "-"), RISE, of_set, how=how)
        yield from about.exact(att.INFLECTION_POINT, "inflection-point", BEND, of_point)
        for side, to in (("right", "∞"), ("left", "−∞")):
            limit = att.LIMIT_TO_THE.of(side)
            wrong = other_than(about.known(limit), "took another limit", ("∞", "−∞", "0", "1", "−1"))
            yield from about.exact(limit, "end-behaviour", GOES, wrong, to=to)
        yield from about.exact(att.DERIVATIVE, "derivative", DERIVATIVE)
        yield from slopes(about)


def slopes(about: About) -> Iterator[Question]:
    found = about.all(att.SLOPE_AT)
    for attribute, m in found.items():
        (x,) = attribute.names
        wrong = [Mistake("took another x", number(n)) for a, n in found.items() if a != attribute and is_number(n)]
        value = about.number(att.VALUE_AT.of(x))
        wrong += [Mistake("took the value", value)] if value is not None else []
        wrong += [Mistake("turned the sign", -number(m))] if is_number(m) else []
        yield from about.exact(attribute, "slope", SLOPE, wrong, x=x)
        yield from about.exact(att.TANGENT_AT.of(x), "tangent", TANGENT, of_line, x=x)
        if is_number(m):
            text = say(about.words, *GOES_UP, **about.slots, x=x)
            yield Question(text, "slope-sign", compare(read(about.it, attribute), "above", literal(0)))
