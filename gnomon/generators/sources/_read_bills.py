"""The user's invoices, read from JSON lines: numbers as they stand, what is missing of the sums computed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from gnomon.generators.sources._bills import Bill, Item, Party, billed, cents
from gnomon.truth.refused import Refused

SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "CAD": "$",
    "AUD": "$",
    "NZD": "$",
    "CHF": "CHF",
    "$": "$",
    "€": "€",
    "£": "£",
}


def read_bills(path: Path) -> tuple[tuple[Bill, ...], tuple[str, ...]]:
    """The bills of a JSONL file and the lines that are none, each with its reason."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as e:
        raise Refused(f"{path}: expected a readable UTF-8 file of JSON lines, got: {e}") from e
    bills, skipped = [], []
    for n, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            bills.append(bill_of(json.loads(line, parse_float=Decimal, parse_int=Decimal)))
        except (ValueError, InvalidOperation) as e:
            skipped.append(f"{path.name}:{n}: {e}")
    if not bills:
        first = f"; first problem: {skipped[0]}" if skipped else ""
        raise Refused(f"{path}: expected one invoice a line as a JSON object, found none that is usable{first}")
    return tuple(bills), tuple(skipped)


def bill_of(data: Any) -> Bill:
    """A bill from a JSON object; ValueError that says which key is wrong. What is missing of the sums is computed."""
    if not isinstance(data, dict):
        raise ValueError(f"expected a JSON object, got {type(data).__name__}")
    items = tuple(item_of(i, n) for n, i in enumerate(want(data, "items", list)))
    if not items:
        raise ValueError("'items' is empty")
    sign = want(data, "currency", str)
    if sign not in SIGNS:
        raise ValueError(f"'currency': expected one of {', '.join(SIGNS)}, got {sign!r}")
    computed = billed(
        items=items,
        number=str(want(data, "number", (str, Decimal))),
        date=day(want(data, "date", str), "date"),
        due=day(data["due"], "due") if data.get("due") else None,
        currency=SIGNS[sign],
        seller=party_of(want(data, "seller", (str, dict)), "seller"),
        buyer=party_of(want(data, "buyer", (str, dict)), "buyer"),
        tax_name=str(data.get("tax_name", "Tax")),
        tax_rate=amount(data, "tax_rate"),
        discount_rate=amount(data, "discount_rate"),
        shipping=amount(data, "shipping"),
        order=str(data.get("order") or ""),
        customer=str(data.get("customer") or ""),
        iban=str(data.get("iban") or ""),
        contact=str(data.get("contact") or ""),
        trade=str(data.get("trade") or ""),
        notes=tuple(str(n) for n in data.get("notes") or ()),
    )
    named = {k: amount(data, k) for k in ("subtotal", "discount", "tax", "total", "paid", "balance")}
    stated: dict[str, Any] = {k: v for k, v in named.items() if v is not None}
    return replace(computed, **stated)


def item_of(data: Any, n: int) -> Item:
    if not isinstance(data, dict):
        raise ValueError(f"items[{n}]: expected a JSON object, got {type(data).__name__}")
    try:
        quantity, price = want(data, "quantity", Decimal), want(data, "unit_price", Decimal)
        off, stated = amount(data, "discount"), amount(data, "amount")
        computed = cents(quantity * price * (100 - (off or 0)) / 100)
        return Item(
            description=" ".join(want(data, "description", str).split()),
            quantity=quantity,
            unit_price=price,
            discount=off,
            amount=computed if stated is None else stated,
            code=str(data.get("code") or ""),
            unit=str(data.get("unit") or ""),
        )
    except ValueError as e:
        raise ValueError(f"items[{n}]: {e}") from e


def party_of(data: Any, key: str) -> Party:
    if isinstance(data, str):
        return Party(name=data)
    lines = data.get("address") or []
    if not isinstance(lines, list):
        raise ValueError(f"{key!r}: 'address': expected a list of lines, got {lines!r}")
    tax_id = str(data.get("tax_id") or "")
    return Party(
        name=want(data, "name", str),
        lines=tuple(str(x) for x in lines),
        email=str(data.get("email") or ""),
        phone=str(data.get("phone") or ""),
        tax_id=tax_id,
        tax_label="Tax ID" if tax_id else "",
    )


def want(data: dict[str, Any], key: str, kind: type | tuple[type, ...]) -> Any:
    """The value of a key; ValueError if it is missing or of another type."""
    if key not in data:
        raise ValueError(f"expected a key {key!r}; there are: {', '.join(sorted(data))}")
    if not isinstance(data[key], kind):
        called = {str: "a text", Decimal: "a number", list: "a list"}.get(
            kind if isinstance(kind, type) else str, "a value"
        )
        raise ValueError(f"{key!r}: expected {called}, got {str(data[key])[:40]!r}")
    return data[key]


def amount(data: dict[str, Any], key: str) -> Decimal | None:
    if data.get(key) is None:
        return None
    found: Decimal = want(data, key, Decimal)
    return found


def day(text: str, key: str) -> date:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        raise ValueError(f"{key!r}: expected a date such as 2026-03-14, got {text!r}") from None
