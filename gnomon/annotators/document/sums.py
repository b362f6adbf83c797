"""Arithmetic on amounts: totals of two, shares, differences, means, tax, what an amount ought to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.cells import invoice_noun, row
from gnomon.annotators.document.naming import descriptions, some
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import plural, say
from gnomon.scenes.document import Field, Invoice, field_id
from gnomon.scenes.document.attributes import AMOUNT, COMPUTED, RATE, UNIT_PRICE
from gnomon.truth.program import difference, every, share, the, total
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    named = list(descriptions(invoice, world).values())
    yield from of_two(named, words)
    yield from of_all(invoice, words)
    yield from of_fields(invoice, named, world, words)


def of_two(named: list[str], words: Generator) -> Iterator[Question]:
    for _ in range(4):
        if len(named) < 3:
            return
        a, b, c = (named[int(i)] for i in words.permutation(len(named))[:3])
        one, two = row(a).read(AMOUNT), row(b).read(AMOUNT)
        text = say(
            words,
            'What do "{a}" and "{b}" cost together?',
            'What is the sum of the amounts of "{a}" and "{b}"?',
            'How much is charged for "{a}" and "{b}" together?',
            'Add the amounts of "{a}" and "{b}".',
            a=a,
            b=b,
        )
        yield Question(
            text,
            "sum-of-two",
            total(one, two),
            (
                Mistake("neighbour row", total(one, row(c).read(AMOUNT))),
                Mistake("one only", one),
                Mistake("one only", two),
                Mistake("unit prices", total(row(a).read(UNIT_PRICE), row(b).read(UNIT_PRICE))),
                Mistake("difference", difference(one, two)),
            ),
        )
        text = say(
            words,
            'By how much do the amounts of "{a}" and "{b}" differ?',
            'What is the difference between the amounts of "{a}" and "{b}"?',
            'What is the difference in amount between "{a}" and "{b}"?',
            'Find the difference in amount between "{a}" and "{b}".',
            a=a,
            b=b,
        )
        yield Question(
            text,
            "difference",
            difference(one, two),
            (
                Mistake("neighbour row", difference(one, row(c).read(AMOUNT))),
                Mistake("sum", total(one, two)),
                Mistake("unit prices", difference(row(a).read(UNIT_PRICE), row(b).read(UNIT_PRICE))),
                Mistake("one only", one),
            ),
        )


def of_all(invoice: Invoice, words: Generator) -> Iterator[Question]:
    noun = plural(invoice_noun(invoice))
    rows = every("row")
    text = say(
        words,
        "What is the (mean|average) amount of the {nouns}?",
        "What is the average amount per row [of the table]?",
        "(Work out|Compute|Find) the (mean|average) of all amounts in the table.",
        nouns=noun,
    )
    yield Question(text, "mean-amount", rows.mean(AMOUNT))
    text = say(
        words,
        "(Add up|Sum) the amounts of all {nouns}.",
        "What do the amounts of all {nouns} add up to?",
        "What is the sum of all amounts in the table?",
        nouns=noun,
    )
    yield Question(
        text,
        "sum-of-all",
        rows.sum(AMOUNT),
        (
            Mistake("total for subtotal", the(field_id("total")).read(VALUE)),
            Mistake("tax only", the(field_id("tax")).read(VALUE)),
            Mistake("unit prices", rows.sum(UNIT_PRICE)),
        ),
    )
    text = say(
        words,
        "What is the range of the amounts in the table?",
        "What is the difference between the (highest|largest) and the (lowest|smallest) amount in the table?",
        "By how much does the (highest|largest) amount exceed the (lowest|smallest)?",
    )
    yield Question(text, "range", rows.range(AMOUNT))
    text = say(
        words,
        "What is the median amount in the table?",
        "Find the median of the amounts of the {nouns}.",
        "If the amounts are sorted, what is their median?",
        "(Give|Work out) the median amount of the {nouns}.",
        nouns=noun,
    )
    yield Question(text, "median", rows.median(AMOUNT))


def of_fields(invoice: Invoice, named: list[str], world: World, words: Generator) -> Iterator[Question]:
    # figures that contradict one another are each asked for alone
    agreed = {k for k in ("subtotal", "total", "tax") if (f"field/{k}", COMPUTED) in world.facts}
    if ("field/tax", RATE) not in world.facts:
        agreed.add("tax")  # no rate to contradict
    value = {f.key: the(f.id).read(VALUE) for f in invoice.of(Field) if isinstance(f.value, (int, float))}
    whole = value.get("subtotal", every("row").sum(AMOUNT))
    for item in some(words, named, 4):
        text = say(
            words,
            'What percentage of the subtotal is the amount of "{item}"?',
            'What share of the subtotal, in per cent, comes from "{item}"?',
            'What percentage of the subtotal does "{item}" make up?',
            'Express the amount of "{item}" as a percentage of the subtotal.',
            item=item,
        )
        if "subtotal" in value and "subtotal" in agreed:
            yield Question(text, "share", share(row(item).read(AMOUNT), whole))
    if {"total", "tax"} <= agreed and "tax" in value:
        text = say(
            words,
            "What would be due without [the] tax?",
            "What is the total less the tax?",
            "How much is the total before tax?",
            "What is the total minus the tax?",
        )
        yield Question(
            text,
            "total-less-tax",
            difference(value["total"], value["tax"]),
            (
                Mistake("tax added", total(value["total"], value["tax"])),
                Mistake("total", value["total"]),
                Mistake("tax only", value["tax"]),
            ),
        )
    if {"total", "subtotal"} <= agreed and "subtotal" in value:
        text = say(
            words,
            "By how much do the total and the subtotal differ?",
            "What is the difference between the total and the subtotal?",
            "How much more is the total than the subtotal?",
            "Find the difference between the subtotal and the total.",
        )
        yield Question(text, "total-and-subtotal", difference(value["total"], value["subtotal"]))
