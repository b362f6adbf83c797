"""How a number of a figure is asked for: the wordings for each sort of quantity, and a question for a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.annotators.geometry.mistakes import mistakes
from gnomon.annotators.geometry.naming import draw_name
from gnomon.annotators.geometry.statements import what
from gnomon.annotators.question import Question
from gnomon.annotators.wording import Saying, saying
from gnomon.scenes.geometry import Figure, ValueLabel
from gnomon.scenes.geometry.attributes import ARC_LENGTH, AREA, LENGTH, MEASURE, PERIMETER
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.truth.fact import Fact
from gnomon.truth.program import the
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

FIND = "(Find|Work out|Determine|Calculate)"
ANGLE = (
    f"{FIND} the (size|measure) of {{it}}.",
    f"{FIND} {{it}}.",
    "What is the (size|measure) of {it}?",
    "How large is {it}?",
    "What is {it} in degrees?",
    "How many degrees is {it}?",
)
LONG = (
    f"{FIND} the length of {{it}}.",
    f"{FIND} {{it}}.",
    "What is the length of {it}?",
    "How long is {it}?",
    "What does {it} measure?",
    "Give the length of {it}.",
)
ARC = (
    f"{FIND} the measure of {{it}} in degrees.",
    "What is the measure of {it} in degrees?",
    "How many degrees does {it} measure?",
    "How large is {it} in degrees?",
    "What is the degree measure of {it}?",
    "Give the measure of {it} in degrees.",
)
SURFACE = (
    f"{FIND} the area of {{it}}.",
    "What is the area of {it}?",
    "How large is the area of {it}?",
    "What area does {it} have?",
    "Give the area of {it}.",
    "What is the size of the area of {it}?",
)
AROUND = (
    f"{FIND} the perimeter of {{it}}.",
    "What is the perimeter of {it}?",
    "How long is the perimeter of {it}?",
    "What perimeter does {it} have?",
    "Give the perimeter of {it}.",
    "From the figure, what is the perimeter of {it}?",
)
ANY = (
    f"{FIND} the {{what}} of {{it}}.",
    "What is the {what} of {it}?",
    "Give the {what} of {it}.",
    "Determine the {what} of {it} from the figure.",
    "From the figure, what is the {what} of {it}?",
    "Use the figure to find the {what} of {it}.",
)
LETTER = (
    f"{FIND} {{x}}.",
    f"{FIND} the value of {{x}}.",
    "What is the value of {x}?",
    "What is {x}?",
    "What is the value of the letter {x}?",
    "Give the value of {x}.",
)
MARKED = (
    "What is the value of the question mark?",
    f"{FIND} the (value|quantity) marked with a question mark.",
    "Which value should replace the question mark?",
    "What is the value marked with the question mark?",
    "Find the missing value.",
    "What is the missing value in the figure?",
)
SOLVE = (
    "Solve for {x}.",
    f"{FIND} the value of {{x}}.",
    "What is the value of {x}?",
    "What is {x}?",
    "Which number is {x}?",
    "Give the value of {x}.",
)
SORTS = {
    ("angle", MEASURE): (ANGLE, "angle"),
    ("segment", LENGTH): (LONG, "length"),
    ("arc", MEASURE): (ARC, "arc"),
    ("arc", ARC_LENGTH): (LONG, "arc-length"),
    ("sector", MEASURE): (ANY, "sector-angle"),
    ("unknown", VALUE): (SOLVE, "x"),
}


def wording(words: Generator, scene: Figure, fact: Fact) -> Saying:
    """The question for a fact, in any of its ways."""
    label = sought(scene, fact)
    if label is not None and label.text != "?" and words.random() < 0.7:
        return saying(LETTER, x=label.text)
    if label is not None and label.text == "?" and words.random() < 0.5:
        return saying(MARKED)
    return saying(
        templates(fact), it=draw_name(words, scene, fact.subject), what=what(*fact.key), x=letters_of(fact.subject)
    )


def templates(fact: Fact) -> tuple[str, ...]:
    sort = (noun_of(fact.subject), fact.attribute)
    return SORTS[sort][0] if sort in SORTS else {AREA: SURFACE, PERIMETER: AROUND}.get(fact.attribute, ANY)


def task_of(fact: Fact) -> str:
    sort = (noun_of(fact.subject), fact.attribute)
    if sort == ("unknown", VALUE):
        return "solve-for-x"
    return f"find-{SORTS[sort][1] if sort in SORTS else fact.attribute.replace(' ', '-')}"


def sought(scene: Figure, fact: Fact) -> ValueLabel | None:
    """The letter or the question mark at what is sought."""
    return next(
        (x for x in scene.of(ValueLabel) if x.sought and (x.of, x.attribute) == fact.key),
        None,
    )


def question(words: Generator, scene: Figure, world: World, fact: Fact, task: str = "") -> Question:
    """The question for a numeric fact, its wrong choices named."""
    program = the(fact.subject).read(fact.attribute)
    return Question("", task or task_of(fact), program, mistakes(world, fact), saying=wording(words, scene, fact))
