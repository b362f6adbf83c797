"""Congruent triangles: what makes them so, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import HERON, angle, length, maybe, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import congruence

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*congruence.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"ticks": 14.0, "arcs": 8.0, "congruent": 1.0, "angle": 4.0, "length": 4.0}


def scalene(rng: Generator) -> Draft:
    if maybe(rng, 0.5):
        a, b, c = one_of(rng, HERON[:5])
        return begin("triangle_sides", "ABC", a, b, c)
    alpha, beta = two_angles(rng)
    return begin("triangle_asa", "ABC", length(rng, 8, 14), alpha, beta)


def kite(rng: Generator, level: int) -> Draft:
    """Two triangles on one side, mirror images."""
    d = scalene(rng).ring("ABC").make("reflection", "D", "ABC").ring("ABD")
    if level > 2:
        d.make("intersection", "M", "ABCD").join("CD")
    return d


def bow_tie(rng: Generator, level: int) -> Draft:
    """Two segments that halve each other."""
    d = begin("triangle_sas", "MAB", length(rng), angle(rng, 50, 110), length(rng))
    d.make("point_reflection", "CD", "MAB").ring("MAB").ring("MCD")
    return d.join("AD") if level > 3 else d


def overlapping(rng: Generator, level: int) -> Draft:
    """Lines from the base corners of an isosceles triangle to points on its legs."""
    leg, base = one_of(rng, ((10, 8), (12, 10), (13, 10), (15, 12), (14, 9)))
    d = shape("isosceles_triangle", "ABC", base, leg)
    part = between(rng, 3, leg // 2)
    if maybe(rng, 0.4):
        d.make("altitude", "D", "ABC").make("altitude", "E", "BAC")
    else:
        d.make("point_at", "D", "BC", part).make("point_at", "E", "AC", part)
    d.join("AD", "BE")
    return d.make("intersection", "F", "ADBE") if level > 1 else d


def apart(rng: Generator, level: int) -> Draft:
    """Two triangles side by side, one moved or mirrored."""
    d = scalene(rng).ring("ABC")
    if maybe(rng, 0.5):
        return d.make("shift", "DEF", "ABC", 22, between(rng, -3, 3)).ring("DEF")
    d.make("extend", "P", "AB", 4).make("perpendicular_at", "Q", "PA", 5).make("reflection", "DEF", "PQABC").hide("PQ")
    return d.ring("DEF")


def shared_side(rng: Generator, level: int) -> Draft:
    """A parallelogram and its diagonals."""
    d = shape("parallelogram", "ABCD", between(rng, 9, 15), between(rng, 6, 9), angle(rng, 50, 75)).join("AC")
    return d.join("BD").make("intersection", "M", "ACBD") if level > 2 else d


def folded(rng: Generator, level: int) -> Draft:
    """Right triangles on one hypotenuse."""
    d = shape("right_triangle_angle", "ABC", between(rng, 8, 16), angle(rng, 25, 40))
    return d.make("reflection", "D", "ABC").ring("ABD")


def rotated(rng: Generator, level: int) -> Draft:
    """A triangle turned about one of its corners."""
    d = shape("triangle_sas", "ABC", length(rng, 8, 12), angle(rng, 30, 40), length(rng, 8, 12))
    return d.make("rotation", "DE", "ABC", angle(rng, 70, 110)).ring("ADE")


PLANS = (kite, bow_tie, overlapping, apart, shared_side, folded, rotated)

generate = figure_of("Levels lead from one pair to chains that go through a congruence.", PLANS, THEOREMS, GIVENS)
