"""Areas between curves, and linear programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, exact, has, known, of_point, whether
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Between, Feasible, Plot
from gnomon.truth.fact import Exact, is_number, number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SIZE = (
    f"{FIND} the area of the (shaded|marked) region.",
    "What is the area of the (shaded|marked) region?",
    "How large is the (shaded|marked) region?",
    "(Work out|Calculate) how large the shaded area is.",
    "Which area does the shaded region have?",
)
LIMITS = (
    "Between which x does the shaded region lie? Give both.",
    f"{FIND} the limits of integration of the shaded area.",
    "From which x to which x does the shaded region reach?",
    "What are the limits of the integral for the shaded area?",
    "Which two x bound the shaded region?",
)
INTEGRAND = (
    "Which function has to be integrated for the shaded area?",
    f"{FIND} the integrand of the shaded area.",
    "What is the integrand for the area of the shaded region?",
    "Which difference or function is integrated to get the shaded area?",
    "Write down the function whose integral is the shaded area.",
)
CORNERS = (
    f"{FIND} all corners of the feasible region.",
    "What are the corners of the feasible region? List them as points.",
    "At which points does the feasible region have its corners?",
    "List the corner points of the (shaded|feasible) region.",
    "Which points are corners of the feasible region?",
)
COUNT = (
    "How many corners does the feasible region have?",
    "How many corner points does the shaded region have?",
    "Count the corners of the feasible region. How many are there?",
    "What is the number of corners of the shaded region?",
    "How many corners can be counted on the feasible region?",
    "The feasible region is a polygon. How many corners does it have?",
)
BEST = (
    "At which corner is z largest?",
    f"{FIND} the corner at which z takes its maximum.",
    "Which point of the feasible region makes z as large as possible?",
    "For which (x, y) in the region is z largest?",
    "Where does z reach its maximum in the feasible region?",
)
MOST = (
    "What is the {most} value of z in the feasible region?",
    f"{FIND} the {{most}} value of z over the feasible region.",
    "How {far} can z become in the feasible region?",
    "Which is the {most} value that z takes in the shaded region?",
    "What is the {ext} of z on the feasible region?",
)
FEASIBLE = (
    "Is the point {p} feasible?",
    "Does {p} lie in the feasible region (its border included)?",
    "Does {p} satisfy all the inequalities?",
    "Is {p} in the shaded region or on its border?",
    "Are all conditions (met|fulfilled) at {p}?",
)
VALUE = (
    "What is z at the point {p}?",
    "(Find|Work out|Determine|Calculate) z for {p}.",
    "Which value does z have at {p}?",
    "How large is z at {p}?",
    "What value of z belongs to {p}?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for area in plot.of(Between):
        size = known(world, area.id, "size")
        wrong = (
            [Mistake("forgot a factor of two", number(size) * 2), Mistake("halved it", number(size) / 2)]
            if is_number(size) and not isinstance(size, Exact)
            else []
        )
        yield from exact(world, words, area.id, "size", "area", SIZE, wrong)
        yield from exact(world, words, area.id, "limits", "limits", LIMITS)
        yield from exact(world, words, area.id, "integrand", "integrand", INTEGRAND)
    for region in plot.of(Feasible):
        yield from program(region, world, words)


def program(area: Feasible, world: World, words: Generator) -> Iterator[Question]:
    it = area.id
    size = known(world, it, "size")
    wrong = [Mistake("forgot to halve", number(size) * 2)] if is_number(size) else []
    yield from exact(world, words, it, "size", "area-of-region", SIZE, wrong)
    yield from exact(world, words, it, "corners", "corners", CORNERS)
    count = known(world, it, "number of corners")
    miscounted = [Mistake("miscounted", n) for n in range(2, 9) if n != count]
    yield from exact(world, words, it, "number of corners", "number-of-corners", COUNT, miscounted)
    best = str(known(world, it, "best corner") or "")
    corners = known(world, it, "corners")
    others = [Mistake("took another corner", c) for c in corners if c != best] if isinstance(corners, tuple) else []
    yield from exact(world, words, it, "best corner", "best-corner", BEST, [*others, *of_point(best)])
    values = known(world, it, "z at the corners")
    low = known(world, it, "minimum of z")
    kinds = (("maximum", "largest", "large"), ("minimum", "smallest", "small"))
    # with positive factors the origin is always the lowest, which needs no look at the figure
    for ext, most, far in kinds[:1] if low == 0 else kinds:
        others = (
            [Mistake("took another corner", number(v)) for v in values if is_number(v)]
            if isinstance(values, tuple)
            else []
        )
        yield from exact(world, words, it, f"{ext} of z", f"{ext}-of-z", MOST, others, most=most, far=far, ext=ext)
    for x, y in area.tried:
        p = f"({x}, {y})"
        if has(world, it, f"feasibility of {p}"):
            yield from whether(world, words, it, f"feasibility of {p}", ("feasible",), "feasible", FEASIBLE, p=p)
        yield from exact(world, words, it, f"z at {p}", "z-at", VALUE, p=p)
