"""Invoices as records: made up from Faker's names and our own price list, or the user's JSONL."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of
from gnomon.generators.sources._bills import Bill, Item, billed
from gnomon.generators.sources._countries import FILE, place
from gnomon.generators.sources._given_bills import Given, understood
from gnomon.generators.sources._goods import PRICES, party, priced, prices, spaced
from gnomon.generators.sources._understood import Understood

if TYPE_CHECKING:
    from numpy.random import Generator

SERVED = {"h", "day", "visit", "month", "seat", "year", "room", "km", "load"}  # units of what nobody ships
NOTES = (
    ("Thank you for your business.",),
    ("Goods remain our property until paid in full.",),
    ("Please quote the invoice number with your payment.", "Late payments are charged 1.5 % interest per month."),
    ("All work was carried out as agreed.", "Questions about this invoice? We are happy to help."),
    ("Returns are accepted within fourteen days of delivery.", "Items must be unused and in their original packaging."),
    ("We appreciate your prompt payment.",),
)


@dataclass(frozen=True)
class Shipped:
    """Invoices made up on the spot, no two alike."""

    name: str
    licence: str
    digest: str
    skipped: tuple[str, ...] = ()
    people: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)  # Faker by locale: slow to make

    def draw(self, content: Generator, *, rows: tuple[int, int], level: int) -> Bill:
        """An invoice with so many rows; a higher level brings more fields, columns, discounts."""
        where = place(content)
        sign = where.said["currency"]
        fake = self.speaker(where.locale, content)
        trade, goods = one_of(content, prices())
        seller = party(fake, content, where, firm=True)
        buyer = party(fake, content, where, firm=content.random() < 0.7)
        issued = date(2021, 3, 1) + timedelta(days=between(content, 0, 2040))
        rates = where.rates(issued, trade)
        term = one_of(content, (7, 14, 15, 21, 30, 30, 45, 60))
        number = one_of(
            content,
            (
                f"INV-{between(content, 1000, 99999)}",
                f"{issued.year}-{between(content, 100, 9999):04d}",
                f"{between(content, 100000, 999999)}",
                f"R{issued:%y}{between(content, 1000, 9999)}",
            ),
        )

        def may(share: float) -> bool:
            return bool(content.random() < share)

        items = tuple(self.items(content, goods, between(content, *rows), level))
        return billed(
            number=number,
            date=issued,
            due=issued + timedelta(days=term),
            term=term,
            trade=trade,
            noun=goods[0]["noun"],
            seller=seller,
            buyer=buyer,
            currency=sign,
            items=items,
            month_first=where.said.get("month_first", False),
            tax_name=where.said["tax"],
            tax_rate=one_of(content, rates) if rates and may(0.9) else None,
            discount_rate=Decimal(one_of(content, ("2", "3", "5", "10", "12.5"))) if level >= 3 and may(0.4) else None,
            shipping=Decimal(between(content, 4, 60)) - Decimal("0.05") * between(content, 0, 3)
            if level >= 2 and not any(i.unit in SERVED for i in items) and may(0.45)
            else None,
            paid_share=Decimal(one_of(content, ("0.2", "0.25", "0.5"))) if level >= 4 and may(0.35) else None,
            order=f"PO-{between(content, 1000, 99999)}" if level >= 2 and may(0.55) else "",
            customer=f"C{between(content, 10000, 99999)}" if level >= 2 and may(0.5) else "",
            contact=f"{fake.first_name()} {fake.last_name()}" if level >= 3 and may(0.5) else "",
            iban=spaced(fake.iban()) if sign != "$" and level >= 2 and may(0.6) else "",
            account=f"{between(content, 10**7, 10**8 - 1)}" if sign == "$" and level >= 2 and may(0.6) else "",
            notes=one_of(content, NOTES) if may(0.35 + 0.12 * level) else (),
        )

    def speaker(self, locale: str, content: Generator) -> Any:
        """Faker for a locale, seeded afresh from the content."""
        if locale not in self.people:
            from faker import Faker

            self.people[locale] = Faker(locale)
            for provider in self.people[locale].factories[0].get_providers():
                if hasattr(provider, "cities"):  # the Italian ones come out of a set, in the order of a hash
                    provider.cities = tuple(sorted(provider.cities))
        self.people[locale].seed_instance(int(content.integers(2**62)))
        return self.people[locale]

    def items(self, content: Generator, goods: list[dict[str, str]], n: int, level: int) -> list[Item]:
        order = content.permutation(len(goods))[: min(n, len(goods))]
        some_off = level >= 4 and content.random() < 0.5
        return [priced(content, goods[int(i)], some_off) for i in order]


def shipped() -> Shipped:
    from faker import VERSION

    digest = hashlib.sha256(PRICES.read_bytes() + FILE.read_bytes() + VERSION.encode()).hexdigest()
    return Shipped(f"Faker {VERSION} and gnomon's price list", "MIT, Apache-2.0", digest)


ENDINGS = (".jsonl", ".ndjson", ".json")


def user(path: Path, hints: Mapping[str, Any] | None = None) -> Given:
    """Invoices of a JSONL file; all that is left out is named in `skipped`. Refused if none can be used.

    `hints` say what lines do not: `currency`, `locale`, and whether `rates` are "per cent" or "share".
    """
    from gnomon.generators.sources._read_bills import read_bills

    said = dict(hints or {})
    bills, skipped = read_bills(path, said)
    told = json.dumps(said, sort_keys=True) if said else ""
    digest = hashlib.sha256(path.read_bytes() + told.encode()).hexdigest()
    return Given(path.name, "the user's own", digest, bills, skipped)


def inspect(path: Path, hints: Mapping[str, Any] | None = None) -> tuple[Understood, ...]:
    """What is understood of a file: its invoices, currencies and locales, what is left out or does not add up."""
    files = sorted(f for f in path.iterdir() if f.suffix.lower() in ENDINGS) if path.is_dir() else [path]
    return tuple(understood(file, user(file, hints)) for file in files)
