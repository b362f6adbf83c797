"""Configurations of stereocentres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Question
from gnomon.annotators.wording import say
from gnomon.scenes.molecule import Atom, Molecule
from gnomon.scenes.molecule.attributes import CONFIGURATION
from gnomon.truth.program import literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    """Only of a molecule with one drawn stereocentre, so that the question needs no pointing."""
    centres = [a for a in scene.of(Atom) if a.cip in ("R", "S")]
    if len(centres) != 1:
        return
    configuration = the(centres[0].id).read(CONFIGURATION)
    yield Question(
        say(
            words,
            "Is the stereocentre drawn with a wedge R or S?",
            "What is the (configuration|CIP descriptor) of the stereocentre that is drawn with a wedge, R or S?",
            "Assign R or S to the stereocentre (shown by|drawn with) the wedge.",
        ),
        "configuration",
        configuration,
    )
    for letter in ("R", "S"):
        yield Question(
            say(
                words,
                "Does the stereocentre drawn with a wedge have the {letter} configuration?",
                "Is the stereocentre drawn with a wedge {letter}?",
                "Is {letter} the right descriptor of the stereocentre drawn with a wedge?",
                "Is the configuration at the wedged stereocentre {letter}?",
                letter=letter,
            ),
            "is-configuration",
            same(configuration, literal(letter)),
        )
