"""What sort of triangle, quadrilateral or angle."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import draw_name, name_of
from gnomon.annotators.geometry.options import which
from gnomon.annotators.geometry.places import NEAR, angle, length
from gnomon.annotators.geometry.places import sorts as drawn_sorts
from gnomon.annotators.geometry.statements import with_article
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure, Quadrilateral, Triangle
from gnomon.scenes.geometry.attributes import QUADRILATERALS, SORT, SORT_BY_ANGLES, SORT_BY_SIDES
from gnomon.scenes.geometry.ids import angle_id, letters_of, noun_of, segment_id
from gnomon.truth.program import literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

BY_SIDES = (
    "Is {it} scalene, isosceles or equilateral?",
    "Classify {it} by its sides.",
    "Judging by its sides, what kind of triangle is {short}?",
    "Going by its sides, is {it} scalene, isosceles or equilateral?",
    "By its sides, what (sort|kind|type) of triangle is {short}?",
    "Is {short} a scalene, an isosceles or an equilateral triangle?",
)
BY_ANGLES = (
    "Is {it} acute, right or obtuse?",
    "Classify {it} by its angles.",
    "Judging by its angles, what kind of triangle is {short}?",
    "Going by its angles, is {it} acute, right or obtuse?",
    "By its angles, what (sort|kind|type) of triangle is {short}?",
    "Is {short} an acute, a right or an obtuse triangle?",
)
SORT_OF_ANGLE = (
    "Is {it} acute, right or obtuse?",
    "What (kind|sort|type) of angle is {it}: acute, right or obtuse?",
    "Which is {it}: acute, right or obtuse?",
    "Is {it} an acute, a right or an obtuse angle?",
    "Classify {it}: acute, right or obtuse?",
    "Is {it} smaller than, equal to or larger than a right angle? Answer acute, right or obtuse.",
)
IS_ANGLE = (
    "Is {it} {a} angle?",
    "Does the figure show that {it} is {a} angle?",
    "Is it correct to call {it} {a} angle?",
    "In the figure, is {it} {a} angle?",
    "Is it true that {it} is {a} angle?",
    "Going by the figure, is {it} {a} angle?",
)
IS_IT = (
    "Is {it} {sort}?",
    "Does the figure show that {it} is {sort}?",
    "Is it correct to call {it} {sort}?",
    "In the figure, is {it} {sort}?",
    "Is it true that {it} is {sort}?",
    "Going by the figure, is {it} {sort}?",
)
QUADRILATERAL = (
    "What is the most specific name for quadrilateral {short}?",
    "Which kind of quadrilateral is {short}? Give the most specific name.",
    "What type of quadrilateral is {short}? Be as specific as possible.",
    "Classify quadrilateral {short} as specifically as you can.",
    "Which special quadrilateral is {short}? Give the most specific name.",
    "Give the most precise name of quadrilateral {short}.",
)
SIDES, ANGLES = ("scalene", "isosceles", "equilateral"), ("acute", "right", "obtuse")


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for triangle in scene.of(Triangle):
        yield from of_triangle(scene, world, triangle)
    for shape in scene.of(Quadrilateral):
        yield from of_quadrilateral(scene, world, shape)
    for subject, attribute in world.readings:
        if attribute == SORT and noun_of(subject) == "angle":
            it, program = draw_name(words, scene, subject), the(subject).read(SORT)
            wrong = tuple(Mistake(f"took it for {w}", w) for w in ANGLES)
            yield Question("", "sort-of-angle", program, wrong, saying=saying(SORT_OF_ANGLE, it=it))
            for sort in ANGLES:
                asked = saying(IS_ANGLE, it=it, a=with_article(sort))
                yield Question("", "is-angle", same(program, literal(sort)), saying=asked)


def of_triangle(scene: Figure, world: World, triangle: Triangle) -> Iterator[Question]:
    it, short = name_of(scene, triangle.id), letters_of(triangle.id)
    for attribute, how, sorts, wordings in (
        (SORT_BY_SIDES, "by-sides", SIDES, BY_SIDES),
        (SORT_BY_ANGLES, "by-angles", ANGLES, BY_ANGLES),
    ):
        fact = world.facts.get((triangle.id, attribute))
        if fact is None:
            continue
        program = the(triangle.id).read(attribute)
        true = true_sorts(scene, triangle)
        wrong = tuple(Mistake(f"took it for {w}", w) for w in sorts if w == fact.value or w not in true)
        yield Question("", f"triangle-{how}", program, wrong, saying=saying(wordings, it=it, short=short))
        for sort in sorts:
            # an equilateral triangle is isosceles too, which the fact does not say
            if not (sort == "isosceles" and fact.value == "equilateral"):
                asked = saying(IS_IT, it=it, sort={"right": "right-angled"}.get(sort, sort))
                yield Question("", f"is-it-{how}", same(program, literal(sort)), saying=asked)


def true_sorts(scene: Figure, triangle: Triangle) -> set[str]:
    """All that the coordinates make of a triangle: an equilateral one is isosceles too."""
    a, b, c = triangle.corners
    sides = [length(scene, segment_id(*pair)) for pair in ((a, b), (b, c), (a, c))]
    widest = max(angle(scene, angle_id(p, v, q)) for p, v, q in ((a, b, c), (b, c, a), (c, a, b)))
    alike = sum(abs(x - y) < NEAR * x for x, y in combinations(sides, 2))
    by_sides = {0: {"scalene"}, 1: {"isosceles"}}.get(alike, {"isosceles", "equilateral"})
    return by_sides | {"right" if abs(widest - 90) < NEAR else "acute" if widest < 90 else "obtuse"}


def of_quadrilateral(scene: Figure, world: World, shape: Quadrilateral) -> Iterator[Question]:
    """The most special sort that follows; asked only where the drawing looks no more special than that."""
    held = [sort for sort in QUADRILATERALS if (shape.id, sort) in world.readings]
    drawn = drawn_sorts(scene, shape)
    if not held or held[0] != next(sort for sort in QUADRILATERALS if sort in drawn):
        return
    program = which([(the(shape.id).follows(sort), str(sort)) for sort in QUADRILATERALS])
    wrong = tuple(Mistake(f"took it for {with_article(w)}", str(w)) for w in QUADRILATERALS if w not in drawn)
    asked = saying(QUADRILATERAL, short=letters_of(shape.id))
    yield Question("", "sort-of-quadrilateral", program, wrong, saying=asked)
