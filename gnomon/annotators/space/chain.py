"""The one object beyond another, or beyond two others: what colour or shape it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Question
from gnomon.annotators.space.attribute import mistakes
from gnomon.annotators.space.refer import Clauses, has_answer, phrase, pick, references, select, shuffle, things
from gnomon.annotators.space.ways import MOST, WAYS, Referred, step, steps
from gnomon.annotators.wording import say
from gnomon.scenes.space import Object
from gnomon.truth.element import Scene
from gnomon.truth.program import Program
from gnomon.truth.run import run
from gnomon.truth.vocabulary import COLOUR, SHAPE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

READ = {
    COLOUR: ("What colour is the {thing} that is {way}?", "What is the colour of the {thing} {way}?",
               "Which colour does the {thing} {way} have?", "Name the colour of the {thing} that is {way}."),
    SHAPE: ("What shape is the {thing} that is {way}?", "What is the shape of the {thing} {way}?",
              "Which shape does the {thing} {way} have?", "Name the shape of the {thing} that is {way}."),
}  # fmt: skip


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    all_ = things(scene)
    yield from hops(all_, references(all_, words), world, words)


def hops(all_: tuple[Object, ...], found: Referred, world: World, words: Generator) -> Iterator[Question]:
    """The one object beyond another, or beyond two others; told by that alone."""
    kept = {"related": 0, "related-twice": 0}
    for (_, b), way, clauses in steps(all_, found, words):
        if min(kept.values()) >= MOST:
            return
        one, said = step(select(clauses), way, b), f"{way.say(words)} the {phrase(b)}"
        if has_answer(one.read(SHAPE), world):
            task, program = "related", one
        else:
            # still several: another object may tell them apart
            _, c = pick(words, found)
            second = pick(words, [w for w in WAYS if w != way])
            task, program = "related-twice", step(one, second, c)
            said = f"{said} and {second.say(words)} the {phrase(c)}"
            if c == b:
                continue
        if kept[task] < MOST:
            for question in read(all_, program, clauses, said, task, world, words):
                kept[task] += 1
                yield question


def read(
    all_: tuple[Object, ...], program: Program, clauses: Clauses, said: str, task: str, world: World, words: Generator
) -> Iterator[Question]:
    """The colour or shape of what a program selects, if it is one object and the clauses do not say it."""
    for attribute in shuffle(words, READ):
        if attribute in {a for a, _ in clauses} or not has_answer(program.read(attribute), world):
            continue
        thing = member(all_, program, world)
        text = say(words, *READ[attribute], thing=phrase(clauses), way=said)
        yield Question(text, task, program.read(attribute), mistakes=mistakes(all_, thing, attribute, words))
        return


def member(all_: tuple[Object, ...], program: Program, world: World) -> Object:
    """The object that a program selects."""
    members = run(program, world).value
    return next(o for o in all_ if isinstance(members, tuple) and o.id in members)
