"""Arcs, sectors, circumference and area of circles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.geometry.goals.choosing import Goals
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.attributes import ARC_LENGTH, AREA, CIRCUMFERENCE, LENGTH, MEASURE, PERIMETER
from gnomon.scenes.geometry.theorems import arcs

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*arcs.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"radius": 3.0, "circumference": 2.5, "arc length": 4.0, "angle": 8.0, "arc": 2.0}
GOALS: Goals = {AREA: 4.0, PERIMETER: 3.0, CIRCUMFERENCE: 3.0, ARC_LENGTH: 5.0, MEASURE: 2.0, LENGTH: 2.0}


def sector(rng: Generator, level: int) -> Draft:
    """A sector that stands alone."""
    turn = one_of(rng, (30, 40, 45, 60, 72, 80, 90, 100, 120, 135, 150))
    d = begin("sector", "OAB", 2 * between(rng, 2, 9), turn).join("OA", "OB")
    d.sector("O", "A", "B")
    if level > 2:
        d.join("AB")
    return d


def circle(rng: Generator, level: int) -> Draft:
    """A circle with a radius or a diameter, and what it carries."""
    a, b, _ = triple(rng)
    if maybe(rng, 0.5):
        d = begin("circle", "OA", between(rng, 2, 12), between(rng, 0, 359)).circle("O", "A").join("OA")
        return d.make("antipode", "B", "OA").join("OB") if maybe(rng, 0.5) else d
    d = begin("right_triangle", "CAB", a, b).ring("ABC").make("circle_on_diameter", "O", "AB")
    return d.circle("O", "A")


def semicircle(rng: Generator, level: int) -> Draft:
    d = begin("semicircle", "OAB", between(rng, 2, 10)).join("AB")
    d.sector("O", "B", "A")
    if level > 1:
        d.make("on_circle", "C", "OA", -one_of(rng, (60, 90, 120, 100, 70))).join("AC", "BC")
    return d


def arc_in_circle(rng: Generator, level: int) -> Draft:
    """An arc of a circle, its central angle, an inscribed angle."""
    d = begin("circle", "OA", 3 * between(rng, 1, 6), between(rng, 0, 359)).circle("O", "A")
    d.make("on_circle", "B", "OA", one_of(rng, (40, 60, 80, 90, 100, 120, 140))).join("OA", "OB")
    d.arcs.append(("O", "A", "B"))
    if level > 1:
        d.make("on_circle", "C", "OA", between(rng, 210, 270)).join("AC", "BC")
    return d


def in_a_triangle(rng: Generator, level: int) -> Draft:
    """A sector about a corner of a right or an equilateral triangle."""
    side = 2 * between(rng, 3, 8)
    if maybe(rng, 0.5):
        d = shape("equilateral_triangle", "ABC", side).make("midpoint", "D", "AB").make("midpoint", "E", "AC")
    else:
        d = shape("isosceles_right_triangle", "ABC", side).make("midpoint", "D", "AB").make("midpoint", "E", "AC")
    return d.sector("A", "D", "E")


PLANS = (sector, circle, semicircle, arc_in_circle, in_a_triangle)

generate = figure_of(
    "Levels lead from one formula to radius and angle from what is given.", PLANS, THEOREMS, GIVENS, GOALS
)
