"""What is there and how many: whether something is billed, how many rows there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.cells import invoice_noun
from gnomon.annotators.document.naming import descriptions, some
from gnomon.annotators.question import Question
from gnomon.annotators.wording import plural, say
from gnomon.scenes.document import Cell, Invoice
from gnomon.scenes.document.attributes import AMOUNT, DESCRIPTION
from gnomon.truth.program import every
from gnomon.truth.steps import Comparison
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# things that no trade of ours sells; users' descriptions may hold them, then the program finds them
ELSEWHERE = (
    "Garden gnome",
    "Piano tuning",
    "Snow chains",
    "Mosquito net",
    "Chess set",
    "Bicycle bell",
    "Umbrella stand",
    "Kite",
    "Fish tank",
    "Sleeping bag",
    "Guitar strings",
    "Telescope",
    "Hot-air balloon ride",
    "Hammock",
    "Violin bow",
    "Saddle",
)


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    yield from presence(invoice, list(descriptions(invoice, world).values()), words)
    yield from thresholds(invoice, words)


def presence(invoice: Invoice, named: list[str], words: Generator) -> Iterator[Question]:
    """Whether something is billed: things that are, and things that are not."""
    absent = [ELSEWHERE[int(i)] for i in words.permutation(len(ELSEWHERE))[:4]]
    for item in (*some(words, named, 5), *absent):
        text = say(
            words,
            'Does (this|the) invoice (list|contain|include) "{item}"?',
            'Is there a row for "{item}"[ in the table]?',
            'Was "{item}" (billed|charged)[ on this invoice]?',
            'Is "{item}" among the {nouns} listed?',
            item=item,
            nouns=plural(invoice_noun(invoice)),
        )
        yield Question(text, "exists", every("row").where(DESCRIPTION, "is", item).exists())


def thresholds(invoice: Invoice, words: Generator) -> Iterator[Question]:
    """How many rows are above or below a round number."""
    noun = invoice_noun(invoice)
    text = say(
        words,
        "How many {nouns} are (billed|listed)[ on this invoice]?",
        "How many rows does the table (have|hold), without its header?",
        "Count the {nouns}[ in the table].",
        "What is the number of {nouns} (billed|listed)?",
        nouns=plural(noun),
    )
    yield Question(text, "count", every("row").count())
    values = sorted(c.value for c in invoice.of(Cell) if c.column == AMOUNT and c.value)
    for _ in range(4):
        if len(values) < 3:
            return
        near = values[int(words.integers(1, len(values) - 1))]
        limit = max(1, round(near, -1) if near < 1000 else round(near, -2))
        side: Comparison = ("above", "below")[int(words.integers(2))]
        said = "(more than|above|over)" if side == "above" else "(less than|below|under)"
        shown = f"{invoice.currency}{' ' if invoice.currency.isalpha() else ''}{limit:,.0f}"
        text = (
            say(
                words,
                f"How many {{nouns}} have an amount of {said} {{limit}}?",
                f"In how many rows is the amount {said} {{limit}}?",
                f"Count the {{nouns}} whose amount is {said} {{limit}}.",
                nouns=plural(noun),
                limit=shown,
            )
            .replace("an amount of above", "an amount above")
            .replace("an amount of below", "an amount below")
            .replace("an amount of over", "an amount over")
            .replace("an amount of under", "an amount under")
        )
        yield Question(text, "count-where", every("row").where(AMOUNT, side, int(limit)).count())
