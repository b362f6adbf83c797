"""Goods with plausible prices and quantities, and the parties that trade them."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of
from gnomon.generators.sources._bills import Item, Party, cents
from gnomon.generators.sources._countries import Place, filled

if TYPE_CHECKING:
    from numpy.random import Generator

PRICES = Path(__file__).with_name("items.csv")
HALVES = {"h", "day"}  # units that come in halves


@cache
def prices() -> tuple[tuple[str, list[dict[str, str]]], ...]:
    """Goods by trade."""
    found: dict[str, list[dict[str, str]]] = {}
    with PRICES.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            found.setdefault(line["trade"], []).append(line)
    return tuple(found.items())


def priced(content: Generator, good: dict[str, str], some_off: bool) -> Item:
    """A good at a price and in a quantity that its line of the price list allows."""
    low, high = float(good["low"]), float(good["high"])
    price = Decimal(f"{low * (high / low) ** content.random():.2f}")
    if price >= 60:
        price = price.quantize(Decimal(1))
    elif content.random() < 0.6:  # shops like prices that end in 5 or 9
        price = price.quantize(Decimal("0.1")) + Decimal(one_of(content, ("0", "0.05", "0.09")))
    most = int(good["most"])
    quantity = Decimal(max(1, round(most ** content.random())))
    if good["unit"] in HALVES and content.random() < 0.4:
        quantity += Decimal("0.5")
    off = Decimal(one_of(content, ("0", "0", "5", "10", "15", "20"))) if some_off else None
    amount = cents(quantity * price * (100 - (off or 0)) / 100)
    return Item(
        description=good["item"],
        quantity=quantity,
        unit_price=price,
        amount=amount,
        code=f"{good['prefix']}-{between(content, 100, 9999):04d}",
        unit=good["unit"],
        discount=off,
    )


def party(fake: Any, content: Generator, where: Place, *, firm: bool) -> Party:
    """A firm or a person with an address. E-mail goes to `.example`, which belongs to nobody."""
    name = fake.company() if firm else f"{fake.first_name()} {fake.last_name()}"
    street = fake.street_address().replace("\n", ", ")
    town = where.town(content, fake)
    phone = filled(content, where.said["phone"]) if "phone" in where.said else fake.phone_number().split("x")[0].strip()
    return Party(
        name=" ".join(name.split()),
        lines=(" ".join(street.split()), " ".join(town.split())),
        email=f"{one_of(content, ('billing', 'accounts', 'office', 'hello'))}@{address(name)}.example" if firm else "",
        phone=phone if firm else "",
        tax_label=where.said["tax_label"] if firm else "",
        tax_id=filled(content, where.said["tax_number"]) if firm else "",
    )


def address(name: str) -> str:
    """A name as it goes into an e-mail address: plain letters, two short words at most."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = [w for w in "".join(c if c.isalpha() else " " for c in plain).split() if len(w) > 2]
    both = "-".join(words[:2])
    return both if 0 < len(both) <= 16 else words[0][:16] if words else "office"


def spaced(iban: str) -> str:
    return " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))
