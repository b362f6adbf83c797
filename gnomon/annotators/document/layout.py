"""The order in which a page is read: the line after a line, the line before it, the last line of an address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.naming import some
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.document import Invoice
from gnomon.scenes.document.attributes import NEXT, PREVIOUS
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import every
from gnomon.truth.vocabulary import TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    follows = [(s, a, f) for (s, a), f in world.facts.items() if a in (NEXT, PREVIOUS) and (s, TEXT) in world.facts]
    for line, attribute, fact in some(words, follows, 10):
        here = world.facts[(line, TEXT)].value
        place = "below" if attribute == NEXT else "above"
        text = say(
            words,
            'Which line stands directly {place} "{line}"?',
            'What is printed on the line {place} "{line}"?',
            'Read the line (right|directly|immediately) {place} "{line}".',
            'What does the line {place} "{line}" say?',
            line=here,
            place=place,
        )
        program = every("line").where(TEXT, "is", here).follow(attribute).read(TEXT)
        yield Question(text, f"line-{place}", program, slips(world, str(fact.value), attribute))


def slips(world: World, right: str, attribute: Attribute) -> tuple[Mistake, ...]:
    """The lines further on, and the one on the other side."""
    found, at = [], right
    for _ in range(3):
        fact = world.facts.get((at, attribute))
        if fact is None:
            break
        at = str(fact.value)
        found.append(Mistake("one line further", world.facts[(at, TEXT)].value))
    other = world.facts.get((right, PREVIOUS if attribute == NEXT else NEXT))
    if other is not None:
        back = world.facts.get((str(other.value), other.attribute))
        if back is not None:
            found.append(Mistake("wrong direction", world.facts[(str(back.value), TEXT)].value))
    return tuple(found)
