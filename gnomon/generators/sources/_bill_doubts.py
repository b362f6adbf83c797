"""What of an invoice is not used, or does not follow from the figures that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from gnomon.generators.sources._bills import SUMS, Bill, follows
from gnomon.truth.money import rounded

BILL = frozenset(
    (
        *SUMS,
        *("items", "currency", "locale", "number", "date", "due", "seller", "buyer", "tax_name", "tax_rate"),
        *("discount_rate", "shipping", "order", "customer", "contact", "iban", "account", "trade", "notes"),
    )
)
ITEM = frozenset(("description", "quantity", "unit_price", "discount", "amount", "code", "unit"))
PARTY = frozenset(("name", "address", "email", "phone", "tax_id"))


def figures(bill: Bill) -> Iterator[Decimal]:
    """Every number that a page prints."""
    for item in bill.items:
        yield from (item.unit_price, item.amount, item.quantity, item.discount or Decimal(0))
    keys = (*SUMS, "shipping", "tax_rate", "discount_rate")
    yield from (v for k in keys if (v := getattr(bill, k)) is not None)


def unknown(data: dict[str, Any]) -> Iterator[str]:
    """Keys that say nothing to us, in quotes, each once."""
    parts = [("", BILL, [data]), ("items: ", ITEM, data["items"])]
    parts += [(f"{k}: ", PARTY, [data[k]]) for k in ("seller", "buyer") if isinstance(data[k], dict)]
    for where, known, held in parts:
        for key in dict.fromkeys(k for one in held for k in one if k not in known):
            yield f"{where}{key!r}"


def disagreements(bill: Bill) -> Iterator[str]:
    """What is stated but does not follow from the figures that lead to it."""
    for n, item in enumerate(bill.items):
        exact = item.quantity * item.unit_price * (100 - (item.discount or 0)) / 100
        if rounded(exact, bill.currency, item.amount) != item.amount:
            given = rounded(exact, bill.currency)
            yield f"the 'amount' {item.amount} of items[{n}], where its quantity and price give {given}"
    for key in SUMS:
        here, there = getattr(bill, key), follows(bill, key)
        if here is not None and there is not None and rounded(there, bill.currency, here) != here:
            yield f"the {key!r} {here}, where the figures before it give {rounded(there, bill.currency)}"
    if bill.due is not None and bill.due < bill.date:
        yield f"the day 'due' {bill.due}, before the 'date' {bill.date}"
