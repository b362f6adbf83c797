"""Areas and perimeters of triangles and quadrilaterals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import HERON, maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.geometry.goals.choosing import Goals
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.attributes import AREA, LENGTH, MEASURE, PERIMETER
from gnomon.scenes.geometry.theorems import areas

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*areas.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {
    "sort": 16.0,
    "right": 12.0,
    "length": 9.0,
    "long length": 3.0,
    "area": 1.5,
    "perimeter": 1.5,
    "angle": 1.0,
    "regular": 14.0,
}
GOALS: Goals = {AREA: 9.0, PERIMETER: 4.0, LENGTH: 3.0, MEASURE: 0.1}


def triangle(rng: Generator, level: int) -> Draft:
    h, m, n = one_of(rng, ((12, 5, 9), (12, 9, 16), (8, 6, 15), (15, 8, 20), (24, 10, 18), (6, 4, 5), (7, 3, 6)))
    d = begin("segment", "AB", m + n).make("point_at", "D", "AB", m).make("perpendicular_at", "C", "DB", h).ring("ABC")
    return d.join("CD")


def heron(rng: Generator, level: int) -> Draft:
    a, b, c = one_of(rng, HERON[:5])
    d = shape("triangle_sides", "ABC", c, a, b)
    return d.make("altitude", "D", "CAB").join("CD") if level > 1 else d


def rectangle(rng: Generator, level: int) -> Draft:
    a, b, _ = triple(rng)
    d = shape("rectangle", "ABCD", a, b) if maybe(rng, 0.6) else shape("square", "ABCD", b)
    return d.join("AC") if level > 1 else d


def parallelogram(rng: Generator, level: int) -> Draft:
    a, h, _ = one_of(rng, ((3, 4, 5), (5, 12, 13), (6, 8, 10), (9, 12, 15), (8, 15, 17)))
    return shape("parallelogram_height", "ABCD", a + between(rng, 4, 10), h, a).make("foot", "E", "DAB").join("DE")


def rhombus(rng: Generator, level: int) -> Draft:
    a, b, _ = triple(rng)
    d = shape("rhombus_diagonals", "ABCD", 2 * a, 2 * b).join("AC", "BD")
    return d.make("intersection", "M", "ACBD") if level > 1 else d


def kite(rng: Generator, level: int) -> Draft:
    near, far, half = one_of(rng, ((5, 16, 12), (9, 16, 12), (6, 15, 8), (5, 9, 12), (4, 9, 6)))
    return shape("kite", "ABCD", near, far, half).join("AC", "BD").make("intersection", "M", "ACBD")


def trapezoid(rng: Generator, level: int) -> Draft:
    a, h, _ = one_of(rng, ((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 6, 10)))
    top = between(rng, 4, 10)
    d = (
        shape("isosceles_trapezoid", "ABCD", top + 2 * a, top, h)
        if maybe(rng, 0.5)
        else shape("right_trapezoid", "ABCD", top + a, top, h)
    )
    return d.make("foot", "E", "CAB").join("CE")


def divided(rng: Generator, level: int) -> Draft:
    """A triangle divided by lines from a corner, or by medians."""
    a, b, c = one_of(rng, HERON[:5])
    d = shape("triangle_sides", "ABC", c, a, b)
    if maybe(rng, 0.4):
        d.make("trisect", "DE", "AB").join("CD", "CE")
    else:
        d.make("point_at", "D", "AB", between(rng, 4, c - 4)).join("CD")
        if level > 2:
            d.make("midpoint", "E", "CD").join("BE")
    return d


def hexagon(rng: Generator, level: int) -> Draft:
    d = shape("regular_hexagon", "ABCDEF", between(rng, 2, 12))
    return d.join("AD") if level > 2 else d


PLANS = (triangle, heron, rectangle, parallelogram, rhombus, kite, trapezoid, divided, hexagon)

generate = figure_of(
    "Levels lead from one formula to heights, ratios and inverse questions.", PLANS, THEOREMS, GIVENS, GOALS
)
