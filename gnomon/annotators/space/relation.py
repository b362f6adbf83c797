"""Left, right, in front and behind: of two objects, how many there are to one side, and how many between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.refer import article, has_answer, phrase, pick, references, select, things
from gnomon.annotators.space.ways import WAYS, Referred, groups, opposite, step, steps
from gnomon.annotators.wording import say
from gnomon.scenes.space import Object
from gnomon.truth.element import Scene
from gnomon.truth.program import compare
from gnomon.truth.vocabulary import X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PAIR = (
    "Is the {one} {way} the {other}?",
    "Does the {one} stand {way} the {other}?",
    "Would you say that the {one} is {way} the {other}?",
    "Is it true that the {one} is {way} the {other}?",
    "As seen by the camera, is the {one} {way} the {other}?",
    "Looking at the picture, is the {one} {way} the {other}?",
)
COUNT = (
    "How many {things} are {way}?",
    "What is the number of {things} {way}?",
    "Count the {things} that are {way}.",
    "How many {things} (stand|can be seen) {way}?",
)
EXIST = (
    "Is there {thing} {way}?",
    "Is {thing} standing {way}?",
    "Can you see {thing} {way}?",
    "Does the picture show {thing} {way}?",
)
BETWEEN = (
    "How many objects are between the {one} and the {other}, from left to right?",
    "Going from left to right, how many objects come between the {one} and the {other}?",
    "From left to right, what is the number of objects between the {one} and the {other}?",
    "Count the objects between the {one} and the {other}, going from left to right.",
)


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    found = references(all_, words)
    yield from pairs(found, words)
    yield from counts(all_, found, world, words)
    yield from existences(all_, found, words)
    yield from between(found, words)


def pairs(found: Referred, words: Generator) -> Iterator[Question]:
    for one, a in found:
        for other, b in found:
            if one.id == other.id:
                continue
            way = pick(words, WAYS)
            text = say(words, *PAIR, one=phrase(a), other=phrase(b), way=way.say(words))
            program = compare(select(a).read(way.attribute), way.is_, select(b).read(way.attribute))
            yield Question(text, "side" if way.attribute == X else "front", program)


def counts(all_: tuple[Object, ...], found: Referred, world: World, words: Generator) -> Iterator[Question]:
    """How many of all, or of a group, stand to one side of an object."""
    for (_, b), way, clauses in steps(all_, found, words):
        text = say(words, *COUNT, things=phrase(clauses, 2), way=f"{way.say(words)} the {phrase(b)}")
        beyond = step(select(clauses), way, b)
        # most groups have nobody on a given side: asked each time, "none" would be the best guess
        if words.random() < 0.8 and not has_answer(beyond.nth(X, 1, "lowest"), world):
            continue
        wrong = (
            Mistake("the wrong side", step(select(clauses), opposite(way), b).count()),
            Mistake("counted on both sides", select(clauses).count()),
        )
        yield Question(text, "related-count", beyond.count(), mistakes=wrong)


def existences(all_: tuple[Object, ...], found: Referred, words: Generator) -> Iterator[Question]:
    for other, b in found:
        for clauses in groups(all_, other, words)[:3]:
            way = pick(words, WAYS)
            text = say(words, *EXIST, thing=article(phrase(clauses)), way=f"{way.say(words)} the {phrase(b)}")
            yield Question(text, "related-exist", step(select(clauses), way, b).exists())


def between(found: Referred, words: Generator) -> Iterator[Question]:
    for i, (_, a) in enumerate(found):
        for _, b in found[i + 1 :]:
            # one of the two orders is true; the other selects nothing and would always count none
            inner = select(()).related(X, "above", select(a)).related(X, "below", select(b))
            other = select(()).related(X, "above", select(b)).related(X, "below", select(a))
            text = say(words, *BETWEEN, one=phrase(a), other=phrase(b))
            yield Question(text, "between", inner.either(other).count())
