"""Where points lie on the page: highest, lowest, furthest to the left or right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Point
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import every
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import NAME, X, Y
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# the attribute on the page (y grows downwards), the end to take, and how it is said
WAYS: tuple[tuple[Attribute, End, str], ...] = (
    (Y, "lowest", "highest up"),
    (Y, "highest", "lowest down"),
    (X, "lowest", "furthest to the left"),
    (X, "highest", "furthest to the right"),
)
EXTREME = (
    "Which (named|lettered) point (lies|is) {most} (in the figure|on the page)?",
    "Which (named|lettered) point of the figure (lies|is) {most}?",
    "Name the point that (lies|is) {most} in the figure.",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    """Left and right, up and down are those of the page."""
    names = [p.name for p in scene.of(Point) if p.shown]
    for axis, end, most in WAYS:
        found = every("point").at_end(end, axis)
        other = every("point").at_end("highest" if end == "lowest" else "lowest", axis)
        wrong = (
            Mistake("took the opposite end", other.read(NAME)),
            *(Mistake("took another point", n) for n in names),
        )
        yield Question(say(words, *EXTREME, most=most), "outermost-point", found.read(NAME), wrong)
