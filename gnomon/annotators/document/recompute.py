"""Rates, days, and what a figure must be by the figures that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.cells import row
from gnomon.annotators.document.naming import descriptions, some
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.document import Column, Invoice, Label, field_id
from gnomon.scenes.document.attributes import COMPUTED, COMPUTED_AMOUNT, DAYS, DISCOUNT, QUANTITY, RATE, UNIT_PRICE
from gnomon.truth.program import the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    yield from rates(invoice, words)
    yield from checks(invoice, list(descriptions(invoice, world).values()), words)
    yield from days(words)


def rates(invoice: Invoice, words: Generator) -> Iterator[Question]:
    """The rate of the tax or of the discount, as its label states it."""
    for label in invoice.of(Label):
        if label.rate is not None and label.of in (field_id("tax"), field_id("discount")):
            name = "tax" if label.of == field_id("tax") else "discount on the subtotal"
            text = say(
                words,
                "What is the rate of the {name}?",
                "At (what|which) rate, in per cent, is the {name} (computed|charged)?"
                if name == "tax"
                else "What is the rate of the {name} in per cent?",
                "What percentage is the {name}?",
                "(Give|Read) the {name} rate in per cent."
                if name == "tax"
                else "(Give|Read) the rate of the {name} in per cent.",
                name=name,
            )
            yield Question(text, "rate", the(label.of).read(RATE))


def checks(invoice: Invoice, named: list[str], words: Generator) -> Iterator[Question]:
    """What a figure must be by the figures that lead to it: the long way to a printed number."""
    off = any(c.name == DISCOUNT for c in invoice.of(Column))
    figures = "quantity, unit price and discount" if off else "quantity and unit price"
    for item in some(words, named, 4):
        text = say(
            words,
            f'From {figures}, what should be the amount of "{{item}}"?',
            f'Work out the amount of "{{item}}" from its {figures}.',
            f'By its {figures}, how much is "{{item}}" in total?',
            'Recompute the amount of "{item}" from the other figures of its row.',
            item=item,
        )
        yield Question(
            text,
            "recompute-amount",
            row(item).read(COMPUTED_AMOUNT),
            (
                Mistake("unit price", row(item).read(UNIT_PRICE)),
                Mistake("quantity", row(item).read(QUANTITY)),
            ),
        )
    for key, how in (
        ("total", "what should the total be according to the figures above it"),
        ("subtotal", "what should the subtotal be according to the rows of the table"),
        ("tax", "what should the tax be at the stated rate"),
        ("balance", "what should the balance be after what has been paid"),
    ):
        text = say(
            words,
            f"Checking the sums, {how}?",
            f"Doing the sum again, {how}?",
            f"Working it out again, {how}?",
            f"Checking the invoice, {how}?",
        )
        yield Question(text, f"recompute-{key}", the(field_id(key)).read(COMPUTED))


def days(words: Generator) -> Iterator[Question]:
    text = say(
        words,
        "How many days after the invoice date is payment due?",
        "How many days lie between the invoice date and the due date?",
        "How many days does the customer have to pay, from the invoice date to the due date?",
        "Count the days from the date of issue to the due date.",
    )
    yield Question(text, "days-to-pay", the(field_id("due-date")).read(DAYS))
