"""Solids: their kind, volume, surface, counts, diagonals and sections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, exact, known, whether
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot, Solid
from gnomon.truth.fact import Exact, is_number, number
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

OF = (
    f"{FIND} the {{what}} of the {{it}}.",
    "What is the {what} of the {it}?",
    "How large is the {what} of the {it}?",
    "(Work out|Calculate) the {what} of the {it} in the picture.",
    "What {what} does the {it} have?",
)
READ = (
    "What is {letter} in the figure?",
    "Which length is printed for {letter}?",
    "How long is {letter}, (according to|going by) the figure?",
    "Read the length of {letter} off the figure.",
    "What value is given for {letter}?",
)
COUNT = (
    "How many {what} does the {it} have?",
    "Count the {what} of the {it}, hidden ones too. How many are there?",
    "How many {what} does a solid like this one have?",
    "How many {what} are there on the {it}?",
    "What is the number of {what} of the {it}?",
    "How many {what} belong to the {it} in the picture?",
)
SORT = (
    "What kind of solid (is this|is shown)?",
    "Which solid does the figure show?",
    "Name the solid in the picture.",
    "What is the solid in the figure called?",
    "What is a solid like this one called?",
)
IS_SORT = (
    "Is the solid a {v}?",
    "Does the figure show a {v}?",
    "Would you call this solid a {v}?",
    "Is what the figure shows a {v}?",
    "Is it a {v} that is drawn?",
    "Is this solid a {v}?",
)
CUT = (
    "What shape does the section have?",
    "What shape is the shaded section?",
    "Which shape is the section of the {it}?",
    "A plane cuts the {it}. What shape is the cut?",
    "What figure does the plane cut out of the {it}?",
    "Which plane figure is the section that is drawn?",
)
SORTS = ("cube", "cuboid", "cylinder", "cone", "sphere", "square pyramid", "triangular prism")
WHAT = (
    "volume", "surface area", "space diagonal", "slant height", "height of a side face", "base area",
    "radius of the section", "area of the section", "side of the section",
)  # fmt: skip


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for solid in plot.of(Solid):
        it, name = solid.id, solid.sort
        if not solid.cut:
            wrong = [Mistake("took another solid", s) for s in SORTS if s != name]
            yield from exact(world, words, it, "sort", "sort-of-solid", SORT, wrong)
        yield from whether(world, words, it, "sort", SORTS, "is-sort-of-solid", IS_SORT)
        for what in ("faces", "edges", "corners"):
            count = known(world, it, f"number of {what}")
            others = [Mistake("miscounted", n) for n in range(3, 15) if n != count]
            yield from exact(
                world, words, it, f"number of {what}", f"number-of-{what}", COUNT, others, it=name, what=what
            )
        for what in WHAT:
            value = known(world, it, what)
            wrong = mistakes(value)
            if what.endswith("of the section"):
                text = [
                    t.replace("the {what} of the {it}", "the {what}")
                    .replace("What {what} does the {it} have?", "What {what} results?")
                    .replace("{what} of the {it}", "{what}")
                    for t in OF
                ]
                yield from exact(world, words, it, what, what.replace(" ", "-"), text, wrong, what=what, it=name)
            else:
                yield from exact(world, words, it, what, what.replace(" ", "-"), OF, wrong, what=what, it=name)
        yield from exact(world, words, it, "shape of the section", "shape-of-section", CUT, it=name)
        for letter, _ in (*solid.measures, ("t", "")):
            values = [known(world, it, f"measure {m}") for m, _ in solid.measures if m != letter]
            wrong = [Mistake("took another measure", number(v)) for v in values if is_number(v)]
            yield from exact(world, words, it, f"measure {letter}", "read-measure", READ, wrong, letter=letter)


def mistakes(value: object) -> list[Mistake]:
    if not isinstance(value, (int, float)) or isinstance(value, (bool, Exact)):
        return []
    return [
        Mistake("forgot a third", value * 3),
        Mistake("took a third too much", value / 3),
        Mistake("forgot to double", value / 2),
        Mistake("doubled it", value * 2),
    ]
