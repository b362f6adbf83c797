"""Left, right, in front and behind: of two objects, and along chains of one or two steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.attribute import mistakes
from gnomon.annotators.space.refer import (
    Clauses, article, descriptions, fits, phrase, pick, referred, select, settled, shuffled, things,
)  # fmt: skip
from gnomon.annotators.wording import say
from gnomon.scenes.space import Object, Scene
from gnomon.truth.program import Program, compare
from gnomon.truth.run import run
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


@dataclass(frozen=True)
class Way:
    """A relation in words, and the comparison it is."""

    words: tuple[str, ...]
    attribute: str
    is_: str

    def say(self, words: Generator) -> str:
        return pick(words, self.words)


WAYS = (
    Way(("to the left of", "left of"), "x", "below"),
    Way(("to the right of", "right of"), "x", "above"),
    Way(("in front of", "closer to the camera than"), "depth", "below"),
    Way(("behind", "farther from the camera than"), "depth", "above"),
)
OPPOSITE = {"above": "below", "below": "above"}
PAIR = (
    "Is the {one} {way} the {other}?",
    "Does the {one} stand {way} the {other}?",
    "Would you say that the {one} is {way} the {other}?",
    "Is it true that the {one} is {way} the {other}?",
    "As seen by the camera, is the {one} {way} the {other}?",
    "Looking at the picture, is the {one} {way} the {other}?",
)
READ = {
    "colour": ("What colour is the {thing} that is {way}?", "What is the colour of the {thing} {way}?",
               "Which colour does the {thing} {way} have?", "Name the colour of the {thing} that is {way}."),
    "shape": ("What shape is the {thing} that is {way}?", "What is the shape of the {thing} {way}?",
              "Which shape does the {thing} {way} have?", "Name the shape of the {thing} that is {way}."),
}  # fmt: skip
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
MOST = 5  # candidates of one task: every one of them has been tried


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    found = referred(all_, words)
    yield from pairs(found, words)
    yield from counts(all_, found, world, words)
    yield from existences(all_, found, words)
    yield from hops(all_, found, world, words)
    yield from between(found, words)


Referred = list[tuple[Object, Clauses]]


def pairs(found: Referred, words: Generator) -> Iterator[Question]:
    for one, a in found:
        for other, b in found:
            if one.id == other.id:
                continue
            way = pick(words, WAYS)
            text = say(words, *PAIR, one=phrase(a), other=phrase(b), way=way.say(words))
            program = compare(select(a).read(way.attribute), way.is_, select(b).read(way.attribute))
            yield Question(text, "side" if way.attribute == "x" else "front", program)


def counts(all_: tuple[Object, ...], found: Referred, world: World, words: Generator) -> Iterator[Question]:
    """How many of all, or of a group, stand to one side of an object."""
    for (_, b), way, clauses in steps(all_, found, words):
        text = say(words, *COUNT, things=phrase(clauses, 2), way=f"{way.say(words)} the {phrase(b)}")
        beyond = step(select(clauses), way, b)
        # most groups have nobody on a given side: asked each time, "none" would be the best guess
        if words.random() < 0.8 and not settled(beyond.nth("x", 1, "lowest"), world):
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


def hops(all_: tuple[Object, ...], found: Referred, world: World, words: Generator) -> Iterator[Question]:
    """The one object beyond another, or beyond two others; told by that alone."""
    kept = {"related": 0, "related-twice": 0}
    for (_, b), way, clauses in steps(all_, found, words):
        if min(kept.values()) >= MOST:
            return
        one, said = step(select(clauses), way, b), f"{way.say(words)} the {phrase(b)}"
        if settled(one.read("shape"), world):
            task, program = "related", one
        else:
            # still several: another object may tell them apart
            _, c = pick(words, found)
            second = pick(words, [w for w in WAYS if w != way])
            task, program = "related-twice", step(one, second, c)
            said = f"{said} and {second.say(words)} the {phrase(c)}"
            if c == b:
                continue
        if kept[task] < MOST:
            for question in read(all_, program, clauses, said, task, world, words):
                kept[task] += 1
                yield question


def steps(
    all_: tuple[Object, ...], found: Referred, words: Generator
) -> list[tuple[tuple[Object, Clauses], Way, Clauses]]:
    """Some steps from an object that can be told apart to a group of at least two."""
    pool = []
    for other in found:
        usable = [c for c in groups(all_, other[0], words) if sum(fits(o, c) for o in all_) > 1]
        pool += [(other, way, clauses) for way in WAYS for clauses in (*usable[:3], ())]
    return shuffled(words, pool)[: 6 * MOST]


def read(
    all_: tuple[Object, ...], program: Program, clauses: Clauses, said: str, task: str, world: World, words: Generator
) -> Iterator[Question]:
    """The colour or shape of what a program selects, if it is one object and the clauses do not say it."""
    for attribute in shuffled(words, READ):
        if attribute in {a for a, _ in clauses} or not settled(program.read(attribute), world):
            continue
        thing = member(all_, program, world)
        text = say(words, *READ[attribute], thing=phrase(clauses), way=said)
        yield Question(text, task, program.read(attribute), mistakes=mistakes(all_, thing, attribute, words))
        return


def between(found: Referred, words: Generator) -> Iterator[Question]:
    for i, (_, a) in enumerate(found):
        for _, b in found[i + 1 :]:
            # one of the two orders is true; the other selects nothing and would always count none
            inner = select(()).related("x", "above", select(a)).related("x", "below", select(b))
            other = select(()).related("x", "above", select(b)).related("x", "below", select(a))
            text = say(words, *BETWEEN, one=phrase(a), other=phrase(b))
            yield Question(text, "between", inner.either(other).count())


def groups(all_: tuple[Object, ...], other: Object, words: Generator) -> list[Clauses]:
    """Colours, shapes, sizes and patterns that some but not all objects have, that one aside."""
    rest = [o for o in all_ if o.id != other.id]
    single = {c for o in rest for c in descriptions(o) if len(c) == 1}
    return shuffled(words, sorted(c for c in single if 0 < sum(fits(o, c) for o in all_) < len(all_)))


def step(program: Program, way: Way, clauses: Clauses) -> Program:
    out: Any = program.related(way.attribute, way.is_, select(clauses))
    assert isinstance(out, Program)
    return out


def opposite(way: Way) -> Way:
    return Way(way.words, way.attribute, OPPOSITE[way.is_])


def member(all_: tuple[Object, ...], program: Program, world: World) -> Object:
    """The object that a program selects."""
    (id_,) = run(program, world).value  # type: ignore[misc]
    return next(o for o in all_ if o.id == id_)


