"""Which is longer or wider by eye, where no number is given or follows and the drawing is to scale.

The difference must exceed the error of both readings: points misplaced by half of `Limits.side`, and what an eye tells
apart of things that lie aslant (`Limits.stretch`, `Limits.opening`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.describing import tracks
from gnomon.annotators.geometry.naming import angle_names, segment_names
from gnomon.annotators.geometry.options import which
from gnomon.annotators.question import Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.attributes import DRAWN_LENGTH, DRAWN_MEASURE, LENGTH, MEASURE
from gnomon.scenes.geometry.ids import letters_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import Program, compare, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LONGER = (
    "Which is longer in the drawing, {one} or {two}?",
    "By eye, which of {one} and {two} is longer?",
    "No lengths are given for {one} and {two}. Judging by the drawing, which is longer?",
    "Of {one} and {two}, which one is drawn longer?",
    "Look at {one} and {two}. Which is the longer one?",
    "Which looks longer, {one} or {two}?",
)
WIDER = (
    "Which is larger in the drawing, {one} or {two}?",
    "By eye, which of {one} and {two} is larger?",
    "No sizes are given for {one} and {two}. Judging by the drawing, which is larger?",
    "Of {one} and {two}, which one opens wider?",
    "Look at {one} and {two}. Which is the larger angle?",
    "Which looks larger, {one} or {two}?",
)
PAIRS = 8


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    segments = unknown(world, DRAWN_LENGTH, LENGTH)
    lines = [set(t) for t in tracks(scene)]
    for a, b in pairs(segments, words):
        # that a part is shorter than its whole needs no look
        if not any({*letters_of(a), *letters_of(b)} <= line for line in lines):
            one, two = segment_names(words, scene, a, b)
            asked = saying(LONGER, one=one, two=two)
            yield Question(
                "", "longer-by-eye", larger(DRAWN_LENGTH, (a, letters_of(a)), (b, letters_of(b))), saying=asked
            )
    for a, b in pairs(unknown(world, DRAWN_MEASURE, MEASURE), words):
        one, two = angle_names(words, scene, a, b)
        asked = saying(WIDER, one=one, two=two)
        program = larger(DRAWN_MEASURE, (a, f"∠{letters_of(a)}"), (b, f"∠{letters_of(b)}"))
        yield Question("", "larger-by-eye", program, saying=asked)


def unknown(world: World, drawn: Attribute, attribute: Attribute) -> list[str]:
    """What is drawn and of which no number is given or follows."""
    return [s for s, a in world.readings if a == drawn and (s, attribute) not in world.facts]


def larger(attribute: Attribute, one: tuple[str, str], other: tuple[str, str]) -> Program:
    """The name of the larger of two, each as (id, name)."""
    a, b = (the(id).read(attribute) for id, _ in (one, other))
    return which([(compare(a, "above", b), one[1]), (compare(b, "above", a), other[1])])


def pairs(subjects: list[str], words: Generator) -> Iterator[tuple[str, str]]:
    order = [subjects[i] for i in words.permutation(len(subjects))]
    found = [(a, b) for i, a in enumerate(order) for b in order[i + 1 :]]
    yield from (found[i] for i in words.permutation(len(found))[:PAIRS])
