"""Perimeters and areas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import sides, triangle_called, whole
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Triangle
from gnomon.truth.fact import number
from gnomon.truth.program import the, total
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PERIMETER = (
    "(Find|Work out|Determine|Calculate) the perimeter of {it}.",
    "What is the perimeter of {it}?",
    "How long is the way once around {it}?",
    "How long are the three sides of {it} together?",
)
AREA = (
    "(Find|Work out|Determine|Calculate) the area of {it}.",
    "What is the area of {it}?",
    "How large is the area of {it}?",
    "What area does {it} (cover|have)?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for triangle in scene.of(Triangle):
        it = triangle_called(triangle)
        if (triangle.id, "perimeter") in world.facts:
            read = the(triangle.id).read("perimeter")
            yield Question(say(words, *PERIMETER, it=it), "perimeter", read, perimeter_mistakes(world, triangle))
        if (triangle.id, "area") in world.facts:
            yield Question(
                say(words, *AREA, it=it), "area", the(triangle.id).read("area"), area_mistakes(world, triangle)
            )


def perimeter_mistakes(world: World, triangle: Triangle) -> tuple[Mistake, ...]:
    if not whole(world, triangle.id, "perimeter") or not all(whole(world, s, "length") for s in sides(triangle)):
        return ()
    one, two, three = (the(s).read("length") for s in sides(triangle))
    found = [Mistake("left out a side", total(a, b)) for a, b in ((one, two), (two, three), (one, three))]
    if (triangle.id, "area") in world.facts and whole(world, triangle.id, "area"):
        found.append(Mistake("took the area", number(world.facts[triangle.id, "area"].value)))
    return (*found, Mistake("added one side twice", total(the(triangle.id).read("perimeter"), one)))


def area_mistakes(world: World, triangle: Triangle) -> tuple[Mistake, ...]:
    if not whole(world, triangle.id, "area"):
        return ()
    area = number(world.facts[triangle.id, "area"].value)
    found = [Mistake("forgot to halve", 2 * area), Mistake("halved twice", area / 2)]
    if whole(world, triangle.id, "perimeter"):
        found.append(Mistake("took the perimeter", number(world.facts[triangle.id, "perimeter"].value)))
    lengths = [number(world.facts[s, "length"].value) for s in sides(triangle) if whole(world, s, "length")]
    if len(lengths) == 3:
        low, mid, high = sorted(lengths)
        found.append(Mistake("multiplied the longest side instead of the height", high * mid / 2))
        found.append(Mistake("multiplied the longest side instead of the height", high * low / 2))
        found.append(Mistake("added the sides instead of multiplying", low + mid))
    return tuple(found)
