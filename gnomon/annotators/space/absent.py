"""Questions that take for granted what is not so: there is no such object, or there are several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Question
from gnomon.annotators.space.attribute import WORDINGS
from gnomon.annotators.space.refer import Clauses, descriptions, fits, phrase, select, shuffle, things, value
from gnomon.annotators.wording import say
from gnomon.scenes.space.attributes import SIZE
from gnomon.truth.element import Scene
from gnomon.truth.vocabulary import COLOUR, SHAPE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    for attribute in (COLOUR, SHAPE, SIZE):
        for one in shuffle(words, all_)[:2]:
            for other in all_:
                mixed = ((SIZE, one.size), (COLOUR, one.colour), (SHAPE, other.shape))
                about: Clauses = tuple(c for c in mixed if c[0] != attribute)
                if not any(fits(o, about) for o in all_):
                    text = say(words, *WORDINGS[attribute], thing=phrase(about))
                    yield Question(text, "no-such-object", select(about).read(attribute), unanswerable=True)
        for clauses in shuffle(words, sorted({c for o in all_ for c in descriptions(o) if len(c) == 1})):
            members = [o for o in all_ if fits(o, clauses)]
            # only if they differ: of alike ones the question would have an answer after all
            differ = len({value(o, attribute) for o in members}) > 1
            if clauses[0][0] != attribute and differ and len(members) < len(all_):
                text = say(words, *WORDINGS[attribute], thing=phrase(clauses))
                yield Question(text, "several-objects", select(clauses).read(attribute), unanswerable=True)
