"""Captions: what is there, what each is like from left to right, and who stands where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption
from gnomon.annotators.space.refer import (
    Clauses,
    article,
    has_answer,
    phrase,
    pick,
    references,
    select,
    several,
    shuffle,
    things,
    value,
)  # fmt: skip
from gnomon.annotators.space.ways import WAYS
from gnomon.annotators.wording import in_words, listing, say
from gnomon.scenes.space import ADJECTIVES, Object
from gnomon.truth.element import Scene
from gnomon.truth.fact import Key
from gnomon.truth.program import compare, every
from gnomon.truth.run import run
from gnomon.truth.vocabulary import KIND, SHAPE, X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SHORT = (
    "{things} on a table.",
    "A table with {things}.",
    "There (is|are) {things} on a table.",
    "The picture shows {things} on a table.",
)
DETAILED = (
    "{count} objects stand on a table. From left to right: {things}.",
    "On a table, from left to right, there are {things}.",
    "A table carries {few} objects, from left to right {things}.",
    "From left to right, the objects on the table are {things}.",
)


def caption(scene: Scene, world: World, words: Generator) -> Iterator[Caption]:
    all_ = things(scene)
    if all_:
        yield short(all_, words)
        yield from detailed(all_, world, words)
        yield from spatial(all_, world, words)


def short(all_: tuple[Object, ...], words: Generator) -> Caption:
    """Every shape with its number: the commonest first."""
    shapes = [o.shape for o in all_]
    names = sorted(set(shapes), key=lambda s: (-shapes.count(s), s))
    groups = [f"{in_words(shapes.count(s))} {several(s)}" if shapes.count(s) > 1 else article(s) for s in names]
    verb = "are" if shapes.count(names[0]) > 1 else "is"
    text = say(words, *(t.replace("(is|are)", verb) for t in SHORT), things=listing(groups))
    return Caption(text, "short", tuple(k for o in all_ for k in ((o.id, KIND), (o.id, SHAPE))))


def detailed(all_: tuple[Object, ...], world: World, words: Generator) -> Iterator[Caption]:
    """Each object with all its attributes, in an order that the picture settles."""
    if len(all_) < 2 or not has_answer(every("object").list(SHAPE, X), world):
        return
    order = sorted(all_, key=lambda o: float(world.facts[o.id, X].value))  # type: ignore[arg-type]
    # plain goes without saying
    told: list[Clauses] = [tuple((a, value(o, a)) for a in ADJECTIVES if value(o, a) != "plain") for o in order]
    few = in_words(len(all_))
    text = say(words, *DETAILED, things=listing([article(phrase(t)) for t in told]), count=few.capitalize(), few=few)
    keys = tuple((o.id, a) for o, t in zip(order, told, strict=True) for a in (KIND, X, *dict(t)))
    yield Caption(text, "detailed", keys)


def spatial(all_: tuple[Object, ...], world: World, words: Generator) -> Iterator[Caption]:
    """Two or three relations between objects that can be told apart."""
    found = references(all_, words)
    told: list[str] = []
    keys: list[Key] = []
    for (one, a), (other, b) in pairwise(found):
        for way in shuffle(words, WAYS):
            program = compare(select(a).read(way.attribute), way.is_, select(b).read(way.attribute))
            if has_answer(program, world) and run(program, world).value is True:
                verb = pick(words, ("is", "stands"))
                told.append(f"The {phrase(a)} {verb} {way.say(words)} the {phrase(b)}.")
                keys += [(one.id, way.attribute), (other.id, way.attribute), *_keys(one, a), *_keys(other, b)]
                break
        if len(told) == 3:
            break
    if told:
        yield Caption(" ".join(told), "spatial", tuple(dict.fromkeys(keys)))


def _keys(thing: Object, clauses: Clauses) -> list[Key]:
    return [(thing.id, KIND), *((thing.id, a) for a, _ in clauses)]
