"""Which is longer or larger; what is marked as equal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import angles, angles_called, segments_called, sides, triangle_called
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Segment, Triangle
from gnomon.truth.fact import number
from gnomon.truth.program import compare, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

EXTREME = (
    "Which (side of|side in) {it} is (the|its) {most}?",
    "Which is the {most} side of {it}?",
    "Name the {most} side of {it}.",
)
LARGER = (
    "Is {one} larger than {two}?",
    "Does {one} measure more than {two}?",
    "Is the measure of {one} greater than that of {two}?",
    "Is {one} the larger of {one} and {two}?",
)
LONGER = (
    "Is {one} longer than {two}?",
    "Is the length of {one} greater than that of {two}?",
    "Does {one} (exceed|surpass) {two} in length?",
)
EQUAL = (
    "Are {one} and {two} marked as (equal|equally long)?",
    "Do the tick marks say that {one} and {two} are equally long?",
    "Is {one} marked as (equal to|as long as) {two}?",
    "Do {one} and {two} carry the same tick marks?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for triangle in scene.of(Triangle):
        for most, least in (("longest", "shortest"), ("shortest", "longest")):
            if (triangle.id, f"{most} side") in world.facts:
                yield extreme(scene, world, words, triangle, most, least)
    for a, b in permutations(angles(world), 2):
        if values(world, a, b, "measure"):
            slots = dict(zip(("one", "two"), angles_called(words, scene, a, b), strict=True))
            yield Question(
                say(words, *LARGER, **slots),
                "compare-angles",
                compare(the(a).read("measure"), "above", the(b).read("measure")),
            )
    for s, t in permutations([s.id for s in scene.of(Segment)], 2):
        if values(world, s, t, "length"):
            slots = dict(zip(("one", "two"), segments_called(words, scene, s, t), strict=True))
            yield Question(
                say(words, *LONGER, **slots),
                "compare-sides",
                compare(the(s).read("length"), "above", the(t).read("length")),
            )
    yield from equal(scene, world, words)


def extreme(scene: Figure, world: World, words: Generator, triangle: Triangle, most: str, least: str) -> Question:
    wrong = [Mistake(f"took the {least} side", the(triangle.id).read(f"{least} side"))]
    wrong += [Mistake("took another side", s.removeprefix("segment/")) for s in sides(triangle)]
    inner = [s.id for s in scene.of(Segment) if s.id not in sides(triangle)]
    wrong += [Mistake("took a segment that is no side of it", s.removeprefix("segment/")) for s in inner]
    text = say(words, *EXTREME, it=triangle_called(triangle), most=most)
    return Question(text, f"{most}-side", the(triangle.id).read(f"{most} side"), tuple(wrong))


def values(world: World, a: str, b: str, attribute: str) -> bool:
    """Whether both are known and differ by more than rounding."""
    one, two = world.facts.get((a, attribute)), world.facts.get((b, attribute))
    return one is not None and two is not None and abs(number(one.value) - number(two.value)) > 1e-6


def equal(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    """Asked of pairs of which at least one carries ticks."""
    for s, t in combinations(scene.of(Segment), 2):
        strokes = [world.facts[x.id, "strokes"].value for x in (s, t)]
        if any(strokes):
            slots = dict(zip(("one", "two"), segments_called(words, scene, s.id, t.id), strict=True))
            if words.random() < 0.5:
                slots = {"one": slots["two"], "two": slots["one"]}
            yield Question(
                say(words, *EQUAL, **slots), "marked-equal", same(the(s.id).read("strokes"), the(t.id).read("strokes"))
            )
