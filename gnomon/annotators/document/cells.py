"""Single cells: by row and column, by position, and back from a number to the row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.document.naming import descriptions, some
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import ordinal, say
from gnomon.scenes.document import Cell, Column, HeaderCell, Invoice, Row, Table
from gnomon.scenes.document.attributes import (
    AMOUNT,
    CELLS,
    COLUMN,
    COLUMNS,
    DESCRIPTION,
    POSITION,
    QUANTITY,
    UNIT,
    UNIT_PRICE,
)
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Key
from gnomon.truth.program import Program, every
from gnomon.truth.vocabulary import CODE, ORDER, TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 10  # candidates of one task


VERBS = {UNIT_PRICE: "costs {v} each", AMOUNT: "comes to {v} in all", CODE: "has the code {v}"}


def row(description: str) -> Program:
    return every("row").where(DESCRIPTION, "is", description)


def ask(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    columns = [COLUMNS[c.name] for c in invoice.of(Column) if c.name not in (DESCRIPTION, POSITION)]
    named = descriptions(invoice, world)
    for description, column in some(words, [(d, c) for d in named.values() for c in columns], MOST):
        yield lookup(world, named, description, column, columns, words)
    for description, column in some(words, [(d, c) for d in named.values() for c in columns], MOST):
        yield under(invoice, world, named, description, column, columns, words)
    yield from back(invoice, world, words)
    yield from by_place(invoice, world, columns, words)


def known(world: World, name: str, *keys: Key) -> tuple[Mistake, ...]:
    """Mistakes that give the values of other facts, those there are."""
    return tuple(Mistake(name, world.facts[key].value) for key in keys if key in world.facts)


def lookup(
    world: World, named: dict[str, str], description: str, column: Attribute, columns: list[Attribute], words: Generator
) -> Question:
    """One cell; the rows above and below and the other columns are what one slips into."""
    ids, all_ = list(named), list(named.values())
    at = all_.index(description)
    near = [ids[i] for i in (at - 1, at + 1, at + 2, at - 2) if 0 <= i < len(ids)]
    mistakes = (
        *known(world, "neighbour row", *((r, column) for r in near[:3])),
        *known(world, "other column", *((ids[at], c) for c in columns if c != column and same_sort(c, column))),
    )
    name = column.said
    if column == QUANTITY:
        text = say(
            words,
            'What quantity of "{item}" (is|was) (billed|invoiced)?',
            'What is the quantity of "{item}"?',
            '(Which|What) quantity is given in the row "{item}"?',
            item=description,
        )
    else:
        text = say(
            words,
            'What is the {name} (of|for) "{item}"?',
            'What {name} (is given|is printed) for "{item}"?',
            'In the row "{item}", what is the {name}?',
            '(Look up|Read|Give) the {name} of "{item}".',
            item=description,
            name=name,
        )
    return Question(text, "cell", row(description).read(column), mistakes)


def under(
    invoice: Invoice,
    world: World,
    named: dict[str, str],
    description: str,
    column: Attribute,
    columns: list[Attribute],
    words: Generator,
) -> Question:
    """One cell by the header of its column as it is printed."""
    text = say(
        words,
        'What (stands|is printed|is written) under "{header}" (in the row of|for) "{item}"?',
        'In the column "{header}", what (stands|is printed) for "{item}"?',
        'Read the "{header}" of "{item}".',
        header=next(h.text for h in invoice.of(HeaderCell) if h.column == column),
        item=description,
    )
    cell = every("cell").where(COLUMN, "is", str(column))
    in_row = row(description).follow(CELLS)
    beside = cells_of(invoice, next(r for r, d in named.items() if d == description))
    wrong = known(world, "other column", *((beside[c], TEXT) for c in columns if c != column))
    return Question(text, "cell-by-header", in_row.both(cell).read(TEXT), wrong)


def cells_of(invoice: Invoice, row: str) -> dict[str, str]:
    """The ids of the cells of a row, by column."""
    return {c.column: c.id for c in invoice.of(Cell) if c.row == row}


def same_sort(one: Attribute, other: Attribute) -> bool:
    return all((one in sort) == (other in sort) for sort in ((UNIT_PRICE, AMOUNT), (CODE, UNIT)))


def back(invoice: Invoice, world: World, words: Generator) -> Iterator[Question]:
    """From a printed number or code to the description; asked only if one row has it."""
    for r in some(words, invoice.of(Row), 5):
        own = world.facts.get((r.id, DESCRIPTION))
        others = tuple(
            Mistake("another row", o) for o in descriptions(invoice, world).values() if own is None or o != own.value
        )
        cells = cells_of(invoice, r.id)
        for column, verb in VERBS.items():
            fact, cell = world.facts.get((r.id, column)), world.facts.get((cells.get(column, ""), TEXT))
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
    return invoice.the(Table).of


def by_place(invoice: Invoice, world: World, columns: list[Attribute], words: Generator) -> Iterator[Question]:
    """Rows by their place in the table."""
    rows = invoice.of(Row)
    for r in some(words, rows[:10], 5):
        last = r is rows[-1] and len(rows) > 2
        which = "last" if last and words.random() < 0.5 else ordinal(r.order)
        for column in (DESCRIPTION, AMOUNT, *(c for c in columns if c == QUANTITY)):
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
