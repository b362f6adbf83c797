"""Captions of a room: of single things, of how they lie to one another, and of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption
from gnomon.annotators.space.portrait import begun
from gnomon.annotators.space.refer import article, pick, shuffle
from gnomon.annotators.space.room import name, state
from gnomon.annotators.space.spread import apart
from gnomon.annotators.wording import in_words, listing, plural, say
from gnomon.scenes.space import Furniture, Interior
from gnomon.scenes.space.attributes import BODY, DEPTH, FACING, ON, USE
from gnomon.scenes.space.interior import HUNG
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WHOLE = (
    "{use} with {things}.",
    "The picture shows {use} with {things}.",
    "{use}, furnished with {things}.",
    "There (is|can be seen) {use} with {things}.",
)
WAYS = {
    (X, True): ("to the left of", "left of"), (X, False): ("to the right of", "right of"),
    (DEPTH, True): ("nearer to the camera than", "closer to the camera than"),
    (DEPTH, False): ("farther from the camera than", "farther away than"),
}  # fmt: skip


def caption(scene: Interior, world: World, words: Generator) -> Iterator[Caption]:
    things = scene.of(Furniture)
    yield from whole(things, world, words)
    yield from view(scene, world, words)
    yield from single(scene, world, words)


def whole(things: tuple[Furniture, ...], world: World, words: Generator) -> Iterator[Caption]:
    """The sort of room and all that is in it, the commonest first."""
    models = [t.model for t in things]
    kinds = sorted(set(models), key=lambda m: (-models.count(m), m))
    said = [f"{in_words(models.count(m))} {plural(m)}" if models.count(m) > 1 else article(m) for m in kinds]
    if ("room", USE) in world.facts:
        use = article(str(world.facts["room", USE].value))
        keys = (("room", USE), *((t.id, BODY) for t in things))
        yield Caption(begun(say(words, *WHOLE, use=use, things=listing(said))), "scene", keys)


def view(scene: Interior, world: World, words: Generator) -> Iterator[Caption]:
    """Two or three relations, from the viewer."""
    told: list[str] = []
    keys: list[Key] = []
    for one, other in pairwise(shuffle(words, scene.of(Furniture))):
        ways = [a for a in (X, DEPTH) if apart(scene, one, other, a)]
        if not ways:
            continue
        attribute = pick(words, ways)
        a, b = (world.facts[t.id, attribute].value for t in (one, other))
        way = pick(words, WAYS[attribute, a < b])  # type: ignore[operator]
        told.append(f"{begun(name(scene, world, one.id))} is {way} {name(scene, world, other.id)}.")
        keys += [(one.id, attribute), (other.id, attribute), (one.id, BODY), (other.id, BODY)]
        if len(told) == 3:
            break
    if told:
        yield Caption(" ".join(told), "spatial", tuple(dict.fromkeys(keys)))


def single(scene: Interior, world: World, words: Generator) -> Iterator[Caption]:
    """What a thing stands on, and where it faces."""
    thing = pick(words, [t for t in scene.of(Furniture) if t.model not in HUNG])
    told = []
    for attribute in (ON, FACING):
        fact = world.facts.get((thing.id, attribute))
        if fact is not None and (said := state(scene, world, fact, str(fact.value))):
            told.append((f"{begun(said)}.", (thing.id, attribute)))
    yield Caption(" ".join(t for t, _ in told), "object", ((thing.id, BODY), *(k for _, k in told)))
