"""Rows against each other: extremes, ranks, comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.cells import invoice_noun, row
from gnomon.annotators.document.naming import descriptions, some
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import ordinal, say
from gnomon.scenes.document import Invoice
from gnomon.scenes.document.attributes import AMOUNT, DESCRIPTION, QUANTITY, UNIT_PRICE
from gnomon.truth.program import compare, every
from gnomon.truth.steps import End
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

COMPARED = (AMOUNT, UNIT_PRICE, QUANTITY)
ENDS: dict[End, str] = {"highest": "(highest|largest)", "lowest": "(lowest|smallest)"}


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    named = list(descriptions(invoice, world).values())
    yield from extremes(invoice, named, words)
    yield from pairs_of(named, words)


def extremes(invoice: Invoice, named: list[str], words: Generator) -> Iterator[Question]:
    noun = invoice_noun(invoice)
    wrong = tuple(Mistake("another row", d) for d in named)
    for column in COMPARED:
        for end, most in ENDS.items():
            picked = every("row").at_end(end, column)
            text = say(
                words,
                f"Which {{noun}} has the {most} {{called}}?",
                f"(Name|What is) the {{noun}} with the {most} {{called}}{{end}}",
                f"Which of the {{noun}}s has the {most} {{called}}?",
                noun=noun,
                called=column,
                end="",
            )
            yield Question(with_mark(text), f"extremum-{column.replace(' ', '-')}", picked.read(DESCRIPTION), wrong)
            text = say(
                words,
                f"What is the {most} {{called}} in the table?",
                f"How (high|large) is the {most} {{called}}?",
                f"(Give|Read) the {most} {{called}} of any {{noun}}.",
                noun=noun,
                called=column,
            )
            slips = tuple(
                Mistake(name, every("row").nth(column, n, end).read(column))
                for n, name in ((2, "second"), (3, "third"))
            )
            opposite: End = "lowest" if end == "highest" else "highest"
            other = Mistake("other end", every("row").at_end(opposite, column).read(column))
            yield Question(text, "extremum-value", picked.read(column), (*slips, other))
    for n in (2, 3):
        text = say(
            words,
            "Which {noun} has the {n} (highest|largest) amount?",
            "(Name|Find) the {noun} whose amount is the {n} (highest|largest).",
            "By amount, which {noun} comes {n}, counted from the (highest|largest)?",
            noun=noun,
            n=ordinal(n),
        )
        yield Question(text, "rank-th", every("row").nth(AMOUNT, n, "highest").read(DESCRIPTION), wrong)
    for d in some(words, named, 5):
        text = say(
            words,
            'Ranked by amount from the highest, what place does "{item}" take?',
            'If the rows are sorted by amount, highest first, in which place is "{item}"?',
            'In which place is "{item}" by amount, counting from the highest?',
            'What is the rank of "{item}" by amount, highest first?',
            item=d,
        )
        yield Question(text, "rank", row(d).rank(AMOUNT, every("row"), "highest"))


def with_mark(text: str) -> str:
    """Orders end in a full stop, questions in a question mark."""
    return text if text[-1] in ".?" else text + ("." if text.startswith("Name") else "?")


def pairs_of(named: list[str], words: Generator) -> Iterator[Question]:
    """Two rows drawn from all: which is more, and whether one is."""
    for _ in range(6):
        if len(named) < 2:
            return
        a, b = (named[int(i)] for i in words.permutation(len(named))[:2])
        column = COMPARED[int(words.integers(3))]
        more = say(words, "(higher|larger)") if column != AMOUNT else say(words, "(higher|larger|bigger)")
        text = say(
            words,
            'Is the {column} of "{a}" {more} than that of "{b}"?',
            'Does "{a}" have a {more} {column} than "{b}"?',
            'Comparing "{a}" and "{b}", is the {column} of the first {more}?',
            'Is the {column} {more} for "{a}" than for "{b}"?',
            a=a,
            b=b,
            column=column,
            more=more.lower(),
        )
        yield Question(text, "compare", compare(row(a).read(column), "above", row(b).read(column)))
        text = say(
            words,
            'Which has the {more} {column}, "{a}" or "{b}"?',
            'Of "{a}" and "{b}", which has the {more} {column}?',
            '"{a}" or "{b}": which of the two has the {more} {column}?',
            'Between "{a}" and "{b}", name the one with the {more} {column}.',
            a=a,
            b=b,
            column=column,
            more=more.lower(),
        )
        yield Question(text, "choose-of-two", row(a).either(row(b)).highest(column).read(DESCRIPTION))
