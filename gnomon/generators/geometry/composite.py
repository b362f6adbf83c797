"""Figures put together step by step from all sorts of constructions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, shape
from gnomon.generators.geometry.drafts.numbers import HERON, ISOSCELES, angle, length, triple, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import (
    angles,
    areas,
    centres,
    circles,
    congruence,
    isosceles,
    parallels,
    quadrilaterals,
    right,
    similarity,
)

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "6"
SOURCE = ""
THEOREMS = (
    *similarity.THEOREMS,
    *congruence.THEOREMS,
    *circles.THEOREMS,
    *right.THEOREMS,
    *isosceles.THEOREMS,
    *centres.THEOREMS,
    *quadrilaterals.THEOREMS,
    *areas.THEOREMS,
    *angles.THEOREMS,
    *parallels.THEOREMS,
)
# what figures of several sorts are for; the rest is wished for by the kinds that are about it
STYLE = style((*similarity.THEOREMS, *congruence.THEOREMS, *right.THEOREMS))


def built(rng: Generator, level: int) -> Draft:
    """A free shape, and as many steps as the level has."""
    d, corners = start(rng)
    for _ in range(1 + level // 2 + between(rng, 0, 1)):
        grow(d, rng, corners)
    return d


def start(rng: Generator) -> tuple[Draft, str]:
    sort = between(rng, 0, 6)
    if sort == 0:
        a, b, _ = triple(rng)
        return shape("right_triangle", "ABC", a, b), "ABC"
    if sort == 1:
        leg, base = one_of(rng, ISOSCELES)
        return shape("isosceles_triangle", "ABC", base, leg), "ABC"
    if sort == 2:
        a, b, c = one_of(rng, HERON[:5])
        return shape("triangle_sides", "ABC", c, a, b), "ABC"
    if sort == 3:
        a, b, _ = triple(rng)
        return shape("rectangle", "ABCD", a, b), "ABCD"
    if sort == 4:
        return shape("square", "ABCD", length(rng)), "ABCD"
    if sort == 5:
        return shape("parallelogram", "ABCD", length(rng, 9, 14), length(rng, 6, 9), angle(rng, 50, 75)), "ABCD"
    alpha, beta = two_angles(rng, 42, 80)
    return shape("triangle_asa", "ABC", length(rng, 9, 15), alpha, beta), "ABC"


def grow(d: Draft, rng: Generator, corners: str) -> None:
    """One more step, drawn. Points already there are used again."""
    a, b, c = (corners[int(i)] for i in rng.permutation(len(corners))[:3])
    new = "EFGHKLMN"[len(d.at) - len(corners)]
    match between(rng, 0, 9):
        case 0:
            d.make("midpoint", new, a + b).join(c + new)
        case 1:
            d.make("altitude", new, a + b + c).join(a + new)
        case 2:
            d.make("bisector", new, a + b + c).join(a + new)
        case 3:
            d.make("extend", new, a + b, between(rng, 4, 9)).join(b + new, new + c)
        case 4:
            other = d.shown[-1]
            if other in (a, b, c):
                if "P" not in d.at:
                    d.make("perpendicular_bisector_meets", new + "P", a + b + a + c).join(new + "P")
            else:
                d.make("foot", new, other + a + b).join(other + new)
        case 5:
            other = d.shown[-1]
            if other not in (a, b, c):
                d.make("parallel_meets", new, other + a + b + a + c).join(other + new)
            else:
                d.make("divide", new, a + b, 1, one_of(rng, (1, 2, 3))).join(c + new)
        case 6:
            d.make("equilateral_on", new, a + b).join(a + new, b + new)
        case 7:
            if not d.circles and "O" not in d.at:
                d.make("circumcentre", "O", a + b + c).circle("O", a).join("O" + a, "O" + b)
        case 8:
            if len(corners) == 4:
                d.join(corners[0] + corners[2], corners[1] + corners[3]).make(
                    "intersection", new, corners[0] + corners[2] + corners[1] + corners[3]
                )
            else:
                d.make("fourth_corner", new, a + b + c).join(a + new, c + new)
        case _:
            d.make("reflection", new, a + b + c).join(a + new, b + new)


PLANS = (built,)

generate = figure_of("Levels add steps: points on lines, centres, perpendiculars, parallels, circles.", PLANS, THEOREMS)
