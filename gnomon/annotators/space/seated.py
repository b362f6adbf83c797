"""Where seats face for the viewer, and what is on whose side for someone who sits on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.facing import IS_IT, OF_EIGHT, WAY
from gnomon.annotators.space.furniture import select
from gnomon.annotators.space.portrait import pointing
from gnomon.annotators.space.refer import pick, shuffle
from gnomon.annotators.wording import say
from gnomon.scenes.space import Furniture, Interior
from gnomon.scenes.space.attributes import FACING, SIDE_OF
from gnomon.scenes.space.interior import SEATS
from gnomon.scenes.space.portrait import FACINGS
from gnomon.truth.element import Scene
from gnomon.truth.program import literal, same
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

FOR_WHOM = (
    "For someone sitting on the {seat} and facing forward, is the {one} on the left, on the right, in front or behind?",
    "Imagine sitting on the {seat}, facing as it faces. Where is the {one}: left, right, in front or behind?",
    "From the point of view of a person seated on the {seat}, is the {one} left, right, in front or behind?",
)
MOST = 4


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Interior):
        return
    things = scene.of(Furniture)
    models = [t.model for t in things]
    alone = shuffle(words, [t for t in things if models.count(t.model) == 1])
    for thing in [t for t in alone if (t.id, FACING) in world.facts][:MOST]:
        yield from ways(thing, str(world.facts[thing.id, FACING].value), words)
    for seat in alone:
        if seat.model in SEATS and (seat.id, FACING) in world.facts:
            for thing in [t for t in alone if (t.id, SIDE_OF.of(seat.id)) in world.facts][:MOST]:
                text = say(words, *FOR_WHOM, seat=seat.model, one=thing.model)
                yield Question(text, "seated-side", select(thing.model).read(SIDE_OF.of(seat.id)))


def ways(thing: Furniture, facing: str, words: Generator) -> Iterator[Question]:
    """Which way a thing faces, and whether it is a given one."""
    point, verbs = pointing(thing)
    slots = {"point": point, "verb": verbs.removesuffix("s")}
    program, k = select(thing.model).read(FACING), FACINGS.index(facing)
    wrong = [
        Mistake(name, FACINGS[n % 8])
        for name, n in (
            ("left and right mixed up", -k), ("the opposite way", k + 4), ("an eighth of a turn off", k + 1),
            ("a quarter of a turn off", k + 2), ("a quarter of a turn off", k - 2),
        )
        if n % 8 != k
    ]  # fmt: skip
    yield Question(f"{say(words, *WAY, **slots)} {OF_EIGHT}", "facing", program)
    yield Question(say(words, *WAY, **slots), "facing-choice", program, mistakes=tuple(wrong), closed=True)
    for way in (facing, pick(words, wrong).gives):
        text = say(words, *IS_IT, **slots, verbs=verbs, way=str(way))
        yield Question(text, "facing-is", same(program, literal(str(way))))
