"""What single atoms are bonded to, what hydrogens they carry, and where they stand in the drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Molecule, heavy
from gnomon.scenes.molecule.attributes import DEGREE, ELEMENT, HYDROGENS, NEIGHBOURS, ON_AROMATIC_RING, ON_RING, SYMBOL
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import every
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import X, Y
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SIDES: tuple[tuple[str, str, End, Attribute], ...] = (
    ("leftmost", "furthest left", "lowest", X),
    ("rightmost", "furthest right", "highest", X),
    ("topmost", "highest up", "lowest", Y),
    ("bottommost", "lowest down", "highest", Y),
)


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    number = Counter(a.symbol for a in heavy(scene))
    others = tuple(Mistake("another element", ELEMENTS[s]) for s in ("C", "N", "O", "S", "Cl", "F", "Br"))
    for symbol in sorted(s for s, n in number.items() if n == 1):
        element = ELEMENTS[symbol]
        atom = every("atom").where(SYMBOL, "is", symbol)
        if symbol in ("N", "O", "S", "P", "C", "Si", "B"):
            yield Question(
                say(
                    words,
                    "How many hydrogen atoms does the {element} atom carry?",
                    "How many hydrogens are (on|bonded to) the {element} atom?",
                    "Count the hydrogen atoms (on|attached to) the {element} atom.",
                    element=element,
                ),
                "hydrogens-on",
                atom.read(HYDROGENS),
            )
            yield Question(
                say(
                    words,
                    "To how many atoms other than hydrogen is the {element} atom bonded?",
                    "How many non-hydrogen (neighbours|atoms) is the {element} atom bonded to?",
                    "Hydrogen aside, how many atoms are bonded to the {element} atom?",
                    element=element,
                ),
                "degree",
                atom.read(DEGREE),
                (Mistake("counted a double bond twice", _valence(scene, symbol)),),
            )
        yield Question(
            say(
                words,
                "(What|Which) element is the {element} atom bonded to?",
                "Which element (bears|carries) the {element} atom?",
                "To which element is the {element} atom attached?",
                element=element,
            ),
            "bonded-to",
            atom.follow(NEIGHBOURS).read(ELEMENT),
            others,
        )
        yield Question(
            say(
                words,
                "Is the {element} atom part of a ring?",
                "Is the {element} atom a ring atom?",
                "Does the {element} atom (lie in|belong to) a ring?",
                element=element,
            ),
            "in-ring",
            atom.read(ON_RING),
        )
        yield Question(
            say(
                words,
                "Is the {element} atom (attached|bonded) (directly|straight) to an aromatic ring?",
                "Does an aromatic ring (carry|bear) the {element} atom?",
                "Is the atom that (carries|bears) the {element} atom part of an aromatic ring?",
                element=element,
            ),
            "on-aromatic-ring",
            atom.follow(NEIGHBOURS).read(ON_AROMATIC_RING),
        )
    hetero = every("atom").where(SYMBOL, "is not", "C")
    hetero = hetero.where(SYMBOL, "is not", "H") if len(heavy(scene)) < len(scene.of(Atom)) else hetero
    for called, place, end, axis in SIDES:
        yield Question(
            say(
                words,
                "(Which|What) element is the {called} heteroatom[ in the drawing]?",
                "Which heteroatom is drawn {place}? Name its element.",
                "What element is the {called} atom that is neither carbon nor hydrogen?",
                called=called,
                place=place,
            ),
            "extreme-heteroatom",
            hetero.at_end(end, axis).read(ELEMENT),
            others[1:],
        )


def _valence(scene: Molecule, symbol: str) -> int:
    """Lines that meet at the only atom of an element."""
    ids = {a.id for a in scene.of(Atom) if a.symbol == symbol}
    return sum(b.order for b in scene.of(Bond) if {b.begin, b.end} & ids)
