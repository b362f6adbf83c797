"""Where the front of a thing points for the viewer, and which of its own sides it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.portrait import pointing
from gnomon.annotators.space.refer import pick
from gnomon.annotators.wording import say
from gnomon.scenes.space import Portrait, Thing
from gnomon.scenes.space.attributes import CLOCK, END, FACING, FLANK
from gnomon.scenes.space.portrait import FACINGS, SIDED
from gnomon.truth.element import Scene
from gnomon.truth.program import every, literal, same
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WAY = (
    "As seen by the viewer, which way does {point} {verb}?",
    "In which direction does {point} {verb}, as the viewer sees it?",
    "Looking at the picture: which way does {point} {verb}?",
    "Which way does {point} {verb} in this picture?",
)
OF_EIGHT = "Answer with one of: " + "; ".join(FACINGS) + "."
IS_IT = (
    "As seen by the viewer, does {point} {verb} {way}?",
    "Does {point} {verb} {way} in this picture?",
    "Would the viewer say that {point} {verbs} {way}?",
    "Is it true that, for the viewer, {point} {verbs} {way}?",
)
HOUR = (
    "Think of a clock lying on the ground under the {thing}: 12 o'clock points straight away from the camera, "
    "3 o'clock to the right of the picture. To which hour does {point} {verb}?",
    "If a clock face lay flat under the {thing}, with 6 o'clock towards the camera and 9 o'clock to the left of the "
    "picture, to which hour would {point} {verb}?",
)  # fmt: skip
OWN = (
    "Which of its own sides does the {thing} show to the camera, its left or its right?",
    "Is it the left or the right side of the {thing} that is seen, in the sense of the {thing} itself, facing forward?",
    "Seen from the {thing} itself as it faces forward, is the camera on its left or on its right?",
)
ENDS = (
    "Is the {thing} seen more from the front or from behind?",
    "Does the camera look at the {thing} from the front or from behind?",
    "From where is the {thing} seen, from the front or from behind?",
)
NO_FRONT = (
    "Which way does the front of the {thing} point, as seen by the viewer?",
    "In which direction does the {thing} face?",
    "As the viewer sees it, which way is the {thing} facing?",
)


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Portrait):
        return
    for thing in scene.of(Thing):
        if thing.front is None:
            lacks = f"the {thing.model} looks the same from every side and has no front"
            text = say(words, *NO_FRONT, thing=thing.model)
            yield Question(text, "no-front", every("thing").read(FACING), unanswerable=True, lacks=lacks)
        elif (thing.id, FACING) in world.facts:
            yield from ways(thing, str(world.facts[thing.id, FACING].value), words)
        yield from clock(thing, world, words)
        if thing.model in SIDED:
            yield Question(say(words, *OWN, thing=thing.model), "own-side", every("thing").read(FLANK))
            yield Question(say(words, *ENDS, thing=thing.model), "front-or-back", every("thing").read(END))


def ways(thing: Thing, facing: str, words: Generator) -> Iterator[Question]:
    """The direction of eight; whether it is one of them."""
    point, verbs = pointing(thing)
    slots = {"point": point, "verb": verbs.removesuffix("s")}
    k, program = FACINGS.index(facing), every("thing").read(FACING)
    wrong = tuple(
        Mistake(name, FACINGS[other % 8])
        for name, other in (
            ("left and right mixed up", -k), ("the opposite way", k + 4), ("an eighth of a turn off", k + 1),
            ("an eighth of a turn off", k - 1), ("a quarter of a turn off", k + 2), ("a quarter of a turn off", k - 2),
        )
        if other % 8 != k
    )  # fmt: skip
    yield Question(f"{say(words, *WAY, **slots)} {OF_EIGHT}", "facing", program)
    yield Question(say(words, *WAY, **slots), "facing-choice", program, mistakes=wrong, closed=True)
    for way in (facing, pick(words, wrong).gives):
        text = say(words, *IS_IT, **slots, verbs=verbs, way=str(way))
        yield Question(text, "facing-is", same(program, literal(str(way))))


def clock(thing: Thing, world: World, words: Generator) -> Iterator[Question]:
    """The hour of a clock face to which it points: twelve directions."""
    found = world.facts.get((thing.id, CLOCK))
    if found is not None:
        point, verbs = pointing(thing)
        hour = int(str(found.value).split()[0])
        wrong = tuple(
            Mistake(name, f"{(other - 1) % 12 + 1} o'clock")
            for name, other in (
                ("left and right mixed up", 12 - hour), ("the opposite way", hour + 6),
                ("near and far mixed up", 18 - hour), ("a quarter of a turn off", hour + 3),
                ("a quarter of a turn off", hour - 3), ("two hours off", hour + 2),
            )
            if (other - hour) % 12
        )  # fmt: skip
        text = say(words, *HOUR, thing=thing.model, point=point, verb=verbs.removesuffix("s"))
        yield Question(text, "clock", every("thing").read(CLOCK), mistakes=wrong)
