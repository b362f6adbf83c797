"""Similar triangles, parallels in triangles, midsegments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import similarity

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*similarity.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"parallel": 12.0, "similar": 4.0, "length": 9.0, "area": 1.5, "perimeter": 1.5, "said equal": 0.05}


def cut(rng: Generator, level: int) -> Draft:
    """A parallel to a side of a triangle."""
    k, m, n = between(rng, 1, 3), between(rng, 1, 4), between(rng, 1, 4)
    a, b, c = one_of(rng, ((4, 5, 6), (5, 6, 7), (3, 4, 5), (4, 6, 7), (5, 5, 6), (6, 7, 8)))
    d = begin("triangle_sides", "BCA", a * k * (m + n), b * k * (m + n), c * k * (m + n)).ring("ABC")
    d.make("divide", "D", "AB", m, n).make("parallel_meets", "E", "DBCAC").join("DE")
    return d.join("BE") if level > 4 else d


def crossed(rng: Generator, level: int) -> Draft:
    """Two parallels between crossing lines."""
    k = one_of(rng, ("1/2", "2/3", "3/2", "3/4"))
    a, angle_, b = length(rng, 4, 8) * 2, angle(rng, 50, 110), length(rng, 4, 8) * 3
    d = begin("triangle_sas", "PAB", a, angle_, b).make("dilation", "CD", "PAB", f"-{k}")
    return d.ring("PAB").ring("PCD")


def apart(rng: Generator, level: int) -> Draft:
    """A triangle and its enlargement beside it."""
    a, b, c = one_of(rng, ((4, 5, 6), (5, 6, 7), (4, 6, 8), (6, 8, 9), (5, 7, 8)))
    k = one_of(rng, (2, 3, "3/2", "4/3"))
    d = shape("triangle_sides", "ABC", a, b, c)
    d.make("dilation", "PQR", "AABC", k).hide("PQR").make("shift", "DEF", "PQR", 2 * a, 0).ring("DEF")
    return d


def shared_angle(rng: Generator, level: int) -> Draft:
    """D on AB with ∠ACD as large as ∠B."""
    alpha, beta = one_of(rng, ((60, 40), (70, 35), (50, 45), (65, 40), (80, 35)))
    d = shape("triangle_asa", "ABC", length(rng, 8, 15), alpha, beta)
    return d.make("cevian_angle", "D", "CAB", beta).join("CD")


def midsegment(rng: Generator, level: int) -> Draft:
    a, b, c = (2 * x for x in one_of(rng, ((7, 8, 9), (6, 7, 9), (5, 6, 7), (8, 9, 11))))
    d = begin("triangle_sides", "BCA", a, b, c).ring("ABC").make("midsegment", "DE", "ABC").join("DE")
    return d.make("midpoint", "F", "BC").join("DF", "EF") if level > 2 else d


def mirror(rng: Generator, level: int) -> Draft:
    """Two right triangles on one line: a height by its shadow or by a mirror."""
    a, b, _ = triple(rng)
    k = one_of(rng, (2, 3))
    d = begin("segment", "AB", a).make("perpendicular_at", "C", "AB", b).make("extend", "D", "AB", a * k)
    d.make("translation", "Q", "ADC").hide("Q").make("dilation", "E", "DQ", k).join("ABD", "AC", "BC", "BE", "DE")
    d.shapes += ["ABC", "BDE"]
    return d


def enlarged(rng: Generator, level: int) -> Draft:
    """A triangle and its image from one corner."""
    d = begin("triangle_sas", "ABC", length(rng, 5, 8), angle(rng, 40, 80), length(rng, 5, 8))
    d.make("dilation", "DE", "ABC", one_of(rng, (2, "5/2", "9/5"))).ring("ADE").join("BC")
    return d


def upright(rng: Generator, level: int) -> Draft:
    """A perpendicular to the hypotenuse of a right triangle."""
    a, b, c = triple(rng)
    d = shape("right_triangle", "ABC", 2 * a, 2 * b)
    d.make("point_at", "D", "BC", between(rng, c // 2, c)).make(
        "perpendicular_meets", "E", "DBCAB" if a > b else "DBCAC"
    )
    return d.join("DE")


PLANS = (cut, crossed, apart, shared_angle, midsegment, mirror, enlarged, upright)

generate = figure_of("Levels lead from one ratio to areas and to chains of ratios.", PLANS, THEOREMS, GIVENS)
