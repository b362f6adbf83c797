"""Triangles with lines drawn in them: angles, parts of sides, bisectors, altitudes, medians."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, maybe, two_angles
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import angles

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "6"
SOURCE = ""
THEOREMS = (*angles.THEOREMS,)
STYLE = style(THEOREMS)


def base(rng: Generator) -> Draft:
    alpha, beta = two_angles(rng)
    return shape("triangle_asa", "ABC", length(rng, 8, 16), alpha, beta)


def cevian(rng: Generator, level: int) -> Draft:
    """A line from C to AB."""
    d = base(rng).make("cevian_angle", "D", "CAB", angle(rng, 18, 45)).join("CD")
    return d.make("extend_ratio", "E", "AB", "1/3").join("BE") if level > 2 else d


def two_cevians(rng: Generator, level: int) -> Draft:
    """Lines from two corners that cross."""
    d = base(rng).make("cevian_angle", "D", "ABC", angle(rng, 15, 32))
    d.make("cevian_angle", "E", "BAC", angle(rng, 15, 32))
    return d.make("intersection", "F", "ADBE").join("AD", "BE")


def extended(rng: Generator, level: int) -> Draft:
    """Sides drawn on."""
    d = base(rng).make("extend_ratio", "D", "AB", "2/5").join("BD")
    if level > 1:
        d.make("extend_ratio", "E", "CA", "2/5").join("AE")
    return d.make("cevian_angle", "F", "CAB", angle(rng, 18, 40)).join("CF") if level > 3 else d


def bisected(rng: Generator, level: int) -> Draft:
    """A bisector and an altitude or a second bisector."""
    d = base(rng).make("bisector", "D", "CAB").join("CD")
    if level > 2:
        d.make(one_of(rng, ("altitude", "bisector")), "E", "ABC" if maybe(rng, 0.7) else "ACB").join("AE")
        d.make("intersection", "F", "AECD")
    return d


def crossing(rng: Generator, level: int) -> Draft:
    """Two altitudes, or an altitude and a line."""
    d = base(rng).make("altitude", "D", "CAB").join("CD")
    if level > 1:
        d.make("altitude", "E", "ABC").join("AE").make("intersection", "H", "AECD")
    return d


def star(rng: Generator, level: int) -> Draft:
    """An inner point joined to the corners."""
    d = base(rng).make("centroid", "G", "ABC") if maybe(rng, 0.3) else base(rng).make("incentre", "G", "ABC")
    return d.join("AG", "BG", "CG")


def trisected(rng: Generator, level: int) -> Draft:
    """An angle in three equal parts."""
    alpha, beta = 3 * between(rng, 20, 30), angle(rng, 38, 60)
    d = shape("triangle_asa", "ABC", length(rng, 8, 16), alpha, beta)
    d.make("angle_trisectors", "DE", "ABC").join("AD", "AE")
    return d.make("extend_ratio", "F", "CB", "1/3").join("BF") if level > 2 else d


def outer_bisector(rng: Generator, level: int) -> Draft:
    """The bisector of an exterior angle."""
    alpha, beta = 2 * between(rng, 22, 42), angle(rng, 35, 62)
    d = shape("triangle_asa", "ABC", length(rng, 8, 14), alpha, beta)
    d.make("extend_ratio", "D", "CA", "1/2").make("exterior_bisector", "E", "ABC", 5).join("AD", "AE")
    return d.make("extend_ratio", "F", "CB", "1/3").join("BF") if level > 2 else d


PLANS = (cevian, two_cevians, extended, bisected, crossing, star, trisected, outer_bisector)

generate = figure_of("Levels lead from the angle sum to chains over several lines.", PLANS, THEOREMS)
