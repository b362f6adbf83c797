"""The record of an invoice, and its sums."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from gnomon.truth.money import rounded


@dataclass(frozen=True, kw_only=True)
class Item:
    """One row. `discount` is in per cent."""

    description: str
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal
    code: str = ""
    unit: str = ""
    discount: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Party:
    """Who bills or is billed; `lines` is the address."""

    name: str
    lines: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    tax_label: str = ""
    tax_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Bill:
    """An invoice. Sums are None where it states none; the discount is negative, as it is printed.

    `locale` is how its numbers are written (`de_DE`), empty for 1,234.50; `month_first` how its dates are; `place` the
    user's file and line.
    """

    number: str
    date: datetime.date
    seller: Party
    buyer: Party
    currency: str
    items: tuple[Item, ...]
    total: Decimal
    noun: str = "item"
    trade: str = ""
    due: datetime.date | None = None
    term: int | None = None
    subtotal: Decimal | None = None
    discount: Decimal | None = None
    discount_rate: Decimal | None = None
    shipping: Decimal | None = None
    tax: Decimal | None = None
    tax_name: str = "Tax"
    tax_rate: Decimal | None = None
    paid: Decimal | None = None
    balance: Decimal | None = None
    order: str = ""
    customer: str = ""
    contact: str = ""
    iban: str = ""
    account: str = ""
    notes: tuple[str, ...] = ()
    locale: str = ""
    month_first: bool = False
    place: str = ""


def cents(value: Decimal) -> Decimal:
    """Rounded half up to two decimals, as shops do."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def billed(*, items: tuple[Item, ...], paid_share: Decimal | None = None, **known: Any) -> Bill:
    """A bill whose sums follow from its items and rates."""
    subtotal = sum((i.amount for i in items), Decimal(0))
    rate, tax_rate, shipping = known.get("discount_rate"), known.get("tax_rate"), known.get("shipping")
    discount = -cents(subtotal * rate / 100) if rate is not None else None
    taxed = subtotal + (discount or 0) + (shipping or 0)
    tax = cents(taxed * tax_rate / 100) if tax_rate is not None else None
    total = taxed + (tax or 0)
    bill = Bill(items=items, subtotal=cents(subtotal), discount=discount, tax=tax, total=cents(total), **known)
    if paid_share is None:
        return bill
    paid = (total * paid_share).quantize(Decimal(10), ROUND_HALF_UP)
    return replace(bill, paid=paid, balance=cents(total - paid)) if 0 < paid < total else bill


SUMS = ("subtotal", "discount", "tax", "total", "paid", "balance")  # in the order in which they follow


def as_stated(stated: dict[str, Decimal], **known: Any) -> Bill:
    """A bill with its sums as they are stated; those that are not follow from the figures before them."""
    bill = Bill(total=Decimal(0), **known)
    for key in SUMS:
        value = stated.get(key)
        if value is None and (exact := follows(bill, key)) is not None:
            value = rounded(exact, bill.currency, Decimal(0) if key in ("discount", "tax") else exact)
        held: dict[str, Any] = {key: value}
        bill = replace(bill, **held)
    return bill


def follows(bill: Bill, key: str) -> Decimal | None:
    """What a sum must be by the figures that lead to it, unrounded; None if they do not tell."""
    subtotal, discount, shipping = bill.subtotal or Decimal(0), bill.discount or Decimal(0), bill.shipping or Decimal(0)
    match key:
        case "subtotal":
            return sum((i.amount for i in bill.items), Decimal(0))
        case "discount" if bill.discount_rate is not None:
            return -subtotal * bill.discount_rate / 100
        case "tax" if bill.tax_rate is not None:
            return (subtotal + discount + shipping) * bill.tax_rate / 100
        case "total":
            return subtotal + discount + shipping + (bill.tax or 0)
        case "balance" if bill.paid is not None:
            return bill.total - bill.paid
    return None


def printed(bill: Bill) -> Iterator[tuple[str, str]]:
    """Every text of the user's that a page prints, and where it comes from."""
    for key in ("number", "tax_name", "order", "customer", "contact", "iban", "account"):
        yield repr(key), getattr(bill, key)
    yield "'notes'", "".join(bill.notes)
    for key, who in (("seller", bill.seller), ("buyer", bill.buyer)):
        yield repr(key), "".join((who.name, *who.lines, who.email, who.phone, who.tax_id))
    for n, item in enumerate(bill.items):
        yield f"items[{n}]", item.description + item.code + item.unit
