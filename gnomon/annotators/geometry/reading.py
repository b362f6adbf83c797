"""Read it off: printed values, and sums and differences of two angles or lengths."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.mistakes import others
from gnomon.annotators.geometry.naming import angle_names, draw_name, is_conclusion, segment_names
from gnomon.annotators.geometry.telling import printed
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.attributes import LENGTH, MEASURE
from gnomon.scenes.geometry.ids import noun_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact
from gnomon.truth.program import difference, literal, the, total
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

READ_ANGLE = (
    "What (value|measure) is (printed|written|given) at {it}?",
    "Which (value|measure) does the figure give for {it}?",
    "According to the figure, how large is {it}?",
    "Read the (size|measure) of {it} off the figure.",
    "What does the label at {it} say?",
    "What angle measure is printed at {it}?",
)
READ_LENGTH = (
    "What length is (printed|written|given) at {it}?",
    "Which length does the figure give for {it}?",
    "According to the label, how long is {it}?",
    "Read the length of {it} off the figure.",
    "What does the label at {it} say?",
    "What length is {it} labelled with?",
)
ADD = (
    "What is the sum of {one} and {two}?",
    "What do {one} and {two} add up to?",
    "How (large|big) are {one} and {two} together?",
    "Add {one} and {two}. What do you get?",
    "How many degrees are {one} and {two} together?",
    "Work out {one} + {two}.",
)
TAKE = (
    "What is the difference between {one} and {two}?",
    "By how (many degrees|much) do {one} and {two} differ?",
    "Find the difference between {one} and {two}.",
    "What is the difference in size between {one} and {two}?",
    "How much larger is the larger of {one} and {two}?",
    "Subtract the smaller of {one} and {two} from the larger. What do you get?",
)
ADD_LENGTHS = (
    "What is the total length of {one} and {two}?",
    "How long are {one} and {two} (together|in total)?",
    "What do the lengths of {one} and {two} add up to?",
    "Add the lengths of {one} and {two}. What do you get?",
    "Find the sum of the lengths of {one} and {two}.",
    "Work out the sum of the lengths of {one} and {two}.",
)
TAKE_LENGTHS = (
    "What is the difference in length between {one} and {two}?",
    "By how much do {one} and {two} differ in length?",
    "Find the difference between the lengths of {one} and {two}.",
    "How much longer is the longer of {one} and {two}?",
    "How much shorter is the shorter of {one} and {two}?",
    "Subtract the shorter of {one} and {two} from the longer. What do you get?",
)
PAIRS = 8


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for fact in printed(scene, world):
        templates = {MEASURE: (READ_ANGLE, "read-angle"), LENGTH: (READ_LENGTH, "read-length")}.get(fact.attribute)
        if templates is None or fact.key not in world.readings:
            continue
        wrong = tuple(Mistake("read another label", o.value) for o in others(world, fact))
        asked = saying(templates[0], it=draw_name(words, scene, fact.subject))
        yield Question("", templates[1], the(fact.subject).read(fact.attribute), wrong, saying=asked)
    yield from of_two(scene, world, words, MEASURE)
    yield from of_two(scene, world, words, LENGTH)


def of_two(scene: Figure, world: World, words: Generator, attribute: Attribute) -> Iterator[Question]:
    """Of two numbers without roots, one of which has to be worked out."""
    noun = "angle" if attribute == MEASURE else "segment"
    whole = [
        s
        for s, a in world.readings
        if a == attribute and noun_of(s) == noun and not isinstance(world.facts[s, a].value, Exact)
    ]
    pairs = [p for p in combinations(whole, 2) if any(is_conclusion(world, s, attribute) for s in p)]
    for a, b in (pairs[i] for i in words.permutation(len(pairs))[:PAIRS]):
        one, two = the(a).read(attribute), the(b).read(attribute)
        names = (angle_names if attribute == MEASURE else segment_names)(words, scene, a, b)
        slots = dict(zip(("one", "two"), names, strict=True))
        alone = (Mistake("took one alone", one), Mistake("took the other alone", two))
        what = "angles" if attribute == MEASURE else "lengths"
        supplement = (Mistake("took the supplement", difference(literal(180), total(one, two))),)
        more = supplement if attribute == MEASURE else ()
        yield Question(
            "",
            f"sum-of-{what}",
            total(one, two),
            (Mistake("subtracted instead of adding", difference(one, two)), *alone, *more),
            saying=saying(ADD if attribute == MEASURE else ADD_LENGTHS, **slots),
        )
        yield Question(
            "",
            f"difference-of-{what}",
            difference(one, two),
            (Mistake("added instead of subtracting", total(one, two)), *alone),
            saying=saying(TAKE if attribute == MEASURE else TAKE_LENGTHS, **slots),
        )
