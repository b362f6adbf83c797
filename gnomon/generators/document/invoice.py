"""Invoices: who bills whom for what, in a table whose amounts add up to the sums below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.document._letters import suited
from gnomon.generators.document._looks import PALETTES, document_look
from gnomon.generators.document._phrases import Phrases, phrases
from gnomon.generators.ranges import between, span
from gnomon.generators.sources._bills import printed
from gnomon.scenes.document import (
    Block,
    Cell,
    Column,
    DocumentLook,
    Field,
    HeaderCell,
    Invoice,
    Label,
    Row,
    Run,
    Table,
    field_id,
)
from gnomon.truth.element import Element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from numpy.random import Generator

VERSION = "5"
SOURCE = "records"
STYLE = {
    "template": ("band", "minimal", "grid", "letter", "sidebar", "receipt", "ledger", "cards", "split", "poster"),
    "font": (
        "Roboto",
        "Lato",
        "Source Sans Pro",
        "Source Serif Pro",
        "Caladea",
        "Manrope",
        "DejaVu Sans",
        "DejaVu Serif",
    ),
    "palette": tuple(PALETTES),
}
SHEETS = ((794, 1040), (816, 1056), (800, 1100), (840, 1120), (780, 1000))


def generate(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Any,
    template: str = "band",
    font: str = "Roboto",
    palette: str = "harbour",
) -> Invoice:
    """An invoice of 2 to 4 rows at level 1, of 11 to 16 with more columns, fields and smaller type at level 5."""
    bill = source.draw(content, rows=span(level, (2, 4), (11, 16)), level=level)
    said = phrases(content, bill, level)
    if bill.place:  # of the user's: whatever letters it has
        font = suited(font, "".join(text for _, text in printed(bill)) + bill.currency)
    style = document_look(look, level=level, template=template, font=font, palette=palette)
    return Invoice(
        size=sheet(look, style, bill, said),
        look=style,
        currency=bill.currency,
        trade=bill.trade,
        elements=(
            *fields(bill, said),
            *blocks(bill, said),
            Table(id="table/0", of=bill.noun),
            *table(bill, said),
        ),
    )


def sheet(look: Generator, style: DocumentLook, bill: Any, said: Phrases) -> tuple[int, int]:
    """Width and height of the page: a common sheet, longer where the rows need it; a roll of paper for receipts."""
    width, height = SHEETS[int(look.integers(len(SHEETS)))]
    line = style.type_size * 1.45
    extra = len([f for f in said.fields if f.section == "head"]) + len(bill.notes)
    if style.theme == "receipt":
        tall = 24 * line + len(bill.items) * (2 * line + 6 * style.density + 4) + (extra + len(said.fields)) * line
        return (between(look, 440, 500), round(tall))
    roomy = {"cards": 9, "minimal": 6, "band": 5, "poster": 5, "letter": 4, "split": 3, "ledger": 2, "sidebar": -2}.get(
        style.theme, 0
    )
    wraps = 1.25
    if style.theme == "sidebar":  # the table has two thirds of the width: a wider page, and rows that wrap more often
        width, wraps = width + 70, 1.55
    need = (27 + roomy) * line + len(bill.items) * (wraps * line + 12 * style.density) + extra * line
    return (width, max(height, round(need)))


def fields(bill: Any, said: Phrases) -> Iterator[Element]:
    """Every field, each followed by its label if it has one."""
    for f in said.fields:
        id = field_id(f.key)
        yield Field(id=id, key=f.key, name=f.name, text=f.text, section=f.section, value=f.value, unit=f.unit)
        if f.label:
            yield Label(id=f"label/{f.key}", text=f.label, of=id, rate=f.rate)


def blocks(bill: Any, said: Phrases) -> Iterator[Element]:
    yield Block(id="block/title", name="title", lines=((Run(said.title),),))
    yield Block(id="block/seller", name="seller", lines=(*party(bill.seller, "seller", said),))
    yield Block(id="block/buyer", name="buyer", lines=(*party(bill.buyer, "buyer", said),))
    if bill.notes:
        yield Block(id="block/notes", name="notes", lines=tuple((Run(n),) for n in bill.notes))


def party(who: Any, key: str, said: Phrases) -> Iterator[tuple[Run, ...]]:
    """Name, address and the other fields of one side, line by line."""
    yield (Run(who.name, field_id(key)),)
    yield from ((Run(line),) for line in who.lines)
    for f in said.fields:
        if f.section == key and f.key != key:
            yield ((Run(f.label, f"label/{f.key}"),) if f.label else ()) + (Run(f.text, field_id(f.key)),)


def table(bill: Any, said: Phrases) -> Iterator[Element]:
    """Columns and their headers, then row by row the cells."""
    for name, header in said.columns:
        key = name.replace(" ", "-")
        yield Column(id=f"table/0/column/{key}", name=name, numeric=name not in ("description", "code", "unit"))
        yield HeaderCell(id=f"table/0/header/{key}", column=name, text=header)
    for n, item in enumerate(bill.items):
        row = f"table/0/row/{n}"
        yield Row(id=row, order=n + 1)
        for name, _ in said.columns:
            text, value, unit = stated(item, n, name, bill, said)
            yield Cell(
                id=f"{row}/cell/{name.replace(' ', '-')}", row=row, column=name, text=text, value=value, unit=unit
            )


def stated(item: Any, n: int, column: str, bill: Any, said: Phrases) -> tuple[str, float | None, str]:
    """Text, number and unit of a cell."""
    match column:
        case "position":
            return str(n + 1), n + 1, ""
        case "description" | "code" | "unit":
            return getattr(item, column) or "–", None, ""
        case "quantity":
            return said.plain(item.quantity), number(item.quantity), ""
        case "discount":
            return f"{said.plain(item.discount or 0)}%", number(item.discount or 0), "%"
    value = item.unit_price if column == "unit price" else item.amount
    return said.money(value, cell=True), number(value), bill.currency


def number(value: Decimal | int) -> float:
    """An int where it is whole, as facts print best."""
    return int(value) if value == int(value) else float(value)
