"""Parallels and lines across them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, maybe, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import parallels

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "6"
SOURCE = ""
THEOREMS = (*parallels.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"parallel": 20.0, "length": 1.0, "angle": 9.0, "arcs": 3.0}


def strip(rng: Generator) -> tuple[Draft, int]:
    """Parallels AB and CD, a crossing line from P on AB to Q on CD, and its angle."""
    alpha, h = angle(rng, 48, 78), length(rng, 6, 9)
    d = begin("segment", "AB", 20).make("divide", "P", "AB", one_of(rng, (1, 2)), 2)
    d.make("perpendicular_at", "R", "AB", h).make("parallel", "S", "RAB", 20).hide("RS")
    d.make("ray_meets", "Q", "PBRS", alpha).make("divide", "C", "RS", 0, 1).make("divide", "D", "RS", 1, 0)
    return d.join("AB", "CD", beyond="line"), alpha


def ladder(rng: Generator, level: int) -> Draft:
    """One line across, drawn beyond both parallels."""
    d, _ = strip(rng)
    d.make("extend", "E", "PQ", 4).make("extend", "F", "QP", 4).join("FE")
    if level > 2:
        d.make("ray_at", "G", "PB", angle(rng, 18, 30), 7).join("PG")
    return d


def zigzag(rng: Generator, level: int) -> Draft:
    """From one parallel to the other by way of a point between them."""
    a, b = angle(rng, 25, 50), angle(rng, 25, 50)
    d = begin("segment", "AB", 14).make("ray_at", "E", "AB", a, 7)
    d.make("parallel", "P", "EAB", 4).make("ray_at", "C", "EP", b + (180 - 2 * b), 7).hide("P")
    d.make("parallel", "D", "CAB", 14).join("AB", "AEC", "CD")
    if level > 2 and maybe(rng, 0.6):
        d.make("parallel", "F", "EAB", 9).join("EF", dashed=True)
    else:
        d.make("intersection", "F", "AECD").join("EF")
    return d


def triangle_between(rng: Generator, level: int) -> Draft:
    """A parallel to a side through the opposite corner."""
    alpha, beta = two_angles(rng)
    d = shape("triangle_asa", "ABC", length(rng, 9, 14), alpha, beta)
    d.make("parallel", "D", "CAB", 6).make("parallel", "E", "CBA", 6).join("DE")
    return d.make("extend_ratio", "F", "AB", "1/3").join("BF") if level > 2 else d


def rails(rng: Generator, level: int) -> Draft:
    """A parallel that cuts two sides of a triangle, and a bisector."""
    alpha, beta = two_angles(rng)
    d = shape("triangle_asa", "ABC", length(rng, 9, 14), alpha, beta)
    if maybe(rng, 0.5):
        return d.make("bisector", "D", "ABC").join("AD").make("parallel_meets", "E", "DABAC").join("DE")
    d.make("divide", "D", "AC", one_of(rng, (1, 2, 3)), 2).make("parallel_meets", "E", "DABBC").join("DE")
    return d.join("AE") if level > 2 else d


def proof_of_parallels(rng: Generator, level: int) -> Draft:
    """Two lines whose angles show them to be parallel, and a second line across."""
    d, _ = strip(rng)
    d.make("extend", "E", "PQ", 4).make("extend", "F", "QP", 4).join("FE")
    other = angle(rng, 100, 130)
    d.make("divide", "G", "PB", 3, 2).make("ray_meets", "H", "GBRS", other).join("GH")
    return d


def three_parallels(rng: Generator, level: int) -> Draft:
    d = begin("segment", "AB", 14).make("ray_at", "E", "AB", angle(rng, 50, 75), 13)
    d.make("divide", "C", "AE", 1, one_of(rng, (1, 2)))
    d.make("parallel", "D", "CAB", 14).make("parallel", "F", "EAB", 14).join("AB", "CD", "EF", "AE")
    return d.make("ray_meets", "G", "BACD", -angle(rng, 55, 80)).make("intersection", "H", "BGEF").join("BH")


def full(rng: Generator, level: int) -> Draft:
    """A triangle between parallels, its bisectors or an isosceles triangle beside it."""
    d, _ = strip(rng)
    d.make("ray_meets", "G", "PARS", -angle(rng, 50, 75)).join("PQ", "PG")
    sort = between(rng, 0, 2) if level > 3 else 3
    if sort == 0:
        d.make("bisector", "H", "PQG").join("PH")
    elif sort == 1:
        d.make("bisector", "H", "QPG").join("QH")
    elif sort == 2:
        d.make("divide", "H", "PQ", 1, one_of(rng, (1, 2))).make("parallel_meets", "K", "HABPG").join("HK")
    return d


def bisectors(rng: Generator, level: int) -> Draft:
    """The bisectors of two co-interior angles meet at a right angle."""
    d, alpha = strip(rng)
    d.join("PQ").make("ray_meets", "E", "PBRS", Fraction(alpha, 2)).join("PE")
    return d.make("foot", "F", "QPE").join("QF") if level > 2 else d


PLANS = (ladder, zigzag, triangle_between, rails, proof_of_parallels, three_parallels, full, bisectors)

generate = figure_of("Levels lead from one pair of angles to zigzags between parallels.", PLANS, THEOREMS, GIVENS)
