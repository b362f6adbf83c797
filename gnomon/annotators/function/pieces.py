"""Pieces, jumps and limits from one side; holes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, graphs, of_point
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Dot, Piecewise, Plot
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import written
from gnomon.truth.program import every
from gnomon.truth.vocabulary import FILL
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LIMIT = (
    "What is the limit of {f} from the {side} at x = {x}?",
    f"{FIND} the limit of {{f}}(x) as x tends to {{x}} from the {{side}}.",
    "Which value does {f}(x) approach as x tends to {x} from the {side}?",
    "To which number does {f}(x) tend when x goes to {x} from the {side}?",
    "Coming from the {side}, which value does {f} approach at x = {x}?",
)
SMOOTH = (
    "Is {f} continuous at x = {x}?",
    "Is {f} free of a jump at x = {x}?",
    "Do both one-sided limits of {f} at x = {x} agree?",
    "Does the graph of {f} run through x = {x} without a break?",
    "(At x = {x}, is {f} continuous|Is {f} a continuous function at x = {x})?",
)
JUMPS = (
    "At which x does {f} jump? List them all.",
    "Where is {f} not continuous? List all x.",
    f"{FIND} all x at which {{f}} is not continuous.",
    "At which x is the graph of {f} broken? List them.",
    "List the places where {f} jumps.",
)
PIECE = (
    "Which expression (holds|is used) for x = {x}?",
    "Which expression gives {f}({x})?",
    "Which piece of {f} belongs to x = {x}? Give its expression.",
    "For x = {x}, which of the expressions of {f} has to be used?",
    "Which expression defines {f} at x = {x}?",
)
HOLE = (
    "At which point does the graph of {f} have a hole?",
    f"{FIND} the hole of the graph of {{f}} as a point.",
    "Where is the hole in the graph of {f}? Give (x, y).",
    "Which point is missing from the graph of {f}?",
    "What are the coordinates of the hole in the graph of {f}?",
)
OPEN = (
    "How many open circles are drawn on the graph?",
    "Count the open circles of the graph.",
    "How many ends of pieces are drawn as open circles?",
    "What is the number of open circles in the picture?",
    "How many (empty circles|open circles) are on the graph?",
)
FILLED = (
    "How many filled dots are drawn on the graph?",
    "Count the filled dots of the graph.",
    "How many ends of pieces are drawn as filled dots?",
    "What is the number of filled dots in the picture?",
    "How many (solid dots|filled dots) does the graph carry?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for curve in graphs(plot):
        about = About(world, words, curve.id, {"f": curve.name})
        yield from about.exact(att.HOLE, "hole", HOLE, of_point)
        if not isinstance(curve, Piecewise):
            continue
        for x in map(written, curve.ends):
            for side, other in (("left", "right"), ("right", "left")):
                value = about.number(att.LIMIT_FROM_THE.of(other, x))
                wrong = [Mistake("took the other side", value)] if value is not None else []
                limit = att.LIMIT_FROM_THE.of(side, x)
                yield from about.exact(limit, "one-sided-limit", LIMIT, wrong, x=x, side=side)
            yield from about.whether(att.CONTINUITY_AT.of(x), ("continuous",), "continuous", SMOOTH, x=x)
        if curve.jumps():
            yield from about.exact(att.JUMPS, "jumps", JUMPS)
        for x in map(written, map(Fraction, curve.at)):
            yield from about.exact(att.PIECE_AT.of(x), "piece", PIECE, x=x)
        if plot.of(Dot):
            yield Question(say(words, *OPEN), "open-circles", every("point").where(FILL, "is", "open").count())
            yield Question(say(words, *FILLED), "filled-dots", every("point").where(FILL, "is", "filled").count())
