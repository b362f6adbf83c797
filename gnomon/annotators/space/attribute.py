"""What colour, shape, size or pattern an object has, and whether two share one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.refer import phrase, references, select, shuffle, things, value
from gnomon.annotators.wording import say
from gnomon.scenes.space import ADJECTIVES, COLOURS, PATTERNS, SHAPES, Object
from gnomon.scenes.space.attributes import PATTERN, SIZE
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.program import same
from gnomon.truth.vocabulary import COLOUR, SHAPE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

WORDINGS = {
    COLOUR: ("What colour is the {thing}?", "What is the colour of the {thing}?",
               "Which colour does the {thing} have?", "Name the colour of the {thing}.", "The {thing} is what colour?"),
    SHAPE: ("What shape is the {thing}?", "What is the shape of the {thing}?", "Which shape does the {thing} have?",
              "Name the shape of the {thing}."),
    SIZE: ("How big is the {thing}, small or large?", "Is the {thing} small or large?",
             "What is the size of the {thing}: small or large?", "Which size does the {thing} have, large or small?"),
    PATTERN: ("Is the {thing} plain or striped?", "What pattern does the {thing} have, plain or striped?",
                "Which of the two is the {thing}: striped or plain?", "Does the {thing} look plain or striped?"),
}  # fmt: skip
SAME = (
    "(Do|Would you say that) the {one} and the {other} have the same {what}?",
    "Is the {what} of the {one} the same as that of the {other}?",
    "Does the {one} have the same {what} as the {other}?",
    "Are the {one} and the {other} alike in {what}?",
)
VALUES = {COLOUR: tuple(COLOURS), SHAPE: tuple(SHAPES), PATTERN: PATTERNS}


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    for attribute in ADJECTIVES:
        # where all are alike there is nothing to look at
        if len({value(o, attribute) for o in all_}) < 2:
            continue
        for thing, clauses in references(all_, words, without=attribute):
            text = say(words, *WORDINGS[attribute], thing=phrase(clauses))
            program = select(clauses).read(attribute)
            yield Question(text, attribute, program, mistakes=mistakes(all_, thing, attribute, words))
        yield from alike(all_, attribute, words)


def alike(all_: tuple[Object, ...], attribute: Attribute, words: Generator) -> Iterator[Question]:
    """Pairs of objects that are told apart by other attributes than the one asked about."""
    found = references(all_, words, without=attribute)
    for i, (_, one) in enumerate(found):
        for _, other in found[i + 1 :]:
            text = say(words, *SAME, one=phrase(one), other=phrase(other), what=attribute)
            program = same(select(one).read(attribute), select(other).read(attribute))
            yield Question(text, f"same-{attribute}", program)


def mistakes(all_: tuple[Object, ...], thing: Object, attribute: Attribute, words: Generator) -> tuple[Mistake, ...]:
    """What other objects have, the likest first, then what none has; () for attributes with but two values."""
    if len(VALUES.get(attribute, ())) < 4:
        return ()
    shared = sorted(
        (o for o in shuffle(words, all_) if o.id != thing.id),
        key=lambda o: -sum(value(o, a) == value(thing, a) for a in ADJECTIVES),
    )
    others = [Mistake("another object", value(o, attribute)) for o in shared]
    rest = [Mistake(f"a {attribute} not there", v) for v in shuffle(words, VALUES[attribute])]
    return (*others, *(m for m in rest if m.gives not in {value(o, attribute) for o in all_}))
