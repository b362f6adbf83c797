"""Chords and their distances from the centre; arcs and the angles between chords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.geometry.drafts.draft import Draft, begin
from gnomon.generators.geometry.drafts.numbers import length, maybe, triple
from gnomon.generators.geometry.figures.kind import figure_of, style
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.theorems import arcs, circles

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
THEOREMS = (*circles.THEOREMS, *arcs.THEOREMS)
STYLE = style(THEOREMS)
GIVENS = {"arc": 9.0, "length": 7.0, "ticks": 3.0, "radius": 2.0, "long length": 2.0, "arc length": 0.0}


def half_chord(rng: Generator, level: int) -> Draft:
    """A chord, its distance from the centre, a radius."""
    a, _, c = triple(rng)
    d = begin("circle", "OP", c, 90).hide("P").circle("O", "P")
    d.make("chord_at_distance", "AB", "OP", a, between(rng, 0, 359))
    d.make("chord_foot", "M", "OAB").join("AB", "OM", "OA")
    return d.join("OB") if level > 2 else d


def two_chords(rng: Generator, level: int) -> Draft:
    """Two chords of one circle and their distances from the centre."""
    r, x, y = one_of(rng, ((25, 7, 15), (25, 15, 20), (10, 6, 8), (13, 5, 12), (17, 8, 15), (25, 7, 20), (20, 12, 16)))
    turn = between(rng, 0, 359)
    d = begin("circle", "OP", r, 90).hide("P").circle("O", "P")
    d.make("chord_at_distance", "AB", "OP", x, turn).make(
        "chord_at_distance", "CD", "OP", y, turn + between(rng, 130, 200)
    )
    d.make("chord_foot", "M", "OAB").make("chord_foot", "N", "OCD").join("AB", "CD", "OM", "ON", "OA", "OC")
    return d


def sagitta(rng: Generator, level: int) -> Draft:
    """A diameter that halves a chord."""
    a, _, c = triple(rng)
    d = begin("circle", "OP", c, 200).circle("O", "P").make("antipode", "Q", "OP")
    d.make("chord_at_distance", "AB", "OP", a, 20).make("chord_foot", "M", "OAB").join("AB", "PQ", "OA")
    return d.join("QA") if level > 3 else d


def arcs_around(rng: Generator, level: int) -> Draft:
    """An inscribed triangle or quadrilateral whose arcs are given."""
    d = begin("circle", "OA", length(rng), between(rng, 0, 359)).circle("O", "A", maybe(rng, 0.5))
    n = 3 if level < 3 else 4
    turns = [0]
    for _ in range(n - 1):
        turns.append(turns[-1] + 2 * between(rng, 30, 65 if n == 3 else 50))
    names = "ABCD"[:n]
    d.make("on_circle", names[1:], "OA", *turns[1:]).ring(names)
    d.arcs += [("O", names[i], names[(i + 1) % n]) for i in range(n)]
    return d.join("AC") if n == 4 and maybe(rng, 0.5) else d


def crossing_arcs(rng: Generator, level: int) -> Draft:
    """Two chords that cross, and the arcs between their ends."""
    d = begin("circle", "OA", length(rng), between(rng, 0, 359)).circle("O", "A", False)
    a, b, c = 2 * between(rng, 25, 55), 2 * between(rng, 30, 50), 2 * between(rng, 25, 55)
    d.make("on_circle", "BCD", "OA", a, a + b, a + b + c).make("intersection", "P", "ACBD").join("AC", "BD")
    d.arcs += [("O", "A", "B"), ("O", "B", "C"), ("O", "C", "D"), ("O", "D", "A")]
    return d.join("AD") if level > 2 else d


def secant_arcs(rng: Generator, level: int) -> Draft:
    """Two secants from a point, and the arcs between them."""
    d = begin("circle", "OA", length(rng), between(rng, 0, 359)).circle("O", "A", False)
    near, far = 2 * between(rng, 15, 25), 2 * between(rng, 50, 70)
    side = 2 * between(rng, 35, 45)
    d.make("on_circle", "BCD", "OA", far, far + side, far + side + near).make("intersection", "P", "ADBC")
    d.join("AP", "BP")
    d.arcs += [("O", "A", "B"), ("O", "C", "D"), ("O", "B", "C"), ("O", "D", "A")]
    return d.join("AC") if level > 2 else d


def equal_chords(rng: Generator, level: int) -> Draft:
    """Two chords of one length, the angles over them."""
    r = between(rng, 5, 10)
    chord = one_of(rng, (r, r, f"{r}*sqrt(2)", f"{r}*sqrt(3)"))
    d = begin("circle", "OA", r, between(rng, 0, 359)).circle("O", "A").make("chord", "B", "OA", chord)
    if maybe(rng, 0.5) and chord == r:
        d.make("on_circle", "C", "OA", between(rng, 150, 200)).make("chord", "D", "OC", chord)
        d.join("AB", "CD", "OA", "OB", "OC", "OD")
    else:
        d.make("on_circle", "C", "OA", between(rng, 200, 230)).join("AB", "OA", "OB", "AC", "BC")
    if "D" in d.at:
        d.arcs += [("O", "A", "B"), ("O", "C", "D")]
    else:
        d.arcs.append(("O", "A", "B"))
    return d


def common_chord(rng: Generator, level: int) -> Draft:
    """Two circles that cross, the line of their centres and their common chord."""
    _half, m, n, r, q = one_of(
        rng, ((12, 5, 9, 13, 15), (12, 9, 16, 15, 20), (8, 6, 15, 10, 17), (15, 8, 20, 17, 25), (12, 16, 9, 20, 15))
    )
    d = begin("segment", "OQ", m + n).make("circle_through", "X", "O", r, 200).make("circle_through", "Y", "Q", q, 20)
    d.hide("XY").circle("O", "X").circle("Q", "Y").make("circles_meet", "AB", "OXQY").make("intersection", "M", "OQAB")
    d.join("OA", "QA", "OQ", "AB")
    return d.join("OB", "QB")


PLANS = (half_chord, two_chords, arcs_around, crossing_arcs, secant_arcs, sagitta, equal_chords, common_chord)

generate = figure_of(
    "Levels lead from one right triangle to two chords, arcs and crossing chords.", PLANS, THEOREMS, GIVENS
)
