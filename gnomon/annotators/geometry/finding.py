"""Find it: any number of the figure that follows from what is printed and marked, and what is missing for a length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.asking import question
from gnomon.annotators.geometry.naming import draw_name, is_conclusion, segment_name
from gnomon.annotators.geometry.statements import what
from gnomon.annotators.question import Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure, Segment
from gnomon.scenes.geometry.attributes import AREA, LENGTH, PERIMETER, RADIUS
from gnomon.scenes.geometry.ids import noun_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Fact, is_number, number
from gnomon.truth.program import the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 6  # facts of one sort that are put up for a question
NO_LENGTH = (
    "How long is {it}?",
    "What is the length of {it}?",
    "(Find|Work out|Determine) the length of {it}.",
    "Which length does the figure give for {it}?",
    "Can you tell the length of {it}?",
    "What length does {it} have?",
)
LENGTHLESS = "the figure gives no lengths"
ROUNDED = (
    "(Find|Work out|Calculate) the {what} of {it} to one decimal place.",
    "What is the {what} of {it}, to one decimal place?",
    "Give the {what} of {it} rounded to one decimal place.",
    "Round the {what} of {it} to one decimal place.",
    "To one decimal place, what is the {what} of {it}?",
    "Calculate the {what} of {it} and round it to one decimal place.",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    known = [
        f for f in world.facts.values() if is_number(f.value) and is_conclusion(world, *f.key) and f.key != scene.goal
    ]
    for fact in some(known, words):
        yield question(words, scene, world, fact)
    exact = [f for f in world.facts.values() if roots_or_pi(f) and is_conclusion(world, *f.key)]
    for fact in some(exact, words):
        yield decimal(scene, words, fact)
    if not any(attribute in (LENGTH, RADIUS, PERIMETER, AREA) for _, attribute in world.facts):
        # angles alone fix the shape of a figure, never its size
        for segment in scene.of(Segment):
            text = saying(NO_LENGTH, it=segment_name(words, scene, segment.id))
            program = the(segment.id).read(LENGTH)
            yield Question("", "length-not-given", program, unanswerable=True, lacks=LENGTHLESS, saying=text)


def some(facts: list[Fact], words: Generator) -> Iterator[Fact]:
    """At most MOST of each sort, in a drawn order."""
    counts: dict[tuple[str, Attribute], int] = {}
    for fact in (facts[i] for i in words.permutation(len(facts))):
        sort = (noun_of(fact.subject), fact.attribute)
        counts[sort] = counts.get(sort, 0) + 1
        if counts[sort] <= MOST:
            yield fact


def roots_or_pi(fact: Fact) -> bool:
    """Whether an exact number has no end as a decimal; one that rounds to a whole number is left out."""
    if not isinstance(fact.value, Exact) or not ("sqrt" in fact.value.exact or "pi" in fact.value.exact):
        return False
    return not round(number(fact.value), 1).is_integer()


def decimal(scene: Figure, words: Generator, fact: Fact) -> Question:
    program = the(fact.subject).read(fact.attribute).rounded(1)
    return Question(
        "",
        "to-one-decimal",
        program,
        saying=saying(ROUNDED, it=draw_name(words, scene, fact.subject), what=what(*fact.key)),
    )
