"""Products along lines through a point: chords, secants, tangents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin
from gnomon.generators.geometry.drafts.numbers import maybe
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.geometry.goals.choosing import Goals
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.attributes import LENGTH, MEASURE
from gnomon.scenes.geometry.theorems import tangents

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*tangents.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"tangent": 20.0, "length": 10.0, "long length": 3.0, "angle": 0.5, "radius": 2.0}
GOALS: Goals = {LENGTH: 8.0, MEASURE: 0.5}


def chords(rng: Generator, level: int) -> Draft:
    """Two chords that cross at P: PA · PC = PB · PD."""
    a, c, b, e = one_of(
        rng, ((4, 6, 3, 8), (6, 6, 4, 9), (5, 8, 4, 10), (3, 10, 5, 6), (4, 9, 6, 6), (6, 10, 5, 12), (8, 9, 6, 12))
    )
    t = between(rng, 65, 115)
    d = begin("segment", "PA", a).make("extend", "C", "AP", c).make("ray_at", "B", "PA", t, b)
    d.make("extend", "D", "BP", e)
    d.make("circumcentre", "O", "ABC").circle("O", "A", False).join("AC", "BD")
    return d.join("AB", "CD") if level > 3 else d


def secants(rng: Generator, level: int) -> Draft:
    """Two secants from P: PA · PB = PC · PD."""
    a, b, c, e = one_of(
        rng, ((6, 14, 7, 12), (8, 15, 10, 12), (6, 16, 8, 12), (5, 16, 8, 10), (9, 20, 10, 18), (8, 18, 9, 16))
    )
    d = begin("segment", "PB", b).make("point_at", "A", "PB", a).make("ray_at", "D", "PB", between(rng, 35, 50), e)
    d.make("point_at", "C", "PD", c).make("circumcentre", "O", "ABC").circle("O", "A", False).join("PB", "PD")
    return d.join("AC", "BD") if level > 3 else d


def tangent_secant(rng: Generator, level: int) -> Draft:
    """A tangent and a secant from P: PT² = PA · PB."""
    t, a, b = one_of(rng, ((6, 4, 9), (8, 4, 16), (12, 8, 18), (12, 9, 16), (10, 5, 20), (15, 9, 25), (6, 3, 12)))
    d = begin("segment", "PB", b).make("point_at", "A", "PB", a).make("ray_at", "T", "PB", between(rng, 35, 60), t)
    d.make("circumcentre", "O", "ABT").circle("O", "A", maybe(rng, 0.3) and level > 2).join("PB", "PT")
    if "O" not in d.hidden:
        d.join("OT")
    return d.join("AT", "BT") if level > 3 else d


def diameter(rng: Generator, level: int) -> Draft:
    """A tangent and the secant through the centre."""
    r, t, _far = one_of(rng, ((3, 4, 5), (5, 12, 13), (6, 8, 10), (8, 15, 17), (9, 12, 15), (4, 3, 5), (8, 6, 10)))
    d = begin("circle", "OT", r, 90).circle("O", "T").make("tangent_at", "P", "OT", t).make("secant", "BA", "OTPO")
    return d.join("PT", "OT", "PA")


PLANS = (chords, secants, tangent_secant, diameter)

generate = figure_of("Levels lead from one product to two of them, with sums of parts.", PLANS, THEOREMS, GIVENS, GOALS)
