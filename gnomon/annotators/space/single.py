"""Of several pictures of a table one alone: what would be asked of it if there were no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space import attribute, chain, counting, relation
from gnomon.annotators.space.order import ask as order
from gnomon.annotators.space.pictures import only, within
from gnomon.annotators.space.refer import pick
from gnomon.annotators.wording import say
from gnomon.scenes.space import Pictures
from gnomon.truth.element import Scene
from gnomon.truth.program import Program
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LOOK = ("Look at picture {k} alone.", "Consider only picture {k}.", "This is about picture {k}.")
ASKS = (attribute.ask, chain.ask, counting.ask, order, relation.ask)


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    """The questions of one group about one of the pictures."""
    if not isinstance(scene, Pictures):
        return
    picture = 1 + int(words.integers(len(scene.tables())))
    for question in pick(words, ASKS)(*only(scene, world, picture), words):
        yield replace(
            question,
            text=f"{say(words, *LOOK, k=picture)} {question.text}",
            program=within(question.program, picture),
            mistakes=tuple(
                Mistake(m.name, within(m.gives, picture)) if isinstance(m.gives, Program) else m
                for m in question.mistakes
            ),
        )
