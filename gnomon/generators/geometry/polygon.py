"""Regular and other polygons: angles, sides, diagonals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import angle, length
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import one_of
from gnomon.scenes.geometry.theorems import polygons

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*polygons.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"regular": 20.0, "right": 6.0}


def pentagon(rng: Generator, level: int) -> Draft:
    d = shape("regular_pentagon", "ABCDE", length(rng, 4, 12))
    if level > 1:
        d.join("AC")
    return d.join("AD" if level == 3 else "BE") if level > 2 else d


def hexagon(rng: Generator, level: int) -> Draft:
    d = shape("regular_hexagon", "ABCDEF", length(rng, 4, 12))
    if level > 1:
        d.join("AC")
    if level > 2:
        d.join(one_of(rng, ("AD", "CE", "AE")))
    return d


def octagon(rng: Generator, level: int) -> Draft:
    d = shape("regular_octagon", "ABCDEFGH", length(rng, 4, 9))
    return d.join("AC") if level > 1 else d


def centred(rng: Generator, level: int) -> Draft:
    """A regular polygon with its centre."""
    name, corners = one_of(
        rng, (("regular_pentagon", "ABCDE"), ("regular_hexagon", "ABCDEF"), ("regular_octagon", "ABCDEFGH"))
    )
    d = shape(name, corners, length(rng, 4, 10)).make("centre", "O", corners).join("OA", "OB")
    return d.join("OC", "AC" if level > 3 else "OC") if level > 2 else d


def plain(rng: Generator, level: int) -> Draft:
    """A pentagon of no special sort: a quadrilateral with a roof."""
    alpha, beta, delta = angle(rng, 80, 105), angle(rng, 80, 105), angle(rng, 80, 100)
    d = begin("quadrilateral", "ABCE", length(rng, 9, 12), length(rng, 6, 9), alpha, beta, delta)
    d.make("isosceles_on", "D", "EC", angle(rng, 25, 45)).ring("ABCDE")
    return d.join("CE") if level > 2 else d


def house(rng: Generator, level: int) -> Draft:
    """A pentagon with three right angles or a triangle on a square."""
    side = length(rng, 6, 12)
    d = begin("rectangle", "ABCE", side, length(rng, 5, 9)).make("isosceles_on", "D", "EC", angle(rng, 25, 45))
    d.ring("ABCDE")
    return d.join("CE") if level > 1 else d


PLANS = (pentagon, hexagon, octagon, centred, plain, house)

generate = figure_of("Levels lead from the angle sum to triangles inside of regular polygons.", PLANS, THEOREMS, GIVENS)
