"""What is shown, from which height, and how near it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.portrait import name, seen
from gnomon.annotators.space.refer import article, pick, shuffle
from gnomon.annotators.wording import say
from gnomon.scenes.space import Portrait, Thing
from gnomon.scenes.space.attributes import BODY, SHOT, VIEWPOINT
from gnomon.scenes.space.library import fronted
from gnomon.scenes.space.portrait import SHOTS, VIEWPOINTS
from gnomon.truth.element import Scene
from gnomon.truth.program import every, literal, same
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WHAT = (
    "What does the picture show?",
    "Which of these things is seen in the picture?",
    "What is the thing in the picture?",
    "Which thing is this?",
)
HEIGHT = (
    "From where does the camera look at {thing}: about level with it, obliquely from above or steeply from above?",
    "Is {thing} seen about level with it, obliquely from above, or steeply from above?",
    "How high is the camera: about level with it, obliquely from above or steeply from above {thing}?",
)
DISTANCE = (
    "Is this a close-up, a medium shot or a long shot of {thing}?",
    "By how much of the picture {thing} fills, is it a close-up, a medium shot or a long shot?",
    "Which kind of shot is it: close-up, medium shot or long shot?",
)
IS_SEEN = (
    "Is {thing} seen {value}?",
    "Does the camera see {thing} {value}?",
    "Would you say that {thing} is seen {value}?",
)
IS_SHOT = (
    "Is this {value} of {thing}?",
    "Does the picture show {thing} in {value}?",
    "Would you call this {value} of {thing}?",
)

# what one might call by the name of the other
ALIKE = (
    {"car", "van", "truck", "bus"}, {"chair", "office chair", "armchair", "sofa", "park bench", "stool"},
    {"wardrobe", "bookcase", "chest of drawers", "desk", "fridge"}, {"monitor", "television", "laptop"},
    {"vase", "bottle", "bowl", "bucket"}, {"teapot", "kettle", "watering can", "mug"}, {"desk lamp", "floor lamp"},
    {"dog", "horse"}, {"robot", "mannequin"}, {"tin", "drum", "barrel", "bucket"}, {"tap", "washbasin"},
    {"desk", "round table", "piano"}, {"column", "chess pawn", "candle"}, {"aeroplane", "helicopter"},
)  # fmt: skip


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Portrait):
        return
    for thing in scene.of(Thing):
        called = name(scene, thing.id)
        near = {thing.model}.union(*(group for group in ALIKE if thing.model in group))
        rest = [m for m in (*fronted(has=True), *fronted(has=False)) if m not in near]
        others = tuple(Mistake("another thing", m) for m in shuffle(words, rest))[:6]
        yield Question(say(words, *WHAT), "thing", every("thing").read(BODY), mistakes=others, closed=True)
        for attribute, task, names, texts in (
            (VIEWPOINT, "viewpoint", VIEWPOINTS, HEIGHT), (SHOT, "shot", SHOTS, DISTANCE),
        ):  # fmt: skip
            yield Question(say(words, *texts, thing=called), task, every("thing").read(attribute))
            found = world.facts.get((thing.id, attribute))
            if found is not None:
                for value in (str(found.value), pick(words, [n for n in names if n != found.value])):
                    said = article(value) if attribute == SHOT else seen(value)
                    text = say(words, *(IS_SEEN if attribute == VIEWPOINT else IS_SHOT), thing=called, value=said)
                    yield Question(text, f"{task}-is", same(every("thing").read(attribute), literal(value)))
