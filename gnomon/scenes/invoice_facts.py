"""What is true of an invoice. Amounts and counts on it are stated, not measured: they are exact ("given")."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gnomon.scenes.document import Cell, Field, Invoice, Label, Row
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.money import CENTS, rounded

SUMS = ("subtotal", "discount", "shipping", "tax", "total")  # the total is the sum of those before it


def facts(invoice: Invoice) -> Iterator[Fact]:
    """Fields, cells, rows; then what follows from them, wherever it agrees with what is printed."""
    yield from fields(invoice)
    yield from cells(invoice)
    yield from rows(invoice)
    yield from sums(invoice)
    yield from dates(invoice)


def given(*premises: Key) -> Because:
    return Because("given", premises)


def fields(invoice: Invoice) -> Iterator[Fact]:
    for field in invoice.of(Field):
        text = given((field.id, "text"))
        yield Fact(field.id, "name", field.name, because=text)
        if isinstance(field.value, str):
            yield Fact(field.id, "date", field.value, because=text)
        elif field.value is not None:
            yield Fact(field.id, "value", field.value, field.unit, text)
    for label in invoice.of(Label):
        yield Fact(label.of, "label", label.text, because=given((label.id, "text"), (label.of, "text")))
        if label.rate is not None:
            yield Fact(label.of, "rate", label.rate, "%", given((label.id, "text")))


def cells(invoice: Invoice) -> Iterator[Fact]:
    for cell in invoice.of(Cell):
        table = cell.row.rsplit("/row/", 1)[0]
        yield Fact(cell.id, "row", cell.row, because=given((cell.id, "text"), (cell.row, "kind")))
        yield Fact(
            cell.id,
            "column",
            cell.column,
            because=given((cell.id, "text"), (f"{table}/header/{slug(cell.column)}", "text")),
        )
        if cell.value is not None:
            yield Fact(cell.id, "value", cell.value, cell.unit, given((cell.id, "text")))


def rows(invoice: Invoice) -> Iterator[Fact]:
    """Rows have their cells' values under the names of the columns."""
    for row in invoice.of(Row):
        held = tuple(c.id for c in invoice.of(Cell) if c.row == row.id)
        yield Fact(row.id, "order", row.order)
        yield Fact(
            row.id, "cells", held, because=Because("lie in it", ((row.id, "kind"), *((c, "kind") for c in held)))
        )
    for cell in invoice.of(Cell):
        value = cell.text if cell.value is None else cell.value
        yield Fact(cell.row, cell.column, value, cell.unit, given((cell.id, "text")))
    for row_id, said in by_row(invoice).items():
        if {"quantity", "unit price", "amount"} <= set(said) and holds(said, invoice.currency):
            names = [n for n in ("quantity", "unit price", "discount") if n in said]
            rule = "product, rounded to cents" if len(names) == 2 else "product less the discount, rounded to cents"
            yield Fact(
                row_id,
                "computed amount",
                said["amount"],
                invoice.currency,
                Because(rule, tuple((row_id, n) for n in names)),
            )


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
    adds_up = Because("sum", tuple((r, "amount") for r in amounts))
    whole = sum((decimal(a) for a in amounts.values()), Decimal(0))
    yield Fact("table/0", "sum of amounts", float(whole), unit, adds_up)
    value = {f.id[6:]: decimal(f.value) for f in invoice.of(Field) if isinstance(f.value, (int, float))}
    rates = {b.of[6:]: decimal(b.rate) for b in invoice.of(Label) if b.rate is not None}
    if value.get("subtotal") == whole:
        yield Fact("field/subtotal", "computed", float(whole), unit, adds_up)
    before: Key = ("field/subtotal", "value") if "subtotal" in value else ("table/0", "sum of amounts")
    base = value.get("subtotal", whole)
    if "discount" in rates and follows(value, "discount", -base * rates["discount"], unit):
        because = Because("per cent taken off, rounded to cents", (before, ("field/discount", "rate")))
        yield Fact("field/discount", "computed", float(value["discount"]), unit, because)
    parts = tuple(n for n in ("discount", "shipping") if n in value)
    taxed = base + sum((value[n] for n in parts), Decimal(0))
    if "tax" in rates and follows(value, "tax", taxed * rates["tax"], unit):
        premises: tuple[Key, ...] = (before, *((f"field/{n}", "value") for n in parts), ("field/tax", "rate"))
        because = Because("per cent of what is taxed, rounded to cents", premises)
        yield Fact("field/tax", "computed", float(value["tax"]), unit, because)
    added = tuple(n for n in SUMS[1:-1] if n in value)
    if value.get("total") == base + sum((value[n] for n in added), Decimal(0)):
        because = Because("sum", (before, *((f"field/{n}", "value") for n in added)))
        yield Fact("field/total", "computed", float(value["total"]), unit, because)
    if {"total", "paid", "balance"} <= set(value) and value["balance"] == value["total"] - value["paid"]:
        because = Because("difference", (("field/total", "value"), ("field/paid", "value")))
        yield Fact("field/balance", "computed", float(value["balance"]), unit, because)


def dates(invoice: Invoice) -> Iterator[Fact]:
    stated = {f.id: f.value for f in invoice.of(Field) if isinstance(f.value, str)}
    if {"field/date", "field/due-date"} <= set(stated):
        days = (date.fromisoformat(stated["field/due-date"]) - date.fromisoformat(stated["field/date"])).days
        if days < 0:
            return
        because = Because("days between", (("field/date", "date"), ("field/due-date", "date")))
        yield Fact("field/due-date", "days after issue", days, "days", because)


def decimal(value: float | str | None) -> Decimal:
    return Decimal(repr(value) if isinstance(value, float) else str(value))


def follows(value: dict[str, Decimal], name: str, hundredfold: Decimal, currency: str) -> bool:
    """Whether a sum is stated, and is a hundredth of a number, rounded half up to cents."""
    return name in value and comes_to(hundredfold / 100, value[name], currency)


def comes_to(exact: Decimal, stated: Decimal, currency: str) -> bool:
    """Whether a figure is stated, exactly or rounded to cents: of currencies that have others we say no such thing."""
    return exact == stated or (CENTS.get(currency) == 2 and rounded(exact, currency) == stated)


def slug(name: str) -> str:
    return name.replace(" ", "-")
