"""Sets on number lines."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, of_set
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.function import Dot, Plot, Shown
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import written
from gnomon.truth.program import every
from gnomon.truth.vocabulary import FILL
from gnomon.truth.world import World

if TYPE_CHECKING:
    from fractions import Fraction

    from numpy.random import Generator

SET = (
    "Write the marked set in interval notation.",
    "(Which|What) set is marked on the number line? Use interval notation.",
    "Which interval, or union of intervals, does the number line show?",
    f"{FIND} the marked set in interval notation.",
    "In interval notation, what is drawn on the number line?",
)
INEQUALITY = (
    "Write the marked set as an inequality in x.",
    "Which inequality does the number line show?",
    "(Which|What) condition on x is marked on the number line?",
    "Describe the marked set by inequalities in x.",
    "What must hold for x to lie in the marked set?",
)
MEMBER = (
    "Does {x} belong to the marked set?",
    "Is {x} in the marked set?",
    "Is {x} a member of the set on the number line?",
    "Does the marked set contain {x}?",
    "Is the number {x} part of (what is marked|the marked set)?",
)
LENGTH = (
    "How long is the marked set in all?",
    "What is the total length of what is marked?",
    "How many units of the line are marked in all?",
    "(Find|Work out|Determine) the total length of the marked set.",
    "Which length do the marked stretches have together?",
)
WHOLE = (
    "How many integers belong to the marked set?",
    "How many whole numbers (positive, negative or zero) are in the marked set?",
    "Count the integers in the marked set.",
    "What is the number of integers in the marked set?",
    "How many integers does the marked set hold?",
    "Of all integers, how many does the marked set contain?",
)
OPEN = (
    "How many open ends (are there|are drawn)?",
    "How many of the ends are open circles?",
    "Count the open circles on the number line.",
    "How many ends are not part of the set?",
    "How many circles on the line are empty?",
)
FILLED = (
    "How many filled ends (are there|are drawn)?",
    "How many of the ends are filled dots?",
    "Count the filled dots on the number line.",
    "How many dots on the line are filled?",
    "How many ends belong to the set?",
)
END = (
    "Is the end at {x} open or filled?",
    "At {x}, is the end drawn open or filled?",
    "Which is the end at {x}: open or filled?",
    "Open or filled: how is the end at {x} (drawn|shown)?",
    "Does the end at {x} count as open or as filled?",
)
PIECES = (
    "Of how many separate stretches does the marked set consist?",
    "How many stretches are marked on the line?",
    "Count the thick stretches.",
    "How many separate intervals are (marked|drawn)?",
    "How many pieces does the marked set have?",
)
ENDS = (
    "How many ends of stretches are drawn as dots or circles?",
    "How many dots and circles are on the line in all?",
    "Count all dots and circles on the number line.",
    "How many end points does the marked set have?",
    "How many end points are (drawn|shown)?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for shown in plot.of(Shown):
        about = About(world, words, shown.id)
        yield from about.exact(att.SET, "interval-notation", SET, of_set)
        yield from about.exact(att.INEQUALITY, "inequality", INEQUALITY, wrong_inequalities)
        for x in map(written, map(Fraction, shown.tried)):
            yield from about.whether(att.MEMBERSHIP_OF.of(x), ("inside",), "member", MEMBER, x=x)
        yield from about.exact(att.TOTAL_LENGTH, "total-length", LENGTH)
        yield from about.exact(att.NUMBER_OF_INTEGERS, "number-of-integers", WHOLE)
        yield Question(say(words, *OPEN), "open-ends", every("point").where(FILL, "is", "open").count())
        yield Question(say(words, *FILLED), "filled-ends", every("point").where(FILL, "is", "filled").count())
        yield Question(say(words, *PIECES), "count-stretches", every("span").count())
        yield Question(say(words, *ENDS), "count-ends", every("point").count())
        for dot in plot.of(Dot):
            yield from About(world, words, dot.id).exact(FILL, "open-or-filled", END, x=written(int(dot.x)))


def wrong_inequalities(text: str) -> tuple[Mistake, ...]:
    """Wrong inequalities: ends taken in, signs turned round."""
    strict = text.translate(str.maketrans("≤<≥>", "<≤>≥"))
    round_ = text.translate(str.maketrans("≤<≥>", "≥><≤"))
    both = strict.translate(str.maketrans("≤<≥>", "≥>≤<"))
    found = {
        strict: "took the ends wrongly",
        round_: "turned the signs round",
        both: "turned the signs round and took the ends wrongly",
    }
    return tuple(Mistake(name, wrong) for wrong, name in found.items() if wrong != text)
