"""The incentre, circumcentre, centroid, orthocentre and an excentre of a triangle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, shape
from gnomon.generators.geometry.drafts.numbers import length, maybe, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.geometry.goals.choosing import Goals
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.attributes import RADIUS
from gnomon.scenes.geometry.theorems import centres

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*centres.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"ticks": 8.0, "arcs": 8.0, "right": 10.0, "tangent": 14.0, "perimeter": 3.0, "area": 3.0}
GOALS: Goals = {RADIUS: 6.0}


def base(rng: Generator) -> Draft:
    alpha, beta = two_angles(rng, 42, 76)
    return shape("triangle_asa", "ABC", length(rng, 9, 16), alpha, beta)


def incentre(rng: Generator, level: int) -> Draft:
    d = base(rng).make("incentre", "I", "ABC").join("AI", "BI")
    if level > 1:
        d.join("CI")
    return d.make("intersection", "D", "AIBC").join("ID") if level > 3 else d


def incircle(rng: Generator, level: int) -> Draft:
    """The incircle and where it touches."""
    a, b, c = one_of(
        rng, ((13, 14, 15), (6, 8, 10), (9, 12, 15), (5, 12, 13), (8, 15, 17), (7, 15, 20), (10, 10, 12), (13, 13, 10))
    )
    d = shape("triangle_sides", "ABC", c, a, b)
    d.make("incentre", "O", "ABC").make("incircle_touches", "DEF", "OABC").circle("O", "D")
    d.join("OD", dashed=maybe(rng, 0.3))
    return d.join("OA") if level > 2 and maybe(rng, 0.5) else d


def centroid(rng: Generator, level: int) -> Draft:
    a, b, c = (2 * x for x in one_of(rng, ((6, 7, 8), (7, 8, 9), (5, 6, 7), (9, 7, 8))))
    if maybe(rng, 0.35):
        k = between(rng, 1, 2)
        d = shape("right_triangle", "ABC", 6 * k, 8 * k)
    else:
        d = shape("triangle_sides", "ABC", a, b, c)
    d.make("median", "D", "ABC").make("median", "E", "BAC").join("AD", "BE").make("centroid", "G", "ABC")
    return d.make("median", "F", "CAB").join("CF") if level > 2 else d


def orthocentre(rng: Generator, level: int) -> Draft:
    d = base(rng).make("altitude", "D", "ABC").make("altitude", "E", "BAC").join("AD", "BE")
    d.make("orthocentre", "H", "ABC")
    return d.make("intersection", "F", "CHAB").join("CF")


def circumcentre(rng: Generator, level: int) -> Draft:
    d = base(rng).make("circumcentre", "O", "ABC").join("OA", "OB")
    d.circle("O", "A") if maybe(rng, 0.6) else d
    return d.join("OC") if level > 1 else d


def excentre(rng: Generator, level: int) -> Draft:
    """The bisectors of two outer angles."""
    alpha, beta = two_angles(rng, 45, 70)
    d = shape("triangle_asa", "ABC", 8, alpha, beta).make("excentre", "J", "CAB").join("AJ", "BJ")
    return d.make("extend_ratio", "D", "CA", "3/5").make("extend_ratio", "E", "CB", "3/5").join("AD", "BE")


def bisector(rng: Generator, level: int) -> Draft:
    """A bisector that divides a side into whole parts."""
    m, n, k = one_of(rng, ((4, 6, 2), (6, 4, 2), (3, 4, 3), (4, 3, 3), (3, 5, 2), (5, 4, 2), (6, 9, 1)))
    d = shape("triangle_sides", "ABC", m + n, n * k, m * k).make("bisector", "D", "CAB").join("CD")
    return d.make("parallel_meets", "E", "DCBAC").join("DE") if level > 2 else d


def incircle_by_angles(rng: Generator, level: int) -> Draft:
    """The incircle and the lines from its centre to the corners."""
    d = base(rng).make("incentre", "O", "ABC").make("incircle_touches", "DEF", "OABC").circle("O", "D").join("OA")
    return d.join("OB") if level > 1 else d


PLANS = (incentre, incircle, centroid, orthocentre, circumcentre, excentre, bisector, incircle_by_angles)

generate = figure_of(
    "Levels lead from one property to chains through two lines of a triangle.", PLANS, THEOREMS, GIVENS, GOALS
)
