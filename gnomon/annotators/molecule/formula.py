"""The molecule as a whole: formula, molar mass, degree of unsaturation, its line notation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.molecule import Atom, Bond, Molecule, Ring, counts, hill
from gnomon.scenes.molecule.attributes import FORMULA, MOLAR_MASS, STRUCTURE, UNSATURATION
from gnomon.truth.program import the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    whole = the("molecule")
    number = counts(scene)
    vertices = sum(a.hydrogens for a in scene.of(Atom) if not a.labelled)

    def other(**more: int) -> str:
        return hill({s: n for s in {**number, **more} if (n := number.get(s, 0) + more.get(s, 0)) > 0})

    mistakes = [
        Mistake("took a double bond for a single one", other(H=2)),
        Mistake("missed a carbon", other(C=-1)),
        Mistake("missed a CH2", other(C=-1, H=-2)),
        Mistake("counted a vertex twice", other(C=1, H=2)),
        Mistake("took a single bond for a double one", other(H=-2)),
    ]
    if 0 < vertices < number.get("H", 0):
        mistakes.insert(0, Mistake("counted drawn hydrogens only", other(H=-vertices)))
    yield Question(
        say(
            words,
            "What is the molecular formula of (this|the) (compound|molecule)?",
            "Give the molecular formula of the (compound|molecule) (shown|drawn)[ in Hill order].",
            "(Write|Work out) the molecular formula of this structure.",
        ),
        "formula",
        whole.read(FORMULA),
        tuple(mistakes),
    )
    yield Question(
        say(
            words,
            "What is the molar mass of the (compound|molecule), rounded to the nearest gram per mole?",
            "To the nearest g/mol, what is the molar mass of this (compound|molecule)?",
            "(Calculate|Work out) the molar mass of the (compound|molecule) shown, to the nearest whole g/mol.",
        ),
        "molar-mass",
        whole.read(MOLAR_MASS),
    )
    rings = len(scene.of(Ring))
    double = sum(b.order - 1 for b in scene.of(Bond))
    yield Question(
        say(
            words,
            "What is the degree of unsaturation of the (compound|molecule)[, that is, its rings plus its pi bonds]?",
            "(Count rings and pi bonds|Adding rings and pi bonds): what is the degree of unsaturation[ of this "
            "molecule]?",
            "How many rings and pi bonds does the (structure|molecule) have (in all|altogether)?",
        ),
        "unsaturation",
        whole.read(UNSATURATION),
        (Mistake("forgot the rings", double), Mistake("forgot the pi bonds", rings)),
    )
    yield Question(
        say(
            words,
            "(Write|Give) the (structure|molecule) as a canonical SMILES string[, as RDKit writes it].",
            "What is the canonical SMILES of the (structure|molecule) (shown|drawn)?",
            "Transcribe the drawing into canonical SMILES.",
        ),
        "smiles",
        whole.read(STRUCTURE),
    )
