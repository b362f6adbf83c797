"""Shaded regions: what is left of one shape when others are taken away."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, Ring, begin, shape
from gnomon.generators.geometry.drafts.numbers import maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.geometry.goals.choosing import Goals
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.attributes import ARC_LENGTH, AREA, CIRCUMFERENCE, LENGTH, MEASURE, PERIMETER, RADIUS
from gnomon.scenes.geometry.theorems import areas

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*areas.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"sort": 20.0, "radius": 2.0, "length": 8.0, "long length": 3.0, "right": 8.0, "area": 0.5}
GOALS: Goals = {
    ("region", AREA): 12.0,
    AREA: 0.2,
    PERIMETER: 0.1,
    LENGTH: 0.1,
    MEASURE: 0.05,
    RADIUS: 0.2,
    ARC_LENGTH: 0.1,
    CIRCUMFERENCE: 0.1,
}


def full(o: str, a: str) -> Ring:
    return ((a, a, o, True),)


def line(points: str) -> Ring:
    return tuple((a, b, "", True) for a, b in pairwise(points))


def straight(corners: str) -> Ring:
    return line(corners + corners[0])


def circle_in_square(rng: Generator, level: int) -> Draft:
    side = 2 * between(rng, 2, 10)
    d = shape("square", "ABCD", side).make("centre", "O", "ABCD").make("midpoint", "M", "AB").circle("O", "M")
    d.join("OM") if maybe(rng, 0.5) else d
    return d.shade(straight("ABCD"), (full("O", "M"),), ((1, "ring", "ABCD"), (-1, "circle", "OM")))


def quarter_in_square(rng: Generator, level: int) -> Draft:
    side = between(rng, 3, 14)
    d = shape("square", "ABCD", side).sector("A", "B", "D")
    boundary = (*line("BCD"), ("D", "B", "A", False))
    return d.shade(boundary, (), ((1, "ring", "ABCD"), (-1, "sector", "BAD")))


def square_in_circle(rng: Generator, level: int) -> Draft:
    d = begin("circle", "OA", between(rng, 2, 10), 225).circle("O", "A").make("inscribed_square", "BCD", "OA")
    d.ring("ABCD")
    d.join("AC") if maybe(rng, 0.6) else d.join("OA")
    return d.shade(full("O", "A"), (straight("ABCD"),), ((1, "circle", "OA"), (-1, "ring", "ABCD")))


def ring(rng: Generator, level: int) -> Draft:
    """Between two circles about one centre."""
    if level > 2 or maybe(rng, 0.4):
        a, b, _ = triple(rng)
        d = begin("circle", "OT", a, 90).circle("O", "T").make("tangent_at", "P", "OT", b).circle("O", "P")
        d.join("OT", "TP", "OP")
        return d.shade(full("O", "P"), (full("O", "T"),), ((1, "circle", "OP"), (-1, "circle", "OT")))
    r = between(rng, 3, 9)
    d = begin("circle", "OA", r, 20).circle("O", "A").make("circle_through", "B", "O", r + between(rng, 2, 6), 160)
    d.circle("O", "B")
    return d.shade(full("O", "B"), (full("O", "A"),), ((1, "circle", "OB"), (-1, "circle", "OA"))).join("OA", "OB")


def segment(rng: Generator, level: int) -> Draft:
    """Between an arc and its chord."""
    d = shape("sector", "OAB", 2 * between(rng, 2, 8), one_of(rng, (60, 90, 120, 90, 150))).sector("O", "A", "B")
    return d.shade((("A", "B", "O", True), ("B", "A", "", True)), (), ((1, "sector", "AOB"), (-1, "ring", "OAB")))


def triangle_in_circle(rng: Generator, level: int) -> Draft:
    """A right triangle over a diameter."""
    a, b, _ = triple(rng)
    d = begin("right_triangle", "CAB", a, b).ring("ABC").make("circle_on_diameter", "O", "AB").circle("O", "A")
    return d.shade(full("O", "A"), (straight("ABC"),), ((1, "circle", "OA"), (-1, "ring", "ABC")))


def path(rng: Generator, level: int) -> Draft:
    """A triangle cut off from a rectangle or a parallelogram."""
    a, b, _ = triple(rng)
    d = shape("rectangle", "ABCD", a + between(rng, 3, 8), b).make("point_at", "E", "AB", a).join("DE")
    d.shapes.append("AED")
    return d.shade(straight("EBCD"), (), ((1, "ring", "ABCD"), (-1, "ring", "AED")))


def frame(rng: Generator, level: int) -> Draft:
    """A square between the middles of another's sides."""
    side = 2 * between(rng, 2, 9)
    d = shape("square", "ABCD", side)
    for m, pair in (("E", "AB"), ("F", "BC"), ("G", "CD"), ("H", "DA")):
        d.make("midpoint", m, pair)
    d.ring("EFGH")
    return d.shade(straight("ABCD"), (straight("EFGH"),), ((1, "ring", "ABCD"), (-1, "ring", "EFGH")))


def four_quarters(rng: Generator, level: int) -> Draft:
    """A square without the quarter circles about two of its opposite corners."""
    side = 2 * between(rng, 2, 9)
    d = shape("square", "ABCD", side).make("midpoint", "E", "AB").make("midpoint", "F", "DA")
    d.make("midpoint", "G", "CD").make("midpoint", "H", "BC").sector("A", "E", "F").sector("C", "G", "H")
    boundary = (*line("EBH"), ("H", "G", "C", False), *line("GDF"), ("F", "E", "A", False))
    parts = ((1, "ring", "ABCD"), (-1, "sector", "EAF"), (-1, "sector", "GCH"))
    return d.shade(boundary, (), parts)


def triangle_in_rectangle(rng: Generator, level: int) -> Draft:
    """A rectangle without the triangle over one of its sides."""
    a, b, _ = triple(rng)
    d = shape("rectangle", "ABCD", a * 2, b).make("midpoint", "E", "CD").join("AE", "BE")
    d.shapes.append("ABE")
    d.make("foot", "F", "EAB").join("EF", dashed=True)
    return d.shade(straight("ABCD"), (straight("ABE"),), ((1, "ring", "ABCD"), (-1, "ring", "ABE")))


PLANS = (
    circle_in_square,
    quarter_in_square,
    square_in_circle,
    ring,
    segment,
    triangle_in_circle,
    path,
    frame,
    four_quarters,
    triangle_in_rectangle,
)

generate = figure_of(
    "Levels lead from a difference of two areas to segments of circles and lunes.", PLANS, THEOREMS, GIVENS, GOALS
)
