"""How many there are, whether there are any, and of which there are more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.space.refer import (
    Clauses,
    all_tell,
    article,
    descriptions,
    fits,
    phrase,
    pick,
    select,
    shuffle,
    things,
)  # fmt: skip
from gnomon.annotators.wording import say
from gnomon.scenes.space import ADJECTIVES, Object
from gnomon.truth.element import Scene
from gnomon.truth.program import compare, every, same
from gnomon.truth.steps import Comparison
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

COUNT = (
    "How many {things} are (there|on the table)?",
    "What is the number of {things} on the table?",
    "Count the {things}.",
    "How many {things} (can be seen|do you see)[ in the picture]?",
)
EXIST = (
    "Is there {thing}[ on the table]?",
    "Does the picture show {thing}?",
    "Can you see {thing}[ on the table]?",
    "Is {thing} (among the objects|on the table)?",
)
SAME = (
    "Are there as many {one} as {other}?",
    "Is the number of {one} the same as the number of {other}?",
    "Are there equally many {one} and {other}?",
    "(Do|Would) you count as many {one} as {other}?",
)
COMPARED: dict[Comparison, tuple[str, ...]] = {
    "above": ("Are there more {one} than {other}?", "Is the number of {one} greater than the number of {other}?",
              "Do the {one} outnumber the {other}?", "Does the picture show more {one} than {other}?"),
    "below": ("Are there fewer {one} than {other}?", "Is the number of {one} smaller than the number of {other}?",
              "Are the {one} outnumbered by the {other}?", "Does the picture show fewer {one} than {other}?"),
}  # fmt: skip


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    if not all_:
        return
    yield Question(say(words, *COUNT, things="objects"), "count", every("object").count())
    yield from counts(all_, words)
    yield from existences(all_, words)
    yield from compared(all_, words)


def counts(all_: tuple[Object, ...], words: Generator) -> Iterator[Question]:
    """Groups of one or two attributes in which every word leaves something out."""
    groups = {c for o in all_ for c in descriptions(o) if len(c) <= 2 and all_tell(all_, c)}
    # most groups have one member: asked each time, "one" would be the best guess
    alone = {c for c in groups if sum(fits(o, c) for o in all_) == 1}
    for clauses in shuffle(words, [*shuffle(words, sorted(groups - alone))[:8], *shuffle(words, sorted(alone))[:2]]):
        yield Question(
            say(words, *COUNT, things=phrase(clauses, 2)), "count-group", select(clauses).count(),
            mistakes=(
                *(Mistake(f"overlooked the {c[0]}", select(rest).count()) for c, rest in left_out(clauses)),
                Mistake("counted all", every("object").count()),
            ),
        )  # fmt: skip


def left_out(clauses: Clauses) -> Iterator[tuple[tuple[str, str], Clauses]]:
    """Each clause with the others."""
    for clause in clauses:
        yield clause, tuple(c for c in clauses if c != clause)


def existences(all_: tuple[Object, ...], words: Generator) -> Iterator[Question]:
    """Combinations that occur, and as many that do not although each of their words does."""
    there = sorted({c for o in all_ for c in descriptions(o) if len(c) == 2 and all_tell(all_, c)})
    absent: set[Clauses] = set()
    for a, b in combinations(ADJECTIVES, 2):
        for one in all_:
            for other in all_:
                clauses: Clauses = ((a, str(getattr(one, a))), (b, str(getattr(other, b))))
                if not any(fits(o, clauses) for o in all_):
                    absent.add(clauses)
    for clauses in (*shuffle(words, there)[:6], *shuffle(words, sorted(absent))[:6]):
        text = say(words, *EXIST, thing=article(phrase(clauses)))
        yield Question(text, "exist", select(clauses).exists())


def compared(all_: tuple[Object, ...], words: Generator) -> Iterator[Question]:
    """Two groups that differ in one word: colours with colours, shapes with shapes."""
    for attribute in ADJECTIVES:
        values = sorted({str(getattr(o, attribute)) for o in all_})
        for pair in combinations(values, 2):
            one, other = shuffle(words, pair)
            a, b = ((attribute, one),), ((attribute, other),)
            way = pick(words, tuple(COMPARED))
            slots = {"one": phrase(a, 2), "other": phrase(b, 2)}
            first, second = select(a).count(), select(b).count()
            yield Question(say(words, *COMPARED[way], **slots), "compare-count", compare(first, way, second))
            yield Question(say(words, *SAME, **slots), "same-count", same(first, second))
