"""Triangles by the laws of sines and cosines, for angles whose sines are roots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import maybe
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import trigonometry

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*trigonometry.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"radius": 6.0, "angle": 8.0, "ticks": 1.0}


PAIRS = ((45, 60), (45, 75), (60, 75), (30, 45), (30, 105), (45, 105), (120, 15), (30, 135), (120, 30))


def two_angles_and_side(rng: Generator, level: int) -> Draft:
    alpha, beta = one_of(rng, PAIRS)
    side = f"{between(rng, 2, 9)}*sqrt({one_of(rng, (2, 3, 6))})" if maybe(rng, 0.4) else between(rng, 4, 16)
    d = shape("triangle_asa", "ABC", side, alpha, beta)
    return d.make("altitude", "D", "CAB").join("CD") if level > 2 else d


def two_sides_and_angle(rng: Generator, level: int) -> Draft:
    b, alpha, c = one_of(
        rng, ((5, 60, 8), (7, 60, 15), (3, 120, 5), (7, 120, 8), (8, 60, 15), (10, 60, 16), (6, 120, 10), (3, 60, 8))
    )
    d = shape("triangle_sas", "ABC", c, alpha, b)
    if level > 2:
        d.make("extend_ratio", "D", "AB", "2/5").join("BD", "CD")
    return d


def three_sides(rng: Generator, level: int) -> Draft:
    """One of the angles is 60° or 120°."""
    a, b, c = one_of(
        rng, ((7, 5, 8), (7, 3, 8), (13, 7, 15), (7, 3, 5), (13, 7, 8), (14, 10, 16), (14, 6, 10), (19, 5, 21))
    )
    d = shape("triangle_sides", "ABC", c, a, b)
    return d.make("midpoint", "M", "AB").join("CM") if level > 3 else d


def in_a_circle(rng: Generator, level: int) -> Draft:
    """A triangle and its circumcircle."""
    alpha, beta = one_of(rng, ((45, 60), (45, 75), (60, 75), (30, 105), (60, 50), (45, 70)))
    d = begin("circle", "OA", between(rng, 4, 12), between(rng, 70, 110))
    d.make("on_circle", "BC", "OA", 2 * (180 - alpha - beta), 360 - 2 * beta).ring("ABC")
    return d.circle("O", "A") if level < 3 else d.circle("O", "A").join("OB", "OC")


PLANS = (two_angles_and_side, two_sides_and_angle, three_sides, in_a_circle)

generate = figure_of("Levels lead from one application to areas and circumcircles.", PLANS, THEOREMS, GIVENS)
