"""Right triangles: Pythagoras, special angles, altitude and median to the hypotenuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin, shape
from gnomon.generators.geometry.drafts.numbers import angle, maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import right

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*right.THEOREMS,)
STYLE = style(THEOREMS)


def alone(rng: Generator, level: int) -> Draft:
    a, b, _ = triple(rng) if maybe(rng, 0.7) else (between(rng, 3, 9), between(rng, 3, 9), 0)
    return shape("right_triangle", "ABC", a, b)


def altitude(rng: Generator, level: int) -> Draft:
    """The altitude to the hypotenuse."""
    a, b, c = triple(rng)
    k = c if maybe(rng, 0.5) and c < 30 else 1
    d = shape("right_triangle", "ABC", a * k, b * k)
    return d.make("altitude", "D", "ABC").join("AD")


def median(rng: Generator, level: int) -> Draft:
    """The median to the hypotenuse."""
    if maybe(rng, 0.5):
        a, b, _ = triple(rng)
        d = shape("right_triangle", "ABC", a, b)
    else:
        d = begin("right_triangle_angle", "BCA", 2 * between(rng, 3, 9), angle(rng, 25, 65)).ring("ABC")
    d.make("median", "M", "ABC").join("AM")
    if level > 3:
        d.make("altitude", "D", "ABC").join("AD")
    return d


def two_on_a_leg(rng: Generator, level: int) -> Draft:
    """Two right triangles with a common leg."""
    h, m, n = one_of(
        rng, ((12, 5, 9), (12, 9, 16), (12, 5, 16), (8, 6, 15), (15, 8, 20), (24, 10, 18), (24, 18, 32), (24, 7, 10))
    )
    d = begin("segment", "BC", m + n).make("point_at", "D", "BC", m).make("perpendicular_at", "A", "DC", h)
    d.ring("ABC").join("AD")
    return d.make("midpoint", "M", "AC").join("DM") if level > 3 else d


def special(rng: Generator, level: int) -> Draft:
    """30-60-90 or 45-45-90."""
    k = between(rng, 2, 10)
    if maybe(rng, 0.4):
        d = shape("isosceles_right_triangle", "ABC", k)
    else:
        d = begin("right_triangle_angle", "BCA", 2 * k, one_of(rng, (30, 60))).ring("ABC")
    return d.make("altitude", "D", "ABC").join("AD") if level > 2 else d


def special_pair(rng: Generator, level: int) -> Draft:
    """A 30-60-90 and a 45-45-90 triangle on a common altitude."""
    k, one = between(rng, 2, 8), maybe(rng, 0.5)
    d = begin("segment", "BC", f"{k} + {k}*sqrt(3)").make("point_at", "D", "BC", str(k))
    return d.make("perpendicular_at", "A", "DC", f"{k}*sqrt(3)" if one else str(k)).ring("ABC").join("AD")


def spiral(rng: Generator, level: int) -> Draft:
    """A right triangle on the hypotenuse of another."""
    a, b, _c, e = one_of(
        rng, ((3, 4, 5, 12), (6, 8, 10, 24), (9, 12, 15, 8), (9, 12, 15, 20), (12, 16, 20, 15), (12, 16, 20, 21))
    )
    d = shape("right_triangle", "ABC", a, b)
    return d.make("perpendicular_at", "D", "CB", e).ring("BCD")


PLANS = (alone, altitude, median, two_on_a_leg, special, special_pair, spiral)

generate = figure_of("Levels lead from one side to chains over several right triangles.", PLANS, THEOREMS)
