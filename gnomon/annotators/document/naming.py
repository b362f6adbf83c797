"""How the elements of a document are called in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from gnomon.scenes.document import Field, Invoice, Row
from gnomon.scenes.document.attributes import DESCRIPTION, LABEL, LINE
from gnomon.truth.vocabulary import TEXT
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

T = TypeVar("T")


def name(scene: Invoice, world: World, subject: str) -> str:
    """`the due date`, `the row “Claw hammer”`, `the line “12 High Street”`."""
    kind, _, rest = subject.partition("/")
    if kind in ("field", LABEL):
        named = [f.name for f in scene.of(Field) if f.id == f"field/{rest}"]
        found = f"the {named[0]}" if named else subject
        return found if kind == "field" else f"the label of {found}"
    if kind in ("word", LINE):
        text = world.facts.get((subject, TEXT))
        return f"the {kind} “{text.value}”" if text else subject
    if "/row/" in subject:
        row, _, column = subject.partition("/cell/")
        called = f"the row {quoted(world, row)}"
        return called if not column else f"the {column.replace('-', ' ')} of {called[4:]}"
    if kind == "table":
        return f"the column {rest.rsplit('/', 1)[-1].replace('-', ' ')}" if "/" in rest else "the table"
    return f"the {rest} block" if kind == "block" else subject


def quoted(world: World, row: str) -> str:
    """A row's description in quotes, else its number."""
    fact = world.facts.get((row, DESCRIPTION))
    return f"“{fact.value}”" if fact else str(int(row.rsplit("/", 1)[1]) + 1)


def some(words: Generator, items: Sequence[T], most: int) -> list[T]:
    """At most so many of the items, drawn: more candidates of one task would only cost time."""
    return [items[int(i)] for i in words.permutation(len(items))[:most]]


def descriptions(scene: Invoice, world: World) -> dict[str, str]:
    """Rows by id with their descriptions; not those that occur twice, which a question could not tell apart."""
    found = {r.id: str(f.value) for r in scene.of(Row) if (f := world.facts.get((r.id, DESCRIPTION))) is not None}
    said = list(found.values())
    return {k: v for k, v in found.items() if said.count(v) == 1}


def attribute(scene: Invoice, attribute: str) -> str:
    """Attributes whose plain name is no English."""
    return {"computed": "computed value"}.get(attribute, attribute)
