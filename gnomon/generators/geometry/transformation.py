"""Reflections, rotations, translations and enlargements of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, maybe, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import one_of
from gnomon.scenes.geometry.theorems import congruence, isosceles, similarity

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*congruence.THEOREMS, *similarity.THEOREMS, *isosceles.THEOREMS)
STYLE = style(THEOREMS)
GIVENS = {"ticks": 9.0, "arcs": 6.0, "sort": 12.0, "parallel": 8.0, "congruent": 2.0, "similar": 1.0}


def base(rng: Generator) -> Draft:
    alpha, beta = two_angles(rng, 42, 76)
    return begin("triangle_asa", "ABC", length(rng, 7, 12), alpha, beta)


def reflection(rng: Generator, level: int) -> Draft:
    """A triangle, its mirror image, and the axis."""
    d = base(rng).ring("ABC").make("reflection", "D", "ABC").ring("ABD").join("CD")
    return d.make("intersection", "M", "ABCD")


def rotation(rng: Generator, level: int) -> Draft:
    """About a corner, often by 60° or 90°."""
    d = shape("triangle_sas", "ABC", length(rng, 8, 12), angle(rng, 28, 40), length(rng, 8, 12))
    d.make("rotation", "DE", "ABC", one_of(rng, (60, 90, 80, 100))).ring("ADE")
    return d.join("BD") if level > 1 else d


def translation(rng: Generator, level: int) -> Draft:
    """A triangle moved along one of its sides."""
    d = base(rng).ring("ABC")
    d.make("divide", "D", "AB", 1, one_of(rng, (1, 2))).make("translation", "EF", "ADBC").ring("DEF")
    return d.make("intersection", "G", "BCDF")


def point_reflection(rng: Generator, level: int) -> Draft:
    """About the middle of a side: a parallelogram."""
    return base(rng).ring("ABC").make("midpoint", "M", "BC").make("point_reflection", "D", "MA").join("BD", "CD", "AD")


def dilation(rng: Generator, level: int) -> Draft:
    d = base(rng).make("dilation", "DE", "ABC", one_of(rng, (2, "3/2", "5/3"))).ring("ADE").join("BC")
    d.shapes.append("ABC")
    return d


def square_turned(rng: Generator, level: int) -> Draft:
    """Squares on the legs of an isosceles triangle."""
    side = length(rng, 6, 8)
    d = shape("triangle_sas", "ABC", side, angle(rng, 60, 100), side)
    d.make("square_on", "DE", "BA").ring("BADE").make("square_on", "FG", "AC").ring("ACFG")
    return d.join("DG") if maybe(rng, 0.5) or level == 1 else d.join("BG", "CD")


PLANS = (reflection, rotation, translation, point_reflection, dilation, square_turned)

generate = figure_of("Levels lead from one equal part to chains through image and original.", PLANS, THEOREMS, GIVENS)
