"""How many atoms of an element, which element is the commonest, which are more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Molecule, heavy
from gnomon.scenes.molecule.attributes import COMMONEST, HYDROGENS, SYMBOL
from gnomon.truth.program import compare, every, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    atoms, drawn = heavy(scene), len(scene.of(Atom))
    every_heavy = every("atom").where(SYMBOL, "is not", "H") if drawn > len(atoms) else every("atom")
    present = [s for s in ELEMENTS if any(a.symbol == s for a in atoms)]
    carbons = every("atom").where(SYMBOL, "is", "C").count()
    labelled = sum(a.labelled for a in atoms)
    lines = Counter(end for b in scene.of(Bond) for end in (b.begin, b.end))
    ends = sum(a.symbol == "C" and lines[a.id] == 1 for a in atoms)
    of_carbon = sum(a.symbol == "C" for a in atoms)
    yield Question(
        say(
            words,
            "How many carbon atoms (does the molecule have|are there in the molecule|are in this molecule)[, "
            "labelled or not]?",
            "Count (all|the) carbon atoms of (the molecule|this structure)[, including the unlabelled ones].",
            "What is the number of carbon atoms in the (molecule|structure)?",
        ),
        "count-carbons",
        carbons,
        (
            Mistake("forgot the ends of the lines", of_carbon - ends),
            Mistake("counted all heavy atoms", len(atoms)),
            Mistake("counted labelled atoms only", labelled),
            Mistake("counted one vertex twice", of_carbon + 1),
            Mistake("missed a vertex", of_carbon - 1),
        ),
    )
    yield Question(
        say(
            words,
            "How many heavy (non-hydrogen) atoms does the molecule have?",
            "How many non-hydrogen atoms (does this molecule have|are in this structure)?",
            "Count the heavy atoms of the (molecule|structure), that is, all but hydrogen.",
        ),
        "count-heavy-atoms",
        every_heavy.count(),
        (Mistake("counted labelled atoms only", labelled), Mistake("counted carbon only", of_carbon)),
    )
    missing = [s for s in ("N", "O", "S", "Cl", "F") if s not in present]
    for symbol in (*(s for s in present if s != "C"), *missing[int(words.integers(5)) :][:1]):
        yield Question(
            say(
                words,
                "How many {element} atoms (does the molecule have|are there in the molecule|does the structure show)?",
                "Count the {element} atoms (in|of) (the molecule|this structure).",
                "What is the number of {element} atoms in the (molecule|structure)?",
                element=ELEMENTS[symbol],
            ),
            "count-element",
            every("atom").where(SYMBOL, "is", symbol).count(),
        )
    yield Question(
        say(
            words,
            "How many hydrogen atoms does the (molecule|compound) have (in all|altogether), (drawn or "
            "implied|counting those that are not drawn)?",
            "Count all hydrogen atoms of the molecule, including those (that are not drawn|left out of the drawing).",
            "What is the total number of hydrogen atoms, implied ones included?",
        ),
        "count-hydrogens",
        every("atom").sum(HYDROGENS),
        (
            Mistake("counted drawn hydrogens only", sum(a.hydrogens for a in atoms if a.labelled)),
            Mistake("took a double bond for a single one", sum(a.hydrogens for a in atoms) + 2),
        ),
    )
    yield Question(
        say(
            words,
            "Which heteroatom (is the most common|occurs most often) in the molecule?",
            "Carbon and hydrogen aside, (which|what) element (does the molecule contain|occurs) most often?",
            "What is the most common heteroatom[ in the (molecule|structure)]?",
        ),
        "commonest-heteroatom",
        the("molecule").read(COMMONEST),
        tuple(Mistake("another element", ELEMENTS[s]) for s in ("N", "O", "S", "Cl", "F", "Br")),
    )
    for one in ("C", "N", "O", "S", "F", "Cl"):
        for other in ("N", "O", "S", "F", "Cl"):
            if one != other and (one in present or other in present):
                yield Question(
                    say(
                        words,
                        "(Are there|Does the molecule have) more {one} atoms than {other} atoms?",
                        "Do {one} atoms outnumber {other} atoms in (the molecule|this structure)?",
                        "Is the number of {one} atoms (larger|greater) than that of {other} atoms?",
                        one=ELEMENTS[one],
                        other=ELEMENTS[other],
                    ),
                    "compare-elements",
                    compare(
                        every("atom").where(SYMBOL, "is", one).count(),
                        "above",
                        every("atom").where(SYMBOL, "is", other).count(),
                    ),
                )
    yield Question(
        say(
            words,
            "How many methyl groups (does the molecule have|are in the molecule)?",
            "Count the methyl groups of (the molecule|this structure).",
            "What is the number of methyl (CH3) groups in the (molecule|structure)?",
        ),
        "count-methyls",
        every("atom").where(SYMBOL, "is", "C").where(HYDROGENS, "is", 3).count(),
    )
