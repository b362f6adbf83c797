"""How many double and triple bonds, and how many wedges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.molecule import Bond, Molecule, Ring
from gnomon.scenes.molecule.attributes import STROKE
from gnomon.truth.program import every
from gnomon.truth.vocabulary import ORDER
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    inside = {
        frozenset((a, b)) for r in scene.of(Ring) for a, b in zip(r.atoms, r.atoms[1:] + r.atoms[:1], strict=True)
    }
    double = [b for b in scene.of(Bond) if b.order == 2]
    outside = sum(frozenset((b.begin, b.end)) not in inside for b in double)
    # few molecules have a triple bond, and an answer that is nearly always zero teaches nothing
    triple = any(b.order == 3 for b in scene.of(Bond)) or words.random() < 0.08
    for order, called in ((2, "double"), (3, "triple"))[: 2 if triple else 1]:
        yield Question(
            say(
                words,
                "How many {called} bonds (are drawn|does the drawing show|are there in the structure as drawn)?",
                "Count the {called} bonds (that are drawn|in the drawing).",
                "What is the number of {called} bonds (drawn in|shown in) the structure?",
                called=called,
            ),
            f"count-{called}-bonds",
            every("bond").where(ORDER, "is", order).count(),
            (
                Mistake("forgot those in rings", outside),
                Mistake("forgot those outside rings", len(double) - outside),
                Mistake("counted lines instead of bonds", 2 * len(double)),
            )
            if order == 2
            else (),
        )
    for stroke, called in (("solid wedge", "solid"), ("hashed wedge", "hashed")):
        if any(b.stroke != "plain" for b in scene.of(Bond)):
            yield Question(
                say(
                    words,
                    "How many {called} wedges (are drawn|does the structure show|does the drawing have)?",
                    "Count the {called} wedge bonds (in|of) the (structure|drawing).",
                    "What is the number of bonds drawn as {called} wedges?",
                    called=called,
                ),
                "count-wedges",
                every("bond").where(STROKE, "is", stroke).count(),
                (
                    Mistake(
                        "counted the other kind",
                        every("bond")
                        .where(STROKE, "is", "hashed wedge" if called == "solid" else "solid wedge")
                        .count(),
                    ),
                    Mistake("counted both kinds", every("bond").where(STROKE, "is not", "plain").count()),
                ),
            )
