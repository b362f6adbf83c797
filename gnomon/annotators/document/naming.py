"""How the elements of a document are called in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from gnomon.scenes.document import Block, Cell, Column, Field, HeaderCell, Invoice, Label, Row, Table
from gnomon.scenes.document.attributes import COLUMNS, DESCRIPTION
from gnomon.truth.vocabulary import TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

T = TypeVar("T")


def name(scene: Invoice, world: World, subject: str) -> str:
    """`the due date`, `“Claw hammer”` for a row, `“12 High Street”` for a line."""
    match next((e for e in scene.elements if e.id == subject), None):
        case Field() as field:
            return f"the {field.name}"
        case Label() as label:
            return f"the label of {name(scene, world, label.of)}"
        case Row() as row:
            return quoted(world, row)
        case Cell() as cell:
            return f"the {COLUMNS[cell.column].said} of {quoted(world, the_row(scene, cell.row))}"
        case HeaderCell() as header:
            return f"the header “{header.text}”"
        case Column() as column:
            return f"the column {COLUMNS[column.name].said}"
        case Table():
            return "the table"
        case Block() as block:
            return f"the {block.name} block"
    text = world.facts.get((subject, TEXT))
    return f"“{text.value}”" if text else "the page"


def the_row(scene: Invoice, id: str) -> Row:
    return next(r for r in scene.of(Row) if r.id == id)


def quoted(world: World, row: Row) -> str:
    """A row's description in quotes, else its number."""
    fact = world.facts.get((row.id, DESCRIPTION))
    return f"“{fact.value}”" if fact else f"row {row.order}"


def some(words: Generator, items: Sequence[T], most: int) -> list[T]:
    """At most so many of the items, drawn: more candidates of one task would only cost time."""
    return [items[int(i)] for i in words.permutation(len(items))[:most]]


def descriptions(scene: Invoice, world: World) -> dict[str, str]:
    """Rows by id with their descriptions; not those that occur twice, which a question could not tell apart."""
    found = {r.id: str(f.value) for r in scene.of(Row) if (f := world.facts.get((r.id, DESCRIPTION))) is not None}
    texts = list(found.values())
    return {k: v for k, v in found.items() if texts.count(v) == 1}
