"""Trapezoids: isosceles, right, with midsegments, heights and diagonals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, maybe
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import areas, quadrilaterals

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*quadrilaterals.THEOREMS, *areas.THEOREMS)
STYLE = style(THEOREMS)
GIVENS = {"sort": 12.0, "parallel": 8.0, "right": 9.0, "area": 0.6}


def heights(d: Draft, rng: Generator, level: int) -> Draft:
    d.make("foot", "E", "DAB").join("DE")
    return d.make("foot", "F", "CAB").join("CF") if level > 2 else d


def plain(rng: Generator, level: int) -> Draft:
    a, h, b = one_of(rng, ((6, 8, 15), (5, 12, 9), (9, 12, 16), (9, 12, 5), (8, 6, 8)))
    top = between(rng, 5, 12)
    return heights(shape("trapezoid", "ABCD", a + top + b, top, h, a), rng, level)


def isosceles(rng: Generator, level: int) -> Draft:
    a, h, _ = one_of(rng, ((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 6, 10), (8, 15, 17), (9, 12, 15)))
    top = between(rng, 4, 12)
    d = shape("isosceles_trapezoid", "ABCD", top + 2 * a, top, h)
    if maybe(rng, 0.4):
        return d.join("AC", "BD").make("intersection", "M", "ACBD") if level > 2 else d.join("AC", "BD")
    return heights(d, rng, level)


def isosceles_by_angle(rng: Generator, level: int) -> Draft:
    a = 2 * between(rng, 2, 5)
    top = between(rng, 5, 10)
    d = shape("isosceles_trapezoid_angle", "ABCD", top + a, top, one_of(rng, (45, 60, 60, 65, 70)))
    return heights(d, rng, level) if level > 1 else d


def right(rng: Generator, level: int) -> Draft:
    a, h, _ = one_of(rng, ((3, 4, 5), (6, 8, 10), (5, 12, 13), (9, 12, 15), (4, 3, 5), (8, 6, 10)))
    top = between(rng, 4, 10)
    d = shape("right_trapezoid", "ABCD", top + a, top, h)
    if level > 1:
        d.make("foot", "E", "CAB").join("CE")
    return d.join("BD") if level > 4 else d


def midsegment(rng: Generator, level: int) -> Draft:
    top = between(rng, 4, 9)
    low = top + 2 * between(rng, 2, 5)
    d = shape("trapezoid", "ABCD", low, top, between(rng, 7, 12), between(rng, 1, 4))
    d.make("midpoint", "M", "AD").make("midpoint", "N", "BC").join("MN")
    if level > 3:
        d.join("AC").make("intersection", "P", "ACMN")
    return d


def by_angles(rng: Generator, level: int) -> Draft:
    d = shape(
        "trapezoid_angles", "ABCD", length(rng, 16, 20), length(rng, 6, 9), angle(rng, 50, 75), angle(rng, 50, 75)
    )
    return d.join("AC") if level > 1 else d


def with_diagonals(rng: Generator, level: int) -> Draft:
    """An isosceles trapezoid whose diagonals are whole."""
    a, h, top = one_of(rng, ((5, 12, 4), (5, 12, 11), (6, 8, 9), (8, 15, 12), (9, 12, 7)))
    d = shape("isosceles_trapezoid", "ABCD", top + 2 * a, top, h).join("AC", "BD")
    return d.make("foot", "E", "DAB").join("DE") if level > 2 and top > 5 else d


PLANS = (plain, isosceles, isosceles_by_angle, right, midsegment, by_angles, with_diagonals)

generate = figure_of("Levels lead from one angle to heights, midsegments and areas.", PLANS, THEOREMS, GIVENS)
