"""The record of an invoice, and its sums."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


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
    """An invoice. Sums are None where it states none; the discount is negative, as it is printed."""

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
