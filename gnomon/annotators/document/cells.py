"""Single cells: by row and column, by position, and back from a number to the row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.naming import descriptions, some
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.document import Column, HeaderCell, Invoice, Row
from gnomon.scenes.document.attributes import AMOUNT, CELLS, COLUMN, DESCRIPTION, POSITION, UNIT
from gnomon.truth.fact import Key
from gnomon.truth.program import Program, every
from gnomon.truth.vocabulary import ORDER, TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MOST = 10  # candidates of one task
CALLED = {"discount": "discount rate", "code": "item code", "unit": "unit of measure"}


def row(description: str) -> Program:
    found: Program = every("row").where(DESCRIPTION, "is", description)
    return found


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    columns = [c.name for c in invoice.of(Column) if c.name not in ("description", POSITION)]
    named = descriptions(invoice, world)
    headers = {h.column: h.text for h in invoice.of(HeaderCell)}
    for description, column in some(words, [(d, c) for d in named.values() for c in columns], MOST):
        yield lookup(world, named, description, column, columns, words)
    for description, column in some(words, [(d, c) for d in named.values() for c in columns], MOST):
        yield under(world, named, description, column, headers, columns, words)
    yield from back(invoice, world, words)
    yield from by_place(invoice, world, columns, words)


def known(world: World, name: str, *keys: Key) -> tuple[Mistake, ...]:
    """Mistakes that give the values of other facts, those there are."""
    return tuple(Mistake(name, world.facts[key].value) for key in keys if key in world.facts)


def lookup(
    world: World, named: dict[str, str], description: str, column: str, columns: list[str], words: Generator
) -> Question:
    """One cell; the rows above and below and the other columns are what one slips into."""
    ids, all_ = list(named), list(named.values())
    at = all_.index(description)
    near = [ids[i] for i in (at - 1, at + 1, at + 2, at - 2) if 0 <= i < len(ids)]
    mistakes = (
        *known(world, "neighbour row", *((r, column) for r in near[:3])),
        *known(world, "other column", *((ids[at], c) for c in columns if c != column and same_sort(c, column))),
    )
    name = CALLED.get(column, column)
    if column == "quantity":
        text = say(
            words,
            'What quantity of "{item}" (is|was) (billed|invoiced)?',
            'What is the quantity of "{item}"?',
            '(Which|What) quantity (is given|stands) in the row "{item}"?',
            item=description,
        )
    else:
        text = say(
            words,
            'What is the {name} (of|for) "{item}"?',
            'What {name} (is given|is printed|does one read) for "{item}"?',
            'In the row "{item}", what is the {name}?',
            '(Look up|Read|Give) the {name} of "{item}".',
            item=description,
            name=name,
        )
    return Question(text, "cell", row(description).read(column), mistakes)


def under(
    world: World,
    named: dict[str, str],
    description: str,
    column: str,
    headers: dict[str, str],
    columns: list[str],
    words: Generator,
) -> Question:
    """One cell by the header of its column as it is printed."""
    text = say(
        words,
        'What (stands|is printed|is written) under "{header}" (in the row of|for) "{item}"?',
        'In the column "{header}", what (stands|is printed) for "{item}"?',
        'Read the "{header}" of "{item}".',
        header=headers[column],
        item=description,
    )
    cell = every("cell").where(COLUMN, "is", column)
    in_row = row(description).follow(CELLS)
    id = next(r for r, d in named.items() if d == description)
    wrong = known(
        world, "other column", *((f"{id}/cell/{c.replace(' ', '-')}", TEXT) for c in columns if c != column)
    )
    return Question(text, "cell-by-header", in_row.both(cell).read(TEXT), wrong)


def same_sort(one: str, other: str) -> bool:
    money = ("unit price", AMOUNT)
    return (one in money) == (other in money) and (one in ("code", UNIT)) == (other in ("code", UNIT))


def back(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    """From a printed number or code to the description; asked only if one row has it."""
    for r in some(words, invoice.of(Row), 5):
        others = tuple(
            Mistake("another row", o)
            for o in descriptions(invoice, world).values()
            if o != (world.facts[(r.id, DESCRIPTION)].value if (r.id, DESCRIPTION) in world.facts else None)
        )
        for column, verb in (
            ("unit price", "costs {v} each"),
            ("amount", "comes to {v} in all"),
            ("code", "has the code {v}"),
        ):
            fact, cell = (
                world.facts.get((r.id, column)),
                world.facts.get((f"{r.id}/cell/{column.replace(' ', '-')}", TEXT)),
            )
            if fact is None or cell is None:
                continue
            text = say(
                words,
                f"(Which|What) {invoice_noun(invoice)} {verb}?",
                f"Name the {invoice_noun(invoice)} that {verb}.",
                f"What is the description of the {invoice_noun(invoice)} that {verb}?",
                v=cell.value,
            )
            program = every("row").where(column, "is", fact.value).read(DESCRIPTION)
            yield Question(text, f"row-by-{column.replace(' ', '-')}", program, others)


def invoice_noun(invoice: Invoice) -> str:
    from gnomon.scenes.document import Table

    return invoice.the(Table).of


def by_place(invoice: Invoice, world: World, columns: list[str], words: Generator) -> Iterator[Question]:
    """Rows by their place in the table."""
    rows = invoice.of(Row)
    for r in some(words, rows[: len(ORDINALS)], 5):
        last = r is rows[-1] and len(rows) > 2
        which = "last" if last and words.random() < 0.5 else ORDINALS[r.order - 1]
        for column in ("description", "amount", *(c for c in columns if c == "quantity")):
            text = say(
                words,
                "What is the {name} in the {which} row of the table?",
                "What {name} stands in the {which} row?",
                "Read the {name} of the {which} {noun} (listed|in the table).",
                "Which {name} does the {which} {noun} (have|show)?",
                name=column,
                which=which,
                noun=invoice_noun(invoice),
            )
            near = [rows[o - 1].id for o in (r.order - 1, r.order + 1, r.order + 2, r.order - 2) if 1 <= o <= len(rows)]
            wrong = known(world, "neighbour row", *((o, column) for o in near))
            yield Question(text, "row-by-place", every("row").where(ORDER, "is", r.order).read(column), wrong)
