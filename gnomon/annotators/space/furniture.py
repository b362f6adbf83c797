"""What is in a room and how many, what stands on what, which is nearer or taller, and what kind of room it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.refer import article, pick, shuffle
from gnomon.annotators.space.spread import apart
from gnomon.annotators.wording import plural, say
from gnomon.scenes.space import Furniture, Interior
from gnomon.scenes.space.attributes import BODY, DEPTH, HIGH, NEAREST, ON, USE
from gnomon.scenes.space.interior import FLOOR, HUNG, USES
from gnomon.truth.element import Scene
from gnomon.truth.program import Program, compare, every, the
from gnomon.truth.steps import Comparison
from gnomon.truth.vocabulary import X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

COUNT = (
    "How many {things} are (there|in the room)?",
    "What is the number of {things} in the room?",
    "Count the {things}.",
    "How many {things} (can be seen|do you see)[ in the picture]?",
)
EXIST = (
    "Is there {thing} in the room?",
    "Does the picture show {thing}?",
    "Can you see {thing}[ in the room]?",
)
SIDE = (
    "As the viewer sees it, is the {one} {way} the {other}?",
    "Looking at the picture, is the {one} {way} the {other}?",
    "Is the {one} {way} the {other} in the picture?",
    "For the viewer, is the {one} {way} the {other}?",
)
NEARER = (
    "Which is nearer to the camera, the {one} or the {other}?",
    "Which of the two is closer to the camera: the {one} or the {other}?",
    "Of the {one} and the {other}, which one is nearer to the viewer?",
)
TALLER = (
    "Which is taller, the {one} or the {other}?",
    "Which of the two is taller in reality: the {one} or the {other}?",
    "Of the {one} and the {other}, which one is higher from its bottom to its top?",
)
STANDS = (
    "What does the {one} stand on?",
    "On what does the {one} stand?",
    "What is the {one} standing on?",
)
HOLDS = (
    "What stands on the {one}?",
    "Which thing stands on the {one}?",
    "What is standing on the {one}?",
)
HOLDING = (
    "How many things stand on the {one}?",
    "What is the number of things standing on the {one}?",
    "Count the things that stand on the {one}.",
)
NEXT = (
    "Of the things that stand on the floor, which is nearest to the {one}?",
    "Which thing on the floor stands nearest to the {one}?",
    "What on the floor is closest to the {one}?",
)
ROOM = (
    "What kind of room is it: {uses}?",
    "Which kind of room does the picture show: {uses}?",
    "By its furniture, which room is this: {uses}?",
)
WAYS: tuple[tuple[tuple[str, ...], Comparison], ...] = (
    (("to the left of", "left of"), "below"), (("to the right of", "right of"), "above"),
)  # fmt: skip
MAYBE = (
    "sofa", "bed", "plant", "piano", "bookcase", "floor lamp", "fridge", "cooker", "wardrobe", "armchair", "window",
    "desk", "television",
)  # fmt: skip
MOST = 6


def select(model: str) -> Program:
    return every("furniture").where(BODY, "is", model)


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Interior):
        return
    things = scene.of(Furniture)
    models = [t.model for t in things]
    alone = shuffle(words, [t for t in things if models.count(t.model) == 1])
    uses = ", ".join(list(USES)[:-1]) + f" or {list(USES)[-1]}"
    yield Question(say(words, *ROOM, uses=uses), "room", the("room").read(USE))
    yield from counts(models, words)
    yield from pairs(scene, alone, words)
    yield from supports(things, alone, words)
    for thing in alone:
        if not thing.on:
            others = tuple(Mistake("another thing", o.model) for o in alone if o.model not in (thing.model, *HUNG))
            text = say(words, *NEXT, one=thing.model)
            yield Question(text, "nearest", select(thing.model).read(NEAREST), mistakes=others)


def counts(models: Sequence[str], words: Generator) -> Iterator[Question]:
    several = [m for m in sorted(set(models)) if models.count(m) > 1]
    for model in (*several, *shuffle(words, sorted(set(models) - set(several)))[:1]):
        yield Question(say(words, *COUNT, things=plural(model)), "count", select(model).count())
    there = shuffle(words, sorted(set(models)))[:3]
    for model in (*there, *shuffle(words, [m for m in MAYBE if m not in models])[:3]):
        yield Question(say(words, *EXIST, thing=article(model)), "exist", select(model).exists())


def pairs(scene: Interior, alone: Sequence[Furniture], words: Generator) -> Iterator[Question]:
    """Two things that can be told apart: which is left, nearer, taller."""
    kept = {X: 0, DEPTH: 0, HIGH: 0}
    for one, other in shuffle(words, permutations(alone, 2)):
        for attribute in kept:
            if kept[attribute] >= MOST or not apart(scene, one, other, attribute):
                continue
            kept[attribute] += 1
            slots = {"one": one.model, "other": other.model}
            if attribute == X:
                said, is_ = pick(words, WAYS)
                program = compare(select(one.model).read(X), is_, select(other.model).read(X))
                yield Question(say(words, *SIDE, **slots, way=pick(words, said)), "side", program)
                continue
            both = select(one.model).either(select(other.model))
            found = both.lowest(DEPTH) if attribute == DEPTH else both.highest(HIGH)
            text = say(words, *(NEARER if attribute == DEPTH else TALLER), **slots)
            yield Question(text, "nearer" if attribute == DEPTH else "taller", found.read(BODY))


def supports(things: Sequence[Furniture], alone: Sequence[Furniture], words: Generator) -> Iterator[Question]:
    """What stands on what."""
    tops = {t.on for t in things if t.on}
    for thing in alone:
        if thing.on:
            wrong = [Mistake("another place", o.model) for o in alone if o.id not in (thing.id, thing.on) and not o.on]
            mistakes = (Mistake("the floor", FLOOR), *(w for w in wrong if w.gives not in HUNG))
            text = say(words, *STANDS, one=thing.model)
            yield Question(text, "support", select(thing.model).read(ON), mistakes=mistakes)
        elif thing.id in tops:
            upon = every("furniture").where(ON, "is", thing.model)
            wrong = [Mistake("what stands elsewhere", o.model) for o in alone if o.on != thing.id and o.id != thing.id]
            yield Question(say(words, *HOLDS, one=thing.model), "on-top", upon.read(BODY), mistakes=tuple(wrong))
            yield Question(say(words, *HOLDING, one=thing.model), "on-top-count", upon.count())
