"""Central and inscribed angles, cyclic quadrilaterals, Thales' theorem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin
from gnomon.generators.geometry.drafts.numbers import length, maybe
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between
from gnomon.scenes.geometry.theorems import circles

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*circles.THEOREMS,)
STYLE = style(THEOREMS)
GIVENS = {"angle": 9.0, "wide angle": 1.0, "length": 3.0, "ticks": 4.0, "arcs": 1.5, "radius": 0.5, "regular": 8.0}


def ring(rng: Generator) -> Draft:
    return begin("circle", "OA", length(rng, 5, 10), between(rng, 190, 250)).circle("O", "A")


def inscribed(rng: Generator, level: int) -> Draft:
    """An angle at the circle and one at the centre."""
    d = ring(rng)
    a = 2 * between(rng, 35, 70)
    d.make("on_circle", "BC", "OA", a, a + between(rng, 60, 130)).join("OA", "OB", "AC", "BC")
    return d.join("AB") if level > 2 else d


def thales(rng: Generator, level: int) -> Draft:
    """A triangle over a diameter."""
    d = ring(rng).make("antipode", "B", "OA").make("on_circle", "C", "OA", 2 * between(rng, 22, 68))
    d.join("AB", "AC", "BC")
    if level > 1:
        d.join("OC") if maybe(rng, 0.5) else d.make("on_circle", "D", "OA", -2 * between(rng, 25, 65)).join("AD", "BD")
    return d.join("CD") if "D" in d.at and level > 3 else d


def cyclic(rng: Generator, level: int) -> Draft:
    """A quadrilateral in a circle."""
    d = ring(rng)
    a, b, c = 2 * between(rng, 30, 50), 2 * between(rng, 30, 55), 2 * between(rng, 30, 45)
    d.make("on_circle", "BCD", "OA", a, a + b, a + b + c).ring("ABCD")
    if level > 1:
        d.join("AC") if maybe(rng, 0.5) else d.join("OA", "OC")
    if level > 2:
        d.make("extend_ratio", "E", "AB", "2/5").join("BE") if maybe(rng, 0.5) else d.join("BD")
    return d


def bow_tie(rng: Generator, level: int) -> Draft:
    """Two chords that cross and the angles over one arc."""
    d = ring(rng)
    a, b, c = 2 * between(rng, 30, 50), 2 * between(rng, 30, 50), 2 * between(rng, 30, 50)
    d.make("on_circle", "BCD", "OA", a, a + b, a + b + c).make("intersection", "P", "ACBD").join("AC", "BD", "AD", "BC")
    return d.join("AB") if level > 2 else d


def isosceles_inside(rng: Generator, level: int) -> Draft:
    """Radii make isosceles triangles."""
    d = ring(rng)
    a = 2 * between(rng, 40, 65)
    d.make("on_circle", "BC", "OA", a, a + 2 * between(rng, 40, 65)).ring("ABC").join("OA", "OB")
    return d.join("OC") if level > 1 else d


def outside(rng: Generator, level: int) -> Draft:
    """Two equal chords, or a chord and the angle at the middle of its arc."""
    d = ring(rng)
    a = 2 * between(rng, 30, 45)
    b = a + 2 * between(rng, 25, 45)
    d.make("on_circle", "BCD", "OA", a, b, b + a).join("AB", "CD", "OA", "OB", "OC", "OD")
    return d.join("BC") if level > 2 else d


def arc_middle(rng: Generator, level: int) -> Draft:
    """The middle of an arc, joined to the ends and to the opposite side."""
    d = ring(rng)
    a = 2 * between(rng, 35, 60)
    d.make("on_circle", "B", "OA", a).make("arc_midpoint", "M", "OAB").make(
        "on_circle", "C", "OA", a + between(rng, 70, 110)
    )
    d.join("AM", "MB", "AC", "BC", "CM")
    return d.join("AB") if level > 2 else d


def inscribed_regular(rng: Generator, level: int) -> Draft:
    """A regular triangle, square or hexagon in the circle, and one more point on it."""
    d = ring(rng)
    sort = between(rng, 0, 2)
    if sort == 0:
        d.make("inscribed_triangle", "BC", "OA").ring("ABC").make("on_circle", "D", "OA", between(rng, 40, 80)).join(
            "AD", "BD"
        )
    elif sort == 1:
        d.make("inscribed_square", "BCD", "OA").ring("ABCD").join("AC")
    else:
        d.make("inscribed_hexagon", "BCDEF", "OA").ring("ABCDEF").join("OA", "OB", "AC" if level > 2 else "OB")
    return d


def bisector_chord(rng: Generator, level: int) -> Draft:
    """The bisector of an angle of an inscribed triangle, drawn on to the circle."""
    d = ring(rng)
    a = 4 * between(rng, 20, 32)
    d.make("on_circle", "BC", "OA", a, a + 4 * between(rng, 20, 32)).ring("ABC").make("bisector", "D", "ABC")
    d.make("second_point", "E", "OAD").join("AE", "BE")
    return d.join("CE") if level > 2 else d


def exterior(rng: Generator, level: int) -> Draft:
    """A quadrilateral in a circle that is not named, two of its sides drawn on."""
    d = begin("circle", "OA", length(rng, 5, 10), between(rng, 190, 250)).circle("O", "A", False)
    a, b, c = 2 * between(rng, 30, 50), 2 * between(rng, 30, 55), 2 * between(rng, 30, 45)
    d.make("on_circle", "BCD", "OA", a, a + b, a + b + c).ring("ABCD").make("extend_ratio", "E", "AB", "2/5").join("BE")
    if level > 2:
        d.join("AC")
    return d.make("extend_ratio", "F", "CD", "2/5").join("DF") if level > 3 else d


PLANS = (
    inscribed,
    thales,
    cyclic,
    bow_tie,
    isosceles_inside,
    outside,
    arc_middle,
    inscribed_regular,
    bisector_chord,
    exterior,
)

generate = figure_of("Levels lead from one inscribed angle to chains around the circle.", PLANS, THEOREMS, GIVENS)
