"""Who is leftmost, nearest, second from the right; which place one has; all in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.refer import (
    Clauses,
    descriptions,
    fits,
    phrase,
    references,
    select,
    several,
    shuffle,
    things,
    value,
)  # fmt: skip
from gnomon.annotators.wording import ordinal, say
from gnomon.scenes.space import COLOURS, SHAPES, Object
from gnomon.scenes.space.attributes import DEPTH
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.program import every
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import COLOUR, SHAPE, X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# the superlative, its attribute and end, and how one counts from there
ENDS: tuple[tuple[tuple[str, ...], Attribute, End, str], ...] = (
    (("leftmost {thing}", "{thing} farthest to the left"), X, "lowest", "from the left"),
    (("rightmost {thing}", "{thing} farthest to the right"), X, "highest", "from the right"),
    (("{thing} nearest to the camera", "{thing} closest to the camera"), DEPTH, "lowest", "counted from the camera"),
    (("{thing} farthest from the camera", "{thing} that is the farthest away"), DEPTH, "highest", "from the back"),
)
OTHER: dict[End, End] = {"lowest": "highest", "highest": "lowest"}
VALUES = {COLOUR: tuple(COLOURS), SHAPE: tuple(SHAPES)}
READ = (
    "What {what} is the {thing}?",
    "What is the {what} of the {thing}?",
    "Which {what} does the {thing} have?",
    "Name the {what} of the {thing}.",
)
RANK = (
    "Counted {end}, which place does the {thing} have among all objects?",
    "All objects are counted {end}: which number is the {thing}?",
    "If the objects are numbered {end}, starting with 1, which number does the {thing} get?",
    "Numbering all objects {end} and starting with 1, what is the number of the {thing}?",
)
ORDER = (
    "List the {what} of the objects from {start} to {stop}.",
    "Name the {what} of all objects, from {start} to {stop}.",
    "Going from {start} to {stop}, what are the {what} of the objects?",
    "What are the {what} of the objects, in order from {start} to {stop}?",
)


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    if not all_:
        return
    yield from extremes(all_, words)
    yield from nths(all_, words)
    yield from ranks(all_, words)
    for attribute in (COLOUR, SHAPE):
        if len({value(o, attribute) for o in all_}) > 1:
            for by, start, stop in ((X, "left", "right"), (DEPTH, "front", "back")):
                text = say(words, *ORDER, what=several(attribute), start=start, stop=stop)
                yield Question(text, "order", every("object").list(attribute, by))


def extremes(all_: tuple[Object, ...], words: Generator) -> Iterator[Question]:
    """The colour or shape of the outermost of all, or of a group of at least two."""
    for names, by, end, _ in ENDS:
        for attribute, values in VALUES.items():
            for clauses in ((), *groups(all_, attribute, words)[:2]):
                said = words.permutation(len(names))[0]
                text = say(words, *READ, what=attribute, thing=names[said].format(thing=phrase(clauses)))
                group = select(clauses)
                yield Question(text, "extremum", group.at_end(end, by).read(attribute), mistakes=(
                    Mistake("the other end", group.at_end(OTHER[end], by).read(attribute)),
                    Mistake("the next one", group.nth(by, 2, end).read(attribute)),
                    *wrong(all_, attribute, values, words),
                ))  # fmt: skip


def nths(all_: tuple[Object, ...], words: Generator) -> Iterator[Question]:
    for _, by, end, from_ in ENDS:
        for attribute, values in VALUES.items():
            for n in range(2, min(4, len(all_) - 1) + 1):
                text = say(words, *READ, what=attribute, thing=f"{ordinal(n)} object {from_}")
                every_ = every("object")
                yield Question(text, "nth", every_.nth(by, n, end).read(attribute), mistakes=(
                    Mistake("counted from the other end", every_.nth(by, n, OTHER[end]).read(attribute)),
                    Mistake("one too early", every_.nth(by, n - 1, end).read(attribute)),
                    Mistake("one too late", every_.nth(by, n + 1, end).read(attribute)),
                    *wrong(all_, attribute, values, words),
                ))  # fmt: skip


def ranks(all_: tuple[Object, ...], words: Generator) -> Iterator[Question]:
    for _, clauses in references(all_, words):
        for _, by, end, from_ in ENDS:
            text = say(words, *RANK, thing=phrase(clauses), end=from_.removeprefix("counted "))
            yield Question(text, "rank", select(clauses).rank(by, every("object"), end), mistakes=(
                Mistake("counted from the other end", select(clauses).rank(by, every("object"), OTHER[end])),
            ))  # fmt: skip


def groups(all_: tuple[Object, ...], without: Attribute, words: Generator) -> list[Clauses]:
    """Groups of at least two that leave something out, described without an attribute."""
    single = {c for o in all_ for c in descriptions(o) if len(c) == 1 and c[0][0] != without}
    return shuffle(words, sorted(c for c in single if 1 < sum(fits(o, c) for o in all_) < len(all_)))


def wrong(all_: tuple[Object, ...], attribute: Attribute, values: tuple[str, ...], words: Generator) -> list[Mistake]:
    """What others have, then what none has."""
    there = {value(o, attribute) for o in all_}
    return [
        *(Mistake("another object", v) for v in shuffle(words, sorted(there))),
        *(Mistake(f"a {attribute} not there", v) for v in shuffle(words, sorted(set(values) - there))),
    ]
