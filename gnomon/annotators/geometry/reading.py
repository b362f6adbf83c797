"""Read it off: printed values, and sums and differences of two angles or sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import (
    angle_called,
    angles,
    angles_called,
    concluded,
    printed,
    segment_called,
    segments_called,
    whole,
)
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Segment
from gnomon.truth.program import difference, literal, the, total
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

READ_ANGLE = (
    "What (value|measure) is (printed|written|given) at {it}?",
    "Which (value|measure) does the figure give for {it}?",
    "According to the figure, how large is {it}?",
    "Read the (size|measure) of {it} off the figure.",
)
READ_SIDE = (
    "What length is (printed|written|given) at {it}?",
    "Which length does the figure give for {it}?",
    "According to the label, how long is {it}?",
    "Read the length of {it} off the figure.",
)
ADD = (
    "What is the sum of {one} and {two}?",
    "What do {one} and {two} (add up|come) to?",
    "How (large|big) are {one} and {two} together?",
    "Add {one} and {two}. What do you get?",
)
TAKE = (
    "What is the difference between {one} and {two}?",
    "By how (many degrees|much) do {one} and {two} differ?",
    "How far apart are the sizes of {one} and {two}?",
)
TAKE_SIDES = (
    "What is the difference in length between {one} and {two}?",
    "By how much do {one} and {two} differ in length?",
    "How far apart are the lengths of {one} and {two}?",
)
ADD_SIDES = (
    "What is the total length of {one} and {two}?",
    "How long are {one} and {two} (together|in total)?",
    "What do the lengths of {one} and {two} add up to?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for fact in printed(world, "measure"):
        wrong = tuple(
            Mistake("read a neighbouring angle", the(a).read("measure")) for a in angles(world) if a != fact.subject
        )
        text = say(words, *READ_ANGLE, it=angle_called(words, scene, fact.subject))
        yield Question(text, "read-angle", the(fact.subject).read("measure"), wrong)
    for fact in printed(world, "length"):
        others = [
            f.subject
            for f in printed(world, "length")
            if f.subject != fact.subject and whole(world, f.subject, "length")
        ]
        wrong = tuple(Mistake("read another side", the(s).read("length")) for s in others)
        text = say(words, *READ_SIDE, it=segment_called(words, scene, fact.subject))
        yield Question(
            text, "read-side", the(fact.subject).read("length"), wrong if whole(world, fact.subject, "length") else ()
        )
    yield from of_two_angles(scene, world, words)
    yield from of_two_sides(scene, world, words)


def of_two_angles(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for a, b in combinations(angles(world), 2):
        if not (concluded(world, a, "measure") or concluded(world, b, "measure")):
            continue
        one, two = the(a).read("measure"), the(b).read("measure")
        slots = dict(zip(("one", "two"), angles_called(words, scene, a, b), strict=True))
        yield Question(
            say(words, *ADD, **slots),
            "sum-of-angles",
            total(one, two),
            (
                Mistake("subtracted instead of adding", difference(one, two)),
                Mistake("took one angle alone", one),
                Mistake("took one angle alone", two),
                Mistake("took the supplement", difference(literal(180), total(one, two))),
            ),
        )
        yield Question(
            say(words, *TAKE, **slots),
            "difference-of-angles",
            difference(one, two),
            (
                Mistake("added instead of subtracting", total(one, two)),
                Mistake("took one angle alone", one),
                Mistake("took one angle alone", two),
            ),
        )


def of_two_sides(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    known = [s.id for s in scene.of(Segment) if whole(world, s.id, "length")]
    for a, b in combinations(known, 2):
        one, two = the(a).read("length"), the(b).read("length")
        slots = dict(zip(("one", "two"), segments_called(words, scene, a, b), strict=True))
        wrong = (Mistake("took one side alone", one), Mistake("took one side alone", two))
        yield Question(
            say(words, *ADD_SIDES, **slots),
            "sum-of-sides",
            total(one, two),
            (Mistake("subtracted instead of adding", difference(one, two)), *wrong),
        )
        yield Question(
            say(words, *TAKE_SIDES, **slots),
            "difference-of-sides",
            difference(one, two),
            (Mistake("added instead of subtracting", total(one, two)), *wrong),
        )
