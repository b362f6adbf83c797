"""Two curves: where they cross, which is the derivative of which, slopes of the one read off the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, of_point, read
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Curve, Formula, Place, Plot
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import written
from gnomon.scenes.function.pairs import PAIR
from gnomon.truth.program import compare, literal, same
from gnomon.truth.vocabulary import X, Y
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

CROSS = (
    f"{FIND} the point where the graphs of {{f}} and {{g}} cross.",
    "At which point do the graphs of {f} and {g} meet?",
    "Where do {f} and {g} intersect? Give the point.",
    "Where do {f} and {g} intersect? Answer as (x, y).",
    "Which point lies on both graphs, that of {f} and that of {g}?",
    "What is the intersection of the graphs of {f} and {g}?",
)
CROSSES = (
    f"{FIND} all points where the graphs of {{f}} and {{g}} cross.",
    "At which points do the graphs of {f} and {g} meet?",
    "Where do {f} and {g} intersect? List the points.",
    "Which points lie on both graphs, that of {f} and that of {g}?",
    "What are the intersections of the graphs of {f} and {g}?",
)
CROSS_X = (
    f"{FIND} the x for which {{f}}(x) = {{g}}(x).",
    "For which x is {f}(x) = {g}(x)?",
    "At which x do the graphs of {f} and {g} cross?",
    "Solve {f}(x) = {g}(x).",
    "Where along the x-axis do {f} and {g} take the same value?",
)
SEEN_X = (
    "Read off the x at which {f} and {g} cross.",
    "At about which x do the graphs of {f} and {g} cross?",
    "(Estimate|Read off) the x-coordinate of the crossing of {f} and {g}.",
    "Where along the x-axis do the graphs of {f} and {g} meet?",
    "Going by the graphs, for which x is {f}(x) = {g}(x)?",
)
SEEN_Y = (
    "Read off the y at which {f} and {g} cross.",
    "At about which y do the graphs of {f} and {g} cross?",
    "(Estimate|Read off) the y-coordinate of the crossing of {f} and {g}.",
    "How high lies the crossing of the graphs of {f} and {g}? Give y.",
    "What common value do {f} and {g} take where their graphs cross?",
)
WHICH = (
    "One curve is the derivative of the other. Which is the derivative?",
    "Which of {f} and {g} is the derivative of the other?",
    "The curves {f} and {g} (show|belong to) a function and its derivative. Which is the derivative?",
    "Which curve shows the derivative of the other one, {f} or {g}?",
    "Of {f} and {g}, which curve is the derivative?",
)
ORIGIN = (
    "One curve is an antiderivative of the other. Which one?",
    "Which of {f} and {g} has the other as its derivative?",
    "The curves {f} and {g} (show|belong to) a function and its derivative. Which is the function?",
    "Of {f} and {g}, which curve belongs to the function that was differentiated?",
    "Which curve is the antiderivative, {f} or {g}?",
)
IS = (
    "Is {v} the derivative of {o}?",
    "Does the curve {v} show the derivative of {o}?",
    "(Could|Can) {v} be the derivative of {o}?",
    "Is {o}′ = {v}, going by the picture?",
    "Does differentiating {o} give {v}?",
)
RISE = (
    "One curve is the derivative of the other. What is the slope of {o} at x = {x}?",
    "The curve {d} (shows|is) the derivative of {o}. How steep is {o} at x = {x}?",
    "Using that {d} is the derivative of {o}, read off the slope of {o} at x = {x}.",
    "Given that {d} = {o}′, what slope does {o} have at x = {x}?",
    "What is {o}′({x}), given that {d} is the derivative of {o}?",
)
RISING = (
    "The curve {d} (shows|is) the derivative of {o}. Is the slope of {o} at x = {x} greater than 0?",
    "Given that {d} = {o}′, is {o}′({x}) positive?",
    "Going by its derivative {d}, does {o} rise at x = {x}?",
    "Is the derivative of {o}, which is {d}, positive at x = {x}?",
    "Is the slope of {o} at x = {x} positive, {d} being its derivative?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for f, g in combinations(plot.of(Curve), 2):
        slots = {"f": f.name, "g": g.name}
        about = About(world, words, f.id, slots)
        crossings = att.INTERSECTIONS_WITH.of(g.name)
        many = about.known(crossings)
        yield from about.exact(att.INTERSECTION_WITH.of(g.name), "intersection", CROSS, of_point)
        if isinstance(many, tuple) and len(many) > 1:
            yield from about.exact(crossings, "intersections", CROSSES)
        yield from about.exact(att.X_OF_THE_INTERSECTION_WITH.of(g.name), "intersection-x", CROSS_X)
        for p in plot.of(Place) if not plot.of(Formula) else ():
            if p.sort == "crossing":
                for templates, c, way, other, off in ((SEEN_X, "x", X, "y", Y), (SEEN_Y, "y", Y, "x", X)):
                    wrong = (Mistake(f"took {other}", read(p.id, off)),)
                    yield Question(say(words, *templates, **slots), f"read-crossing-{c}", read(p.id, way), wrong)
        if (PAIR, att.DERIVATIVE) in world.readings:
            yield from pair(plot, world, words, slots)


def pair(plot: Plot, world: World, words: Generator, slots: dict[str, str]) -> Iterator[Question]:
    curves = {c.name: c.id for c in plot.of(Curve)}
    d, o = str(world.facts[PAIR, att.DERIVATIVE].value), str(world.facts[PAIR, att.ORIGINAL].value)
    yield Question(say(words, *WHICH, **slots), "which-derivative", read(PAIR, att.DERIVATIVE))
    yield Question(say(words, *ORIGIN, **slots), "which-antiderivative", read(PAIR, att.ORIGINAL))
    for v, other in ((slots["f"], slots["g"]), (slots["g"], slots["f"])):
        yield Question(say(words, *IS, v=v, o=other), "is-derivative", same(read(PAIR, att.DERIVATIVE), literal(v)))
    for p in plot.of(Place):
        rise = About(world, words, p.rise).number(att.SLOPE) if p.of == curves[d] else None
        if rise is not None and p.x.is_integer():
            x, slope = written(int(p.x)), read(p.rise, att.SLOPE)
            wrong = tuple(
                Mistake("read the curve itself", read(q.id, Y))
                for q in plot.of(Place)
                if q.of == curves[o] and q.x == p.x
            )
            wrong += (Mistake("turned the sign", -rise),)
            yield Question(say(words, *RISE, o=o, d=d, x=x), "slope-from-derivative", slope, wrong)
            text = say(words, *RISING, o=o, d=d, x=x)
            yield Question(text, "rising-from-derivative", compare(slope, "above", literal(0)))
