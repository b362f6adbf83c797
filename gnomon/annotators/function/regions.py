"""Areas between curves, and linear programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, of_point, other_than
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Between, Feasible, Plot
from gnomon.scenes.function import attributes as att
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
    "Count the corners of the feasible region.",
    "What is the number of corners of the shaded region?",
    "How many vertices does the feasible region have?",
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
    "How {far} can z be in the feasible region?",
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
    "Evaluate z at {p}.",
    "What is the value of z at {p}?",
)


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for area in plot.of(Between):
        about = About(world, words, area.id)
        size = about.known(att.SIZE)
        wrong = (
            [Mistake("forgot a factor of two", number(size) * 2), Mistake("halved it", number(size) / 2)]
            if is_number(size) and not isinstance(size, Exact)
            else []
        )
        yield from about.exact(att.SIZE, "area", SIZE, wrong)
        yield from about.exact(att.LIMITS, "limits", LIMITS)
        yield from about.exact(att.INTEGRAND, "integrand", INTEGRAND)
    for region in plot.of(Feasible):
        yield from program(region, About(world, words, region.id))


def program(area: Feasible, about: About) -> Iterator[Question]:
    size = about.number(att.SIZE)
    wrong = [Mistake("forgot to halve", size * 2)] if size is not None else []
    yield from about.exact(att.SIZE, "area-of-region", SIZE, wrong)
    yield from about.exact(att.CORNERS, "corners", CORNERS)
    miscounted = other_than(about.known(att.NUMBER_OF_CORNERS), "counted wrongly", range(2, 9))
    yield from about.exact(att.NUMBER_OF_CORNERS, "number-of-corners", COUNT, miscounted)
    best = str(about.known(att.BEST_CORNER) or "")
    corners, values = about.known(att.CORNERS), about.known(att.Z_AT_THE_CORNERS)
    elsewhere = other_than(best, "took another corner", corners) if isinstance(corners, tuple) else []
    yield from about.exact(att.BEST_CORNER, "best-corner", BEST, [*elsewhere, *of_point(best)])
    others = (
        [Mistake("took another corner", number(v)) for v in values if is_number(v)] if isinstance(values, tuple) else []
    )
    ends = ((att.MAXIMUM_OF_Z, "maximum", "largest", "large"), (att.MINIMUM_OF_Z, "minimum", "smallest", "small"))
    # with positive factors the origin is always the lowest, which needs no look at the figure
    for attribute, ext, most, far in ends[:1] if about.known(att.MINIMUM_OF_Z) == 0 else ends:
        yield from about.exact(attribute, f"{ext}-of-z", MOST, others, most=most, far=far, ext=ext)
    for x, y in area.tried:
        p = f"({x}, {y})"
        yield from about.whether(att.FEASIBILITY_OF.of(p), ("feasible",), "feasible", FEASIBLE, p=p)
        yield from about.exact(att.Z_AT.of(p), "z-at", VALUE, p=p)
