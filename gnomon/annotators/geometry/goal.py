"""What a figure was made for, asked in five ways: from a text that tells all to a picture that even holds the question.

All five have one program. The picture alone settles it, so that what a text repeats of it is no more than repeated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.asking import question
from gnomon.annotators.geometry.describing import descriptions
from gnomon.annotators.geometry.telling import marked, quantities
from gnomon.annotators.question import Question
from gnomon.annotators.wording import Saying, listing, say, saying
from gnomon.scenes.geometry import Figure, Prompt
from gnomon.truth.fact import is_number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

GIVEN = (
    "Given: {told}.",
    "It is given that {told}.",
    "In the figure, {told}.",
    "Here {told}.",
    "We know that {told}.",
    "As marked in the figure, {told}.",
)
PROMPT = (
    "Answer the question (printed|written) in the picture.",
    "Answer the question (set|given) in the picture.",
    "The question is in the picture. (Answer it.|What is the answer?)",
    "Solve the problem (shown|printed) in the picture.",
    "Read the question in the picture and answer it.",
    "What is the answer to the question in the picture?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    fact = world.facts.get(scene.goal) if scene.goal else None
    if fact is None or not is_number(fact.value) or fact.key not in world.readings:
        return
    plain = question(words, scene, world, fact, "goal-vision-dominant")
    assert plain.saying is not None
    yield plain
    marks = [text.rstrip(".") for text, _ in marked(scene, how=False)]
    values = quantities(scene, world)
    told = {
        "goal-text-dominant": (" ".join(text for text, _ in descriptions(scene, world)), [*marks, *values]),
        "goal-text-lite": ("", [*marks, *values]),
        "goal-vision-intensive": ("", marks),
    }
    for task, (text, items) in told.items():
        if text or items:
            given = say(words, *GIVEN, told=listing(items)) if items else ""
            yield replace(plain, task=task, saying=opened(plain.saying, f"{text} {given}"))
    if scene.of(Prompt):
        yield replace(plain, task="goal-vision-only", saying=saying(PROMPT))


def opened(asked: Saying, text: str) -> Saying:
    """The same question after a text that tells of the figure."""
    return replace(asked, opening="{telling}", slots=(*asked.slots, ("telling", text.strip())))
