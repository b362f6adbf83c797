"""What sort of triangle, what sort of angle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import angle_called, angles, triangle_called
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Triangle
from gnomon.truth.program import literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

BY_SIDES = (
    "Is {it} scalene, isosceles or equilateral?",
    "Classify {it} by its sides.",
    "Sorted by its sides, what kind of triangle is {name}?",
    "Going by its sides, is {it} scalene, isosceles or equilateral?",
)
BY_ANGLES = (
    "Is {it} acute, right or obtuse?",
    "Classify {it} by its angles.",
    "Sorted by its angles, what kind of triangle is {name}?",
    "Going by its angles, is {it} acute, right or obtuse?",
)
SORT_OF_ANGLE = (
    "Is {it} acute, right or obtuse?",
    "What (kind|sort|type) of angle is {it}: acute, right or obtuse?",
    "Would you call {it} acute, right or obtuse?",
)
IS_IT = {
    "acute": (
        "Is {it} acute?",
        "Are all angles of {it} below 90°?",
        "Is {name} an acute triangle?",
        "Does {it} have acute angles only?",
    ),
    "right": (
        "Is {it} right-angled?",
        "Does {it} have a right angle?",
        "Is {name} a right triangle?",
        "Is one angle of {it} 90°?",
    ),
    "obtuse": (
        "Is {it} obtuse?",
        "Does {it} have an obtuse angle?",
        "Is {name} an obtuse triangle?",
        "Is an angle of {it} above 90°?",
    ),
    "scalene": (
        "Is {it} scalene?",
        "Are all sides of {it} of different lengths?",
        "Is {name} a scalene triangle?",
        "Does {it} have three different sides?",
    ),
    "isosceles": (
        "Is {it} isosceles?",
        "Does {it} have two equal sides?",
        "Is {name} an isosceles triangle?",
        "Are two sides of {it} equally long?",
    ),
    "equilateral": (
        "Is {it} equilateral?",
        "Are all sides of {it} equally long?",
        "Is {name} an equilateral triangle?",
        "Does {it} have three equal sides?",
    ),
}
SIDES, ANGLES = ("scalene", "isosceles", "equilateral"), ("acute", "right", "obtuse")


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for triangle in scene.of(Triangle):
        slots = {"it": triangle_called(triangle), "name": triangle.id.removeprefix("triangle/")}
        for attribute, sorts, wordings in (("sort by sides", SIDES, BY_SIDES), ("sort by angles", ANGLES, BY_ANGLES)):
            fact = world.facts.get((triangle.id, attribute))
            if fact is None:
                continue
            how = attribute.removeprefix("sort ").replace(" ", "-")
            # three sorts make three choices of four: a sort of the other list fills up
            other = "right" if attribute == "sort by sides" else "equilateral"
            wrong = tuple(Mistake(f"took it for {w}", w) for w in (*sorts, other))
            yield Question(say(words, *wordings, **slots), f"triangle-{how}", the(triangle.id).read(attribute), wrong)
            for sort in sorts:
                # an equilateral triangle is isosceles too, which the fact does not say
                if not (sort == "isosceles" and fact.value == "equilateral"):
                    program = same(the(triangle.id).read(attribute), literal(sort))
                    yield Question(say(words, *IS_IT[sort], **slots), f"is-it-{how}", program)
    for angle in angles(world):
        wrong = tuple(Mistake(f"took it for {w}", w) for w in (*ANGLES, "straight"))
        text = say(words, *SORT_OF_ANGLE, it=angle_called(words, scene, angle))
        yield Question(text, "sort-of-angle", the(angle).read("sort"), wrong)
