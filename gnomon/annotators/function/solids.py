"""Solids: their kind, volume, surface, counts, diagonals and sections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.function._asking import FIND, About, other_than
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.function import Plot, Solid
from gnomon.scenes.function import attributes as att
from gnomon.truth.fact import Exact
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
    "Read off the length that is printed for {letter}.",
    "What value is given for {letter}?",
)
COUNT = (
    "How many {what} does the {it} have?",
    "Count the {what} of the {it}, hidden ones too.",
    "How many {what} does this solid have?",
    "How many {what} are there on the {it}?",
    "What is the number of {what} of the {it}?",
    "How many {what} does the {it} in the picture have?",
)
SORT = (
    "What kind of solid (is this|is shown)?",
    "Which solid does the figure show?",
    "Name the solid in the picture.",
    "What is the solid in the figure called?",
    "What is the name of this solid?",
)
IS_SORT = (
    "Is the solid a {v}?",
    "Does the figure show a {v}?",
    "Is the solid in the figure a {v}?",
    "Is a {v} shown in the figure?",
    "Is the drawing that of a {v}?",
    "Is this solid a {v}?",
)
CUT = (
    "What shape does the section have?",
    "What shape is the shaded section?",
    "Which shape is the section of the {it}?",
    "A plane cuts the {it}. What shape is the cut?",
    "What figure does the plane cut out of the {it}?",
    "Which plane figure is the section?",
)
SORTS = ("cube", "cuboid", "cylinder", "cone", "sphere", "square pyramid", "triangular prism")
OF_SECTION = (
    f"{FIND} the {{what}}.",
    "What is the {what}?",
    "How large is the {what}?",
    "(Work out|Calculate) the {what} in the picture.",
    "Find the {what} from the measures given.",
)
WHAT = (
    att.VOLUME, att.SURFACE_AREA, att.SPACE_DIAGONAL, att.SLANT_HEIGHT, att.HEIGHT_OF_A_SIDE_FACE, att.BASE_AREA,
    att.RADIUS_OF_THE_SECTION, att.AREA_OF_THE_SECTION, att.SIDE_OF_THE_SECTION,
)  # fmt: skip


def ask(plot: Plot, world: World, words: Generator) -> Iterator[Question]:
    for solid in plot.of(Solid):
        about = About(world, words, solid.id, {"it": solid.sort})
        if not solid.cut:
            wrong = other_than(solid.sort, "took another solid", SORTS)
            yield from about.exact(att.SORT, "sort-of-solid", SORT, wrong)
        yield from about.whether(att.SORT, SORTS, "is-sort-of-solid", IS_SORT)
        for what, attribute in att.COUNTED.items():
            wrong = other_than(about.known(attribute), "counted wrongly", range(3, 15))
            yield from about.exact(attribute, f"number-of-{what}", COUNT, wrong, what=what)
        for attribute in WHAT:
            templates = OF_SECTION if attribute in WHAT[6:] else OF
            wrong = mistakes(about.known(attribute))
            yield from about.exact(attribute, attribute.replace(" ", "-"), templates, wrong, what=attribute)
        yield from about.exact(att.SHAPE_OF_THE_SECTION, "shape-of-section", CUT)
        for letter in (*dict(solid.measures), "t"):
            values = [about.number(att.MEASURE.of(m)) for m, _ in solid.measures if m != letter]
            wrong = [Mistake("took another measure", v) for v in values if v is not None]
            yield from about.exact(att.MEASURE.of(letter), "read-measure", READ, wrong, letter=letter)


def mistakes(value: object) -> list[Mistake]:
    if not isinstance(value, (int, float)) or isinstance(value, (bool, Exact)):
        return []
    return [
        Mistake("forgot a third", value * 3),
        Mistake("took a third too much", value / 3),
        Mistake("forgot to double", value / 2),
        Mistake("doubled it", value * 2),
    ]
