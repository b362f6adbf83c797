"""Vector fields and slope fields: arrows that are seen, and what the formula says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, of_line, of_point, read
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Arrow, Field, Plot
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import written
from gnomon.scenes.function.field import WAYS
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import literal, same
from gnomon.truth.vocabulary import DRAWN
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WAY = (
    "In which direction does the arrow at ({x}, {y}) point?",
    "Where does the arrow at ({x}, {y}) point to?",
    "Which way does the arrow drawn at the point ({x}, {y}) go?",
    "Name the direction of the arrow at ({x}, {y}).",
    "Where to does the arrow at ({x}, {y}) point? (Name the direction.|Give the direction.)",
)
IS_WAY = (
    "Does the arrow at ({x}, {y}) point {v}?",
    "Is the arrow at ({x}, {y}) directed {v}?",
    "At ({x}, {y}), does the arrow (go|point) {v}?",
    "Does the field point {v} at ({x}, {y})?",
    "Is {v} the direction of the arrow at ({x}, {y})?",
)
DASH = (
    "Is the short line at ({x}, {y}) rising, falling or level?",
    "Is the dash drawn at ({x}, {y}) rising, falling or level?",
    "What is the dash at ({x}, {y}): rising, falling or level?",
    "Does the dash at ({x}, {y}) rise, fall or run level? Answer rising, falling or level.",
    "How does the slope field run at ({x}, {y})? Answer rising, falling or level.",
    "Rising, falling or level: how is the dash at ({x}, {y})?",
)
IS_DASH = (
    "Is the dash at ({x}, {y}) {v}?",
    "Is a solution through ({x}, {y}) {v} there?",
    "Does the slope field show a {v} dash at ({x}, {y})?",
    "Is the short (line|stroke) at ({x}, {y}) {v}?",
    "Would a solution curve be {v} at ({x}, {y})?",
)
VECTOR = (
    "What is F{p}?",
    f"{FIND} the vector F{{p}}.",
    "Which vector does the field have at {p}?",
    "(Work out|Calculate) F{p}.",
    "What does the formula give for F at {p}?",
)
SLOPE = (
    "What slope does the field have at {p}?",
    f"{FIND} the slope at {{p}}.",
    "What is y′ at {p}?",
    "How steep is a solution that runs through {p}? Give its slope there.",
    "(Work out|Calculate) y′ at the point {p}.",
)
OF = (
    f"{FIND} the {{what}} of {{it}}.",
    "What is the {what} of {it}?",
    "Give the {what} of {it}.",
    "Find the {what} of {it}.",
    "(Work out|Calculate) the {what} of {it}.",
)
WHERE = (
    "At which point is the field zero?",
    f"{FIND} the equilibrium of the field as a point (x, y).",
    "Where is F(x, y) = (0, 0)?",
    "Which point is the equilibrium of F?",
    "At which point (x, y) does F vanish?",
)
ISOCLINE = (
    "On which line is the slope 0?",
    f"{FIND} the line on which all dashes are level.",
    "Along which line is y′ = 0? Give its equation.",
    "Where are the dashes level? Give the equation of the line.",
    "Which line holds all points with slope 0?",
)
CONSTANT = (
    "Which constant function solves the equation?",
    f"{FIND} the constant solution.",
    "What is the constant solution of the equation?",
    "Which level line is a solution? Give its equation.",
    "Name the constant solution of the differential equation.",
)
STABLE = (
    "Is the constant solution stable or unstable?",
    "Stable or unstable: which is the constant solution?",
    "Judging by its neighbours, is the constant solution stable or unstable?",
    "Is the constant solution of the equation stable or unstable?",
    "Is the constant solution a stable or an unstable one?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for field in plot.of(Field):
        yield from by_formula(About(world, words, field.id))
    if plot.of(Field):
        arrows = [a for a in plot.of(Arrow) if a.way and a.x == int(a.x) and a.y == int(a.y)]
        for i in words.permutation(len(arrows))[:12]:
            yield from by_sight(arrows[int(i)], words)


def by_sight(arrow: Arrow, words: Generator) -> Iterator[Question]:
    slots = {"x": written(int(arrow.x)), "y": written(int(arrow.y))}
    if arrow.dash:
        yield Question(say(words, *DASH, **slots), "dash-direction", read(arrow.id, DRAWN))
        for v in ("rising", "falling"):
            yield Question(
                say(words, *IS_DASH, **slots, v=v), "is-dash-direction", same(read(arrow.id, DRAWN), literal(v))
            )
        return
    wrong = tuple(Mistake("took another direction", w) for w in WAYS if w != arrow.way)
    yield Question(say(words, *WAY, **slots), "arrow-direction", read(arrow.id, DRAWN), wrong)
    for v in (arrow.way, WAYS[int(words.integers(8))]):
        yield Question(say(words, *IS_WAY, **slots, v=v), "is-arrow-direction", same(read(arrow.id, DRAWN), literal(v)))


def by_formula(about: About) -> Iterator[Question]:
    for attribute in about.all(att.VECTOR_AT):
        yield from about.exact(attribute, "vector-at", VECTOR, of_point, p=attribute.names[0])
    for attribute in about.all(att.SLOPE_AT):
        yield from about.exact(attribute, "slope-at", SLOPE, sign(about, attribute), p=attribute.names[0])
    for what in (att.DIVERGENCE, att.CURL):
        yield from about.exact(what, what, OF, sign(about, what), what=what, it="F")
    yield from about.exact(att.EQUILIBRIUM, "equilibrium", WHERE, of_point)
    yield from about.exact(att.LEVEL_POINTS, "level-line", ISOCLINE, of_line)
    yield from about.exact(att.CONSTANT_SOLUTION, "constant-solution", CONSTANT, of_line)
    yield from about.exact(att.STABILITY, "stability", STABLE)


def sign(about: About, attribute: Attribute) -> list[Mistake]:
    """The number with the other sign."""
    value = about.number(attribute)
    return [Mistake("turned the sign", -value)] if value is not None else []
