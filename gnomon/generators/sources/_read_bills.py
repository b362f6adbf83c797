"""The user's invoices, read from JSON lines: numbers as they stand, what is missing of the sums computed."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from gnomon.generators.document._letters import strange
from gnomon.generators.sources._bill_doubts import disagreements, figures, unknown
from gnomon.generators.sources._bills import SUMS, Bill, Item, Party, as_stated, printed
from gnomon.generators.sources._currencies import currency_of, locale_of, misleading
from gnomon.generators.sources._json_values import amount, day, kept, number, only, per_cent, shown, text, texts, want
from gnomon.truth.money import CENTS, places, rounded
from gnomon.truth.refused import Refused

MOST = 60  # rows of a page
HINTS = ("currency", "locale", "rates")  # what a recipe may say of the lines that do not
RATES = ("per cent", "share")


def read_bills(path: Path, hints: dict[str, Any]) -> tuple[tuple[Bill, ...], tuple[str, ...]]:
    """The bills of a JSONL file, and a line for all that is left out or does not add up."""
    for hint, value in hints.items():
        if hint not in HINTS or not isinstance(value, str) or (hint == "rates" and value not in RATES):
            raise Refused(f"{path}: expected {', '.join(HINTS)} (rates: {' or '.join(RATES)}), got {hint}: {value!r}")
    rates = hints.get("rates", "")
    given = {k: v for k, v in hints.items() if k != "rates"}
    bills: list[Bill] = []
    said: list[str] = []
    unused: dict[str, list[int]] = {}
    for n, line in enumerate(lines_of(path), 1):
        if not line.strip():
            continue
        place = f"{path.name}:{n}"
        try:
            data = json.loads(line, parse_float=Decimal, parse_int=Decimal, object_pairs_hook=only)
            bill = replace(bill_of({**given, **data} if isinstance(data, dict) else data, rates), place=place)
        except json.JSONDecodeError as e:
            said.append(f"{place}: expected a JSON object on one line, got {line.strip()[:40]!r} ({e.msg})")
        except RecursionError:
            said.append(f"{place}: expected an invoice, got brackets within brackets without end")
        except ValueError as e:
            said.append(f"{place}: {e}")
        else:
            bills.append(bill)
            said += [f"{place}: drawn as stated: {text}" for text in disagreements(bill)]
            for key in unknown(data):
                unused.setdefault(key, []).append(n)
    for key, where in unused.items():
        rest = f" and {len(where) - 1:,} more lines" if len(where) > 1 else ""
        said.append(f"{path.name}:{where[0]}{rest}: {key} is not used")
    numbers = Counter((b.number, b.seller.name) for b in bills)
    said += [f"{path.name}: {n} invoices {number!r} of {who!r}" for (number, who), n in numbers.items() if n > 1]
    if not bills:
        first = f"; first problem: {said[0]}" if said else ""
        raise Refused(f"{path}: expected one invoice a line as a JSON object, found none that is usable{first}")
    return tuple(bills), tuple(said)


def lines_of(path: Path) -> list[str]:
    """The lines of a UTF-8 file, however they end; other separators of lines may stand within JSON texts."""
    try:
        data = path.read_bytes()
        found = data.decode("utf-8-sig")
    except OSError as e:
        raise Refused(f"{path}: expected a readable file of JSON lines, got: {e.strerror}") from e
    except UnicodeDecodeError as e:
        line = data[: e.start].count(b"\n") + 1
        raise Refused(f"{path}:{line}: expected UTF-8 text, got the byte 0x{data[e.start]:02x}") from e
    if found.lstrip()[:1] == "[":
        raise Refused(f"{path}:1: expected one invoice a line, got a JSON list; jq -c '.[]' writes its items as lines")
    return found.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def bill_of(data: Any, rates: str = "") -> Bill:
    """A bill from a JSON object; ValueError that says which key is wrong. What is missing of the sums is computed."""
    if not isinstance(data, dict):
        raise ValueError(f"expected a JSON object, got {shown(data)}")
    rows = want(data, "items", list)
    if not 0 < len(rows) <= MOST:
        raise ValueError(f"'items': expected 1 to {MOST} of them, as a page holds, got {len(rows)}")
    locale = locale_of(text(data, "locale"))
    currency = currency_of(text(data, "currency", needed=True), locale)
    items = tuple(item_of(i, n, currency, rates) for n, i in enumerate(rows))
    stated = {k: amount(data, k) for k in SUMS}
    if stated["discount"] is not None:
        stated["discount"] = -abs(stated["discount"])  # taken off, with or without a sign
    tax_name, tax_rate = text(data, "tax_name") or "Tax", per_cent(data, "tax_rate", rates)
    named = re.search(r"([\d.]+) ?%", tax_name.replace(",", "."))
    if named and (tax_rate is None or Decimal(named[1].strip(".") or 0) != tax_rate):
        raise ValueError(f"'tax_name': {tax_name!r} names a rate, 'tax_rate' is {tax_rate}")
    discount_rate = per_cent(data, "discount_rate", rates)
    if discount_rate is not None and not 0 <= discount_rate <= 100:
        raise ValueError(f"'discount_rate': expected 0 to 100 per cent, got {discount_rate}; a surcharge is an item")
    if stated["paid"] is not None and stated["paid"] < 0:
        raise ValueError(f"'paid': expected 0 or more, got {stated['paid']}")
    bill = as_stated(
        {k: v for k, v in stated.items() if v is not None},
        items=items,
        number=text(data, "number", needed=True),
        date=day(text(data, "date", needed=True), "date"),
        due=day(text(data, "due"), "due") if data.get("due") is not None else None,
        currency=currency,
        locale=locale,
        seller=party_of(want(data, "seller", (str, dict)), "seller"),
        buyer=party_of(want(data, "buyer", (str, dict)), "buyer"),
        tax_name=tax_name,
        tax_rate=tax_rate,
        discount_rate=discount_rate,
        shipping=amount(data, "shipping"),
        notes=texts(data, "notes"),
        **{k: text(data, k) for k in ("order", "customer", "contact", "iban", "account", "trade")},
    )
    for key in SUMS:
        kept(getattr(bill, key) or Decimal(0), key)
    if misleading(CENTS.get(currency, 2), {places(x) for x in figures(bill)}, locale):
        raise ValueError(f"'locale': {locale} writes three decimals behind a comma, which English reads as thousands")
    for where, said in printed(bill):
        if odd := strange(said):
            raise ValueError(f"{where}: no font of the pages has {odd!r} (U+{ord(odd):04X})")
    return bill


def item_of(data: Any, n: int, currency: str, rates: str) -> Item:
    if not isinstance(data, dict):
        raise ValueError(f"items[{n}]: expected a JSON object, got {shown(data)}")
    try:
        quantity, price = number(data, "quantity"), number(data, "unit_price")
        off, stated = per_cent(data, "discount", rates), amount(data, "amount")
        if off is not None and not 0 <= off <= 100:
            raise ValueError(f"'discount': expected 0 to 100 per cent, got {off}")
        exact = kept(quantity * price, "quantity times price") * (100 - (off or 0)) / 100
        computed = rounded(exact, currency)
        return Item(
            description=text(data, "description", needed=True),
            quantity=quantity,
            unit_price=price,
            discount=off,
            amount=computed if stated is None else stated,
            code=text(data, "code"),
            unit=text(data, "unit"),
        )
    except ValueError as e:
        raise ValueError(f"items[{n}]: {e}") from e


def party_of(data: Any, key: str) -> Party:
    if isinstance(data, str):
        return Party(name=text({key: data}, key, needed=True))
    try:
        tax_id = text(data, "tax_id")
        return Party(
            name=text(data, "name", needed=True),
            lines=texts(data, "address"),
            email=text(data, "email"),
            phone=text(data, "phone"),
            tax_id=tax_id,
            tax_label="Tax ID" if tax_id else "",
        )
    except ValueError as e:
        raise ValueError(f"{key!r}: {e}") from e
