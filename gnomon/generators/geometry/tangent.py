"""Tangents to circles: right angles, equal tangents, tangent and chord."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import length, maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import tangents

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*tangents.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"tangent": 25.0, "right": 3.0, "ticks": 2.0, "arcs": 1.0, "radius": 1.0}


def one(rng: Generator, level: int) -> Draft:
    """A tangent from a point, the radius, the line to the centre."""
    if maybe(rng, 0.6):
        a, b, _ = triple(rng)
        d = begin("circle", "OT", a, 90).circle("O", "T").make("tangent_at", "P", "OT", b)
    else:
        r = length(rng)
        d = begin("circle", "OT", r, 90).circle("O", "T")
        d.make("tangent_at", "P", "OT", f"{r}*sqrt(3)" if maybe(rng, 0.5) else r)
    d.join("OT", "PT", "OP")
    if level > 1:
        d.make("secant", "AB", "OTOP").hide("A") if maybe(rng, 0.5) else d
    return d.join("TB") if "B" in d.at and level > 2 else d


def two(rng: Generator, level: int) -> Draft:
    """Two tangents from a point."""
    d = begin("circle", "OA", length(rng, 5, 9), between(rng, 0, 359)).circle("O", "A")
    d.make("on_circle", "B", "OA", between(rng, 95, 135)).make("tangents_meet", "P", "OAB").join("PA", "PB", "OA", "OB")
    if level > 1:
        d.join(one_of(rng, ("OP", "AB")))
    if level > 3:
        d.make("on_circle", "C", "OA", between(rng, 200, 270)).join("AC", "BC")
    return d


def with_chord(rng: Generator, level: int) -> Draft:
    """A tangent and a triangle in the circle."""
    d = begin("circle", "OA", length(rng, 5, 9), 270).circle("O", "A", maybe(rng, 0.5))
    a = 2 * between(rng, 35, 65)
    d.make("on_circle", "BC", "OA", a, a + 2 * between(rng, 35, 65)).ring("ABC").make("tangent_at", "P", "OA", 8).make(
        "tangent_at", "Q", "OA", -8
    )
    d.join("PQ")
    if level > 2 and "O" not in d.hidden:
        d.join("OA", "OB")
    return d


def around(rng: Generator, level: int) -> Draft:
    """A triangle around its incircle."""
    x, y, z = one_of(rng, ((6, 7, 8), (4, 5, 6), (5, 6, 9), (3, 4, 5), (6, 8, 7), (2, 3, 10)))
    d = shape("triangle_sides", "ABC", x + y, y + z, z + x).make("incentre", "O", "ABC")
    return d.make("incircle_touches", "DEF", "OABC").circle("O", "D", maybe(rng, 0.5))


def in_quadrilateral(rng: Generator, level: int) -> Draft:
    """A quadrilateral around a circle."""
    d = begin("circle", "OE", length(rng, 5, 9), 250).circle("O", "E", maybe(rng, 0.6))
    a, b, c = between(rng, 75, 105), between(rng, 75, 105), between(rng, 75, 105)
    d.make("on_circle", "FGH", "OE", a, a + b, a + b + c)
    for corner, touches in (("B", "EF"), ("C", "FG"), ("D", "GH"), ("A", "HE")):
        d.make("tangents_meet", corner, "O" + touches)
    d.ring("ABCD")
    return d.join("OE", "OF") if "O" not in d.hidden and level > 1 else d


def on_diameter(rng: Generator, level: int) -> Draft:
    """A tangent that meets a diameter drawn on."""
    d = begin("circle", "OA", length(rng, 5, 9), 180).circle("O", "A").make("antipode", "B", "OA")
    d.make("on_circle", "C", "OA", 180 - 2 * between(rng, 24, 32)).make("tangent_meets", "P", "OCAB").join(
        "AP", "PC", "AC"
    )
    if level > 1:
        d.join("OC")
    return d.join("BC") if level > 2 else d


def from_outside(rng: Generator, level: int) -> Draft:
    """The tangents from a given point, whole numbers all around."""
    a, _, c = triple(rng)
    d = begin("circle", "OX", a, 0).hide("X").circle("O", "X").make("outside_point", "P", "O", c, between(rng, 0, 359))
    d.make("tangent_points", "TU", "OXP").join("PT", "PU", "OT", "OU", "OP")
    return d.join("TU").make("intersection", "M", "TUOP") if level > 3 else d


PLANS = (one, two, with_chord, around, in_quadrilateral, on_diameter, from_outside)

generate = figure_of(
    "Levels lead from one right angle to quadrilaterals of tangents and chords.", PLANS, THEOREMS, GIVENS
)
