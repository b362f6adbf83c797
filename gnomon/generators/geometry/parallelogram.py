"""Parallelograms, rectangles, rhombi and squares, with their diagonals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, shape
from gnomon.generators.geometry.drafts.numbers import angle, length, maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import judgements, quadrilaterals

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*quadrilaterals.THEOREMS, *judgements.THEOREMS)
STYLE = style(THEOREMS)
GIVENS = {"sort": 14.0, "weak sort": 1.5, "ticks": 5.0, "parallel": 5.0, "arcs": 2.0, "right": 6.0}


def diagonals(d: Draft, rng: Generator, level: int) -> Draft:
    """One or both, and their crossing."""
    if maybe(rng, 0.25) and level < 3:
        return d.join("AC")
    return d.join("AC", "BD").make("intersection", "O", "ACBD")


def plain(rng: Generator, level: int) -> Draft:
    d = shape("parallelogram", "ABCD", length(rng, 9, 15), length(rng, 6, 10), angle(rng, 50, 80))
    d = d if level == 1 and maybe(rng, 0.5) else diagonals(d, rng, level)
    return d.make("extend_ratio", "E", "AB", "1/3").join("BE") if level > 3 else d


def rectangle(rng: Generator, level: int) -> Draft:
    a, b, _ = triple(rng)
    d = diagonals(shape("rectangle", "ABCD", a, b), rng, level)
    return d.make("midpoint", "M", "AB").join("DM", "CM") if level > 3 and maybe(rng, 0.4) and "O" not in d.at else d


def rhombus(rng: Generator, level: int) -> Draft:
    if maybe(rng, 0.5):
        a, b, _ = triple(rng)
        d = shape("rhombus_diagonals", "ABCD", 2 * a, 2 * b)
    else:
        d = shape("rhombus", "ABCD", length(rng), angle(rng, 50, 80))
    return diagonals(d, rng, level)


def square(rng: Generator, level: int) -> Draft:
    side = between(rng, 2, 14)
    d = diagonals(shape("square", "ABCD", side), rng, level)
    return d.make("extend", "E", "AB", side).join("BE", "CE") if level > 2 and maybe(rng, 0.5) else d


def with_height(rng: Generator, level: int) -> Draft:
    """A parallelogram with its height, whole numbers all around."""
    a, h, _c = one_of(rng, ((6, 8, 10), (9, 12, 15), (5, 12, 13), (3, 4, 5), (8, 15, 17)))
    base = a + between(rng, 3, 9)
    d = shape("parallelogram_height", "ABCD", base, h, a).make("foot", "E", "DAB").join("DE")
    return d.join("BD") if level > 2 else d


def bisected(rng: Generator, level: int) -> Draft:
    """The bisector of an angle of a parallelogram cuts off an isosceles triangle."""
    ab = length(rng, 10, 15)
    ad = between(rng, 6, ab - 3)
    d = shape("parallelogram", "ABCD", ab, ad, angle(rng, 55, 80))
    d.make("point_at", "E", "DC", ad).join("AE")
    return d.join("BE") if level > 3 else d


PLANS = (plain, rectangle, rhombus, square, with_height, bisected)

generate = figure_of("Levels lead from one property to proofs that go through two sorts.", PLANS, THEOREMS, GIVENS)
