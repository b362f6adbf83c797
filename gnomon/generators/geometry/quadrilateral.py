"""Kites and quadrilaterals of no special sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, maybe, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import one_of
from gnomon.scenes.geometry.theorems import angles, congruence, quadrilaterals

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*quadrilaterals.THEOREMS, *angles.THEOREMS, *congruence.THEOREMS)
STYLE = style(THEOREMS)


def plain(rng: Generator, level: int) -> Draft:
    alpha, beta, delta = angle(rng, 60, 110), angle(rng, 65, 110), angle(rng, 75, 110)
    d = begin("quadrilateral", "ABCD", length(rng, 9, 13), length(rng, 6, 9), alpha, beta, delta)
    d.ring("ABCD")
    if level > 1:
        d.make("extend_ratio", "E", "AB", "1/3").join("BE")
    return d.join("AC") if level > 3 else d


def kite(rng: Generator, level: int) -> Draft:
    near, far, half = one_of(rng, ((5, 16, 12), (9, 16, 12), (6, 15, 8), (5, 9, 12), (9, 5, 12), (3, 7, 5), (4, 9, 6)))
    d = shape("kite", "ABCD", near, far, half)
    if level > 1 or maybe(rng, 0.5):
        d.join("AC", "BD").make("intersection", "M", "ACBD")
    return d


def kite_by_angles(rng: Generator, level: int) -> Draft:
    d = shape("kite_angles", "ABCD", length(rng), angle(rng, 40, 65), angle(rng, 22, 38))
    if level > 1:
        d.join("AC")
    return d.join("BD").make("intersection", "M", "ACBD") if level > 2 else d


def cut(rng: Generator, level: int) -> Draft:
    """A triangle with a corner cut off."""
    alpha, beta = two_angles(rng)
    d = shape("triangle_asa", "ABC", length(rng, 10, 15), alpha, beta)
    d.make("divide", "D", "AC", 1, 1).make("cevian_angle", "P", "DBC", angle(rng, 25, 45)).join("DP")
    d.shapes.append("ABPD")
    return d


PLANS = (plain, kite, kite_by_angles, cut)

generate = figure_of("Levels lead from the angle sum to kites with diagonals.", PLANS, THEOREMS)
