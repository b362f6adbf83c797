"""Isosceles and equilateral triangles, alone and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import ISOSCELES, angle, length, maybe
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import one_of
from gnomon.scenes.geometry.theorems import isosceles

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*isosceles.THEOREMS,)
STYLE = style(THEOREMS)


def alone(rng: Generator, level: int) -> Draft:
    d = shape("isosceles_triangle_apex", "ABC", length(rng), angle(rng, 25, 100))
    if level > 1:
        d.make("extend_ratio", "D", "AB", "2/5").join("BD")
    return d.make("cevian_angle", "E", "ABC", angle(rng, 15, 25)).join("AE") if level > 2 else d


def with_axis(rng: Generator, level: int) -> Draft:
    """The line from the apex to the middle of the base, called what it is."""
    leg, base = one_of(rng, ISOSCELES)
    d = shape("isosceles_triangle", "ABC", base, leg)
    d.make(one_of(rng, ("altitude", "median", "bisector")), "D", "CAB").join("CD")
    if level > 2:
        d.make("divide", "E", "CD", one_of(rng, (1, 2, 3)), one_of(rng, (1, 2))).join("AE", "BE")
    return d


def chain_of_two(rng: Generator, level: int) -> Draft:
    """D on a leg with DB as long as the base: one isosceles triangle in another."""
    apex = angle(rng, 28, 52)
    d = shape("isosceles_triangle_apex", "ABC", length(rng, 10, 16), apex)
    return d.make("cevian_angle", "D", "ABC", apex).join("AD")


def on_a_square(rng: Generator, level: int) -> Draft:
    """An equilateral triangle on the side of a square or of a regular figure."""
    d = shape("square", "ABCD", length(rng))
    if maybe(rng, 0.5):
        return d.make("equilateral_on", "E", "DC").ring("DCE").join("AE", "BE" if level > 3 else "AE")
    return d.make("equilateral_on", "E", "AB").ring("ABE").join("DE", *(["CE"] if level > 3 else []))


def spike(rng: Generator, level: int) -> Draft:
    """A base drawn on, so that the next triangle is isosceles too."""
    leg, apex = length(rng, 8, 14), angle(rng, 40, 100)
    d = shape("isosceles_triangle_apex", "ABC", leg, apex)
    return d.make("extend", "D", "AB", leg).join("BD", "CD")


def equal_sides(rng: Generator, level: int) -> Draft:
    side = length(rng)
    d = shape("equilateral_triangle", "ABC", side)
    if level > 1:
        d.make("extend", "D", "AB", side).join("BD", "CD")
    if level > 3:
        d.make("altitude", "E", "CAB").join("CE")
    return d


def on_the_bisector(rng: Generator, level: int) -> Draft:
    """Points of the perpendicular bisector of a segment, joined to its ends."""
    base, high = one_of(rng, ((6, 4), (10, 12), (16, 6), (12, 8), (24, 9), (16, 15), (18, 12)))
    d = begin("segment", "AB", base).make("perpendicular_bisector", "MC", "AB", high).join("AB", "MC", "AC", "BC")
    return d.make("point_reflection", "D", "MC").join("MD", "AD", "BD") if level > 2 else d


def bisected_side(rng: Generator, level: int) -> Draft:
    """The perpendicular bisector of a side meets another side."""
    alpha = angle(rng, 28, 42)
    d = shape("triangle_asa", "ABC", length(rng, 9, 15), alpha, angle(rng, 60, 95))
    return d.make("perpendicular_bisector_meets", "MD", "ABAC").join("MD", "BD")


PLANS = (alone, with_axis, chain_of_two, on_a_square, spike, equal_sides, on_the_bisector, bisected_side)

generate = figure_of("Levels lead from base angles to chains of isosceles triangles.", PLANS, THEOREMS)
