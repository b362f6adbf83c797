"""Which is longer or larger, by a clear margin, of what is printed or follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import angle_names, segment_names, triangle_name
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure, Segment, Triangle
from gnomon.scenes.geometry.attributes import LENGTH, LONGEST_SIDE, MEASURE, SHORTEST_SIDE
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import number
from gnomon.truth.program import compare, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

EXTREME = (
    "Which (side of|side in) {it} is (the|its) {most}?",
    "Which is the {most} side of {it}?",
    "Name the {most} side of {it}.",
    "What is the {most} side of {it}?",
    "Of the sides of {it}, which is the {most}?",
    "In {it}, which side is the {most}?",
)
LARGER = (
    "Is {one} larger than {two}?",
    "Does {one} measure more than {two}?",
    "Is the measure of {one} greater than that of {two}?",
    "Comparing {one} and {two}, is {one} larger?",
    "Of {one} and {two}, is {one} the larger one?",
    "Is {two} smaller than {one}?",
)
LONGER = (
    "Is {one} longer than {two}?",
    "Is the length of {one} greater than that of {two}?",
    "Is it true that {one} is longer than {two}?",
    "Comparing {one} and {two}, is {one} longer?",
    "Of {one} and {two}, is {one} the longer one?",
    "Is {two} shorter than {one}?",
)
CLEAR = 1.15  # how many times as long the longer must be, so that the drawing shows it too
PAIRS = 12


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for triangle in scene.of(Triangle):
        for most, least in ((LONGEST_SIDE, SHORTEST_SIDE), (SHORTEST_SIDE, LONGEST_SIDE)):
            if (triangle.id, most) in world.readings:
                yield extreme(scene, triangle, most, least)
    angles = [s for s, a in world.readings if a == MEASURE and noun_of(s) == "angle"]
    for a, b in pairs(world, words, angles, MEASURE):
        one, two = angle_names(words, scene, a, b)
        program = compare(the(a).read(MEASURE), "above", the(b).read(MEASURE))
        yield Question("", "compare-angles", program, saying=saying(LARGER, one=one, two=two))
    segments = [s for s, a in world.readings if a == LENGTH and noun_of(s) == "segment"]
    for a, b in pairs(world, words, segments, LENGTH):
        one, two = segment_names(words, scene, a, b)
        program = compare(the(a).read(LENGTH), "above", the(b).read(LENGTH))
        yield Question("", "compare-lengths", program, saying=saying(LONGER, one=one, two=two))


def pairs(world: World, words: Generator, subjects: list[str], attribute: Attribute) -> Iterator[tuple[str, str]]:
    """Pairs that differ clearly, each both ways round."""
    order = [subjects[i] for i in words.permutation(len(subjects))]
    found = 0
    for i, a in enumerate(order):
        for b in order[i + 1 :]:
            low, high = sorted((number(world.facts[a, attribute].value), number(world.facts[b, attribute].value)))
            if high >= CLEAR * low and found < PAIRS:
                found += 1
                yield a, b
                yield b, a


def extreme(scene: Figure, triangle: Triangle, most: Attribute, least: Attribute) -> Question:
    a, b, c = sorted(triangle.corners)
    sides = (a + b, a + c, b + c)
    wrong = [Mistake(f"took the {least}", the(triangle.id).read(least))]
    wrong += [Mistake("took another side", s) for s in sides]
    inner = [letters_of(s.id) for s in scene.of(Segment)]
    wrong += [Mistake("took a segment that is no side of it", s) for s in inner if s not in sides]
    end = "longest" if most == LONGEST_SIDE else "shortest"
    asked = saying(EXTREME, it=triangle_name(triangle), most=end)
    return Question("", f"{end}-side", the(triangle.id).read(most), tuple(wrong), saying=asked)
