"""What is true of an invoice. Amounts and counts on it are stated, not measured: they are exact ("given")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gnomon.scenes.document import Cell, Field, HeaderCell, Invoice, Label, Row, Table, field_id
from gnomon.scenes.document.attributes import (
    AMOUNT,
    CELLS,
    COLUMN,
    COLUMNS,
    COMPUTED,
    COMPUTED_AMOUNT,
    DATE,
    DAYS,
    DAYS_BETWEEN,
    DISCOUNT,
    GIVEN,
    LABEL,
    LIE_IN,
    OF_ROW,
    OF_ROW_LESS,
    QUANTITY,
    RATE,
    ROW,
    SUM_OF_AMOUNTS,
    TAKEN_OFF,
    TAXED,
    UNIT_PRICE,
)
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.money import CENTS, rounded
from gnomon.truth.vocabulary import DIFFERENCE, KIND, NAME, ORDER, SUM, TEXT, VALUE

SUMS = ("subtotal", "discount", "shipping", "tax", "total")  # the total is the sum of those before it


def facts(invoice: Invoice) -> Iterator[Fact]:
    """Fields, cells, rows; then what follows from them, wherever it agrees with what is printed."""
    yield from fields(invoice)
    yield from cells(invoice)
    yield from rows(invoice)
    yield from sums(invoice)
    yield from dates(invoice)


def given(*premises: Key) -> Because:
    return Because(GIVEN, premises)


def fields(invoice: Invoice) -> Iterator[Fact]:
    for field in invoice.of(Field):
        text = given((field.id, TEXT))
        yield Fact(field.id, NAME, field.name, because=text)
        if isinstance(field.value, str):
            yield Fact(field.id, DATE, field.value, because=text)
        elif field.value is not None:
            yield Fact(field.id, VALUE, field.value, field.unit, text)
    for label in invoice.of(Label):
        yield Fact(label.of, LABEL, label.text, because=given((label.id, TEXT), (label.of, TEXT)))
        if label.rate is not None:
            yield Fact(label.of, RATE, label.rate, "%", given((label.id, TEXT)))


def cells(invoice: Invoice) -> Iterator[Fact]:
    headers = {h.column: h.id for h in invoice.of(HeaderCell)}
    for cell in invoice.of(Cell):
        yield Fact(cell.id, ROW, cell.row, because=given((cell.id, TEXT), (cell.row, KIND)))
        yield Fact(cell.id, COLUMN, cell.column, because=given((cell.id, TEXT), (headers[cell.column], TEXT)))
        if cell.value is not None:
            yield Fact(cell.id, VALUE, cell.value, cell.unit, given((cell.id, TEXT)))


def rows(invoice: Invoice) -> Iterator[Fact]:
    """Rows have their cells' values under the names of the columns."""
    for row in invoice.of(Row):
        held = tuple(c.id for c in invoice.of(Cell) if c.row == row.id)
        yield Fact(row.id, ORDER, row.order)
        yield Fact(row.id, CELLS, held, because=Because(LIE_IN, ((row.id, KIND), *((c, KIND) for c in held))))
    for cell in invoice.of(Cell):
        value = cell.text if cell.value is None else cell.value
        yield Fact(cell.row, COLUMNS[cell.column], value, cell.unit, given((cell.id, TEXT)))
    for row_id, said in by_row(invoice).items():
        if {"quantity", "unit price", "amount"} <= set(said) and holds(said, invoice.currency):
            names = [n for n in (QUANTITY, UNIT_PRICE, DISCOUNT) if n in said]
            rule = OF_ROW if len(names) == 2 else OF_ROW_LESS
            because = Because(rule, tuple((row_id, n) for n in names))
            yield Fact(row_id, COMPUTED_AMOUNT, said["amount"], invoice.currency, because)


def by_row(invoice: Invoice) -> dict[str, dict[str, float]]:
    """The numbers of each row by column."""
    found: dict[str, dict[str, float]] = {r.id: {} for r in invoice.of(Row)}
    for cell in invoice.of(Cell):
        if cell.value is not None:
            found[cell.row][cell.column] = cell.value
    return found


def holds(row: dict[str, float], currency: str) -> bool:
    """Whether the amount is quantity times unit price less the row's discount, rounded half up to cents."""
    exact = decimal(row["quantity"]) * decimal(row["unit price"]) * (100 - decimal(row.get("discount", 0))) / 100
    return comes_to(exact, decimal(row["amount"]), currency)


def sums(invoice: Invoice) -> Iterator[Fact]:
    """`sum of amounts` of the table; `computed` of the fields that follow from others."""
    unit = invoice.currency
    amounts = {r: v["amount"] for r, v in by_row(invoice).items() if "amount" in v}
    if not amounts:
        return
    adds_up = Because(SUM, tuple((r, AMOUNT) for r in amounts))
    whole = sum((decimal(a) for a in amounts.values()), Decimal(0))
    table = invoice.the(Table).id
    yield Fact(table, SUM_OF_AMOUNTS, float(whole), unit, adds_up)
    value = {f.key: decimal(f.value) for f in invoice.of(Field) if isinstance(f.value, (int, float))}
    key = {f.id: f.key for f in invoice.of(Field)}
    rates = {key[b.of]: decimal(b.rate) for b in invoice.of(Label) if b.rate is not None}
    if value.get("subtotal") == whole:
        yield Fact(field_id("subtotal"), COMPUTED, float(whole), unit, adds_up)
    before: Key = (field_id("subtotal"), VALUE) if "subtotal" in value else (table, SUM_OF_AMOUNTS)
    base = value.get("subtotal", whole)
    if "discount" in rates and follows(value, "discount", -base * rates["discount"], unit):
        because = Because(TAKEN_OFF, (before, (field_id("discount"), RATE)))
        yield Fact(field_id("discount"), COMPUTED, float(value["discount"]), unit, because)
    parts = tuple(n for n in ("discount", "shipping") if n in value)
    taxed = base + sum((value[n] for n in parts), Decimal(0))
    if "tax" in rates and follows(value, "tax", taxed * rates["tax"], unit):
        premises: tuple[Key, ...] = (before, *((field_id(n), VALUE) for n in parts), (field_id("tax"), RATE))
        because = Because(TAXED, premises)
        yield Fact(field_id("tax"), COMPUTED, float(value["tax"]), unit, because)
    added = tuple(n for n in SUMS[1:-1] if n in value)
    if value.get("total") == base + sum((value[n] for n in added), Decimal(0)):
        because = Because(SUM, (before, *((field_id(n), VALUE) for n in added)))
        yield Fact(field_id("total"), COMPUTED, float(value["total"]), unit, because)
    if {"total", "paid", "balance"} <= set(value) and value["balance"] == value["total"] - value["paid"]:
        because = Because(DIFFERENCE, ((field_id("total"), VALUE), (field_id("paid"), VALUE)))
        yield Fact(field_id("balance"), COMPUTED, float(value["balance"]), unit, because)


def dates(invoice: Invoice) -> Iterator[Fact]:
    stated = {f.key: f.value for f in invoice.of(Field) if isinstance(f.value, str)}
    if {"date", "due-date"} <= set(stated):
        days = (date.fromisoformat(stated["due-date"]) - date.fromisoformat(stated["date"])).days
        if days < 0:
            return
        because = Because(DAYS_BETWEEN, ((field_id("date"), DATE), (field_id("due-date"), DATE)))
        yield Fact(field_id("due-date"), DAYS, days, "days", because)


def decimal(value: float | str | None) -> Decimal:
    return Decimal(repr(value) if isinstance(value, float) else str(value))


def follows(value: dict[str, Decimal], name: str, hundredfold: Decimal, currency: str) -> bool:
    """Whether a sum is stated, and is a hundredth of a number, rounded half up to cents."""
    return name in value and comes_to(hundredfold / 100, value[name], currency)


def comes_to(exact: Decimal, stated: Decimal, currency: str) -> bool:
    """Whether a figure is stated, exactly or rounded to cents: of currencies that have others we say no such thing."""
    return exact == stated or (CENTS.get(currency) == 2 and rounded(exact, currency) == stated)
