"""How many rings, how large, how many aromatic, what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import in_words, say
from gnomon.scenes.molecule import Atom, Molecule, Ring, heavy
from gnomon.scenes.molecule.attributes import (
    AROMATIC,
    AROMATIC_RINGS,
    HETEROATOMS_IN_ALL,
    ON_RING,
    RINGS_OF_SIZE,
    SATURATED,
    SIZE,
    SYMBOL,
)
from gnomon.truth.program import compare, every, literal, the
from gnomon.truth.steps import End
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    whole, rings = the("molecule"), scene.of(Ring)
    yield Question(
        say(
            words,
            "How many rings (does the molecule have|are there in the molecule|does the structure contain)?",
            "Count the rings (in|of) (the molecule|this structure).",
            "What is the number of rings in the (molecule|structure)?",
        ),
        "count-rings",
        every("ring").count(),
        (
            Mistake("forgot a fused ring", len(rings) - 1),
            Mistake("counted the outline of fused rings too", len(rings) + 1),
            Mistake("counted aromatic rings only", whole.read(AROMATIC_RINGS)),
        ),
    )
    yield Question(
        say(
            words,
            "How many of the rings are aromatic, if any?",
            "How many aromatic rings (does the molecule have|are there in the structure)?",
            "Count the aromatic rings (in|of) (the molecule|this structure).",
            "What is the number of aromatic rings?",
        ),
        "count-aromatic-rings",
        whole.read(AROMATIC_RINGS),
        (Mistake("counted all rings", len(rings)),),
    )
    if not rings:
        return
    if len(rings) == 1:
        yield Question(
            say(
                words,
                "How many atoms (make up|form|are in) the ring?",
                "What size is the ring, in atoms?",
                "How many members does the ring have?",
                "Count the atoms of the ring.",
            ),
            "ring-size",
            every("ring").read(SIZE),
            (
                Mistake("counted the atom that hangs on it", len(rings[0].atoms) + 1),
                Mistake("missed a corner", len(rings[0].atoms) - 1),
            ),
        )
    yield from character(rings, words)
    sizes = sorted({len(r.atoms) for r in rings} & {3, 4, 5, 6, 7, 8})
    for size in (*sizes, *((5, 6, 7)[int(words.integers(3))] for _ in range(int(words.random() < 0.3)))):
        yield Question(
            say(
                words,
                "How many {size}-membered rings (does the molecule have|are there in the molecule)?",
                "Count the {size}-membered rings (in|of) (the molecule|this structure).",
                "How many of the rings have {size} members?",
                size=in_words(size),
            ),
            "count-rings-of-size",
            whole.read(RINGS_OF_SIZE.of(str(size))),
            (Mistake("counted rings of all sizes", len(rings)),),
        )
    for size in (3, 4, 5, 6, 7):
        yield Question(
            say(
                words,
                "(Does the molecule have|Is there|Does the structure contain) a {size}-membered ring?",
                "Is any (of the rings|ring) {size}-membered?",
                "Is there a ring of {size} atoms?",
                size=in_words(size),
            ),
            "ring-of-size",
            compare(whole.read(RINGS_OF_SIZE.of(str(size))), "above", literal(0)),
        )
    ends: tuple[tuple[str, End], ...] = (("largest", "highest"), ("smallest", "lowest"))
    for which, end in ends:
        yield Question(
            say(
                words,
                "How many atoms are in the {which} ring?",
                "What is the size of the {which} ring, in atoms?",
                "How many members does the {which} ring have?",
                "Count the atoms of the {which} ring.",
                which=which,
            ),
            "extreme-ring",
            every("ring").at_end(end, SIZE).read(SIZE),
        )
    if all(a.symbol == "C" for a in heavy(scene)) or (
        words.random() < 0.6
        and not any(a.symbol != "C" and any(a.id in r.atoms for r in rings) for a in scene.of(Atom))
    ):
        return
    at_rings = every("atom").where(ON_RING, "is", True).where(SYMBOL, "is not", "C").count()
    yield Question(
        say(
            words,
            "How many heteroatoms (are part of a ring|are ring atoms)?",
            "How many ring atoms are (not carbon|something other than carbon)?",
            "Count the ring atoms that are not carbon.",
        ),
        "ring-heteroatoms",
        at_rings,
        (Mistake("counted every heteroatom", whole.read(HETEROATOMS_IN_ALL)),),
    )


def character(rings: tuple[Ring, ...], words: Generator) -> Iterator[Question]:
    """Whether a ring is aromatic or saturated, of rings that their size alone tells apart."""
    for ring in rings:
        size = len(ring.atoms)
        if sum(len(r.atoms) == size for r in rings) > 1:
            continue
        the_ring = "the ring" if len(rings) == 1 else f"the {in_words(size)}-membered ring"
        one = every("ring") if len(rings) == 1 else every("ring").where(SIZE, "is", size)
        for word in (AROMATIC, SATURATED):
            yield Question(
                say(
                    words,
                    "Is {the_ring} {word}?",
                    "Would you call {the_ring} {word}?",
                    "Can {the_ring} be called {word}?",
                    "Look at {the_ring}: is it {word}?",
                    the_ring=the_ring,
                    word=word,
                ),
                "ring-character",
                one.read(word),
            )
