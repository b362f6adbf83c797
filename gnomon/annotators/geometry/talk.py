"""Conversations that build up to the goal: what is needed for it is asked first, one step at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.asking import question
from gnomon.annotators.geometry.naming import draw_name, is_conclusion
from gnomon.annotators.geometry.statements import what
from gnomon.annotators.question import Talk
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.ids import noun_of
from gnomon.truth.fact import Fact, Key, is_number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

TURNS = 4  # a longer chain begins later
START = (
    "Let us find {goal} step by step. What is {it}, to begin with?",
    "To find {goal}, first work out {it}.",
    "We want {goal}. Begin with {it}: what is it?",
    "On the way to {goal}, what is {it}?",
    "Before we find {goal}: what is {it}?",
    "Our aim is {goal}. As a first step, find {it}.",
)
NEXT = (
    "And what is {it}?",
    "Now find {it}.",
    "With that, what is {it}?",
    "Next, what is {it}?",
    "Next, find {it}.",
    "From this, what is {it}?",
)
END = (
    "So what is {it}?",
    "Now you can find {it}. What is it?",
    "Now, what is {it}?",
    "Finally, what is {it}?",
    "What is {it}, then?",
    "Finally, find {it}.",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Talk]:
    if scene.goal is None or not is_conclusion(world, *scene.goal):
        return
    chain = [f for f in behind(world, scene.goal) if is_number(f.value) and is_conclusion(world, *f.key)]
    chain = distinct(chain)[-TURNS:]
    if len(chain) < 2 or chain[-1].key != scene.goal:
        return
    goal = quantity(words, scene, chain[-1])
    turns = []
    for i, fact in enumerate(chain):
        templates = START if i == 0 else END if i == len(chain) - 1 else NEXT
        asked = saying(templates, it=quantity(words, scene, fact), goal=goal)
        turns.append(replace(question(words, scene, world, fact, "step-by-step"), saying=asked, mistakes=()))
    yield Talk("step-by-step", tuple(turns))


def behind(world: World, goal: Key) -> list[Fact]:
    """The facts of a proof, premises before conclusions, the goal last."""
    out: list[Fact] = []
    done: set[Key] = set()

    def visit(key: Key) -> None:
        fact = world.facts.get(key)
        if key in done or fact is None:
            return
        done.add(key)
        for premise in fact.because.premises if fact.because else ():
            visit(premise)
        out.append(fact)

    visit(goal)
    return out


def distinct(chain: list[Fact]) -> list[Fact]:
    """Without facts that only say again what one before said of the same thing."""
    return [f for i, f in enumerate(chain) if f.key not in {g.key for g in chain[:i]}]


def quantity(words: Generator, scene: Figure, fact: Fact) -> str:
    """`∠ABC`, `the length of AB`, `the area of triangle ABC`."""
    it = draw_name(words, scene, fact.subject)
    return it if noun_of(fact.subject) in ("angle", "unknown") else f"the {what(*fact.key)} of {it}"
