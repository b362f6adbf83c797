"""Countries of invoices: currency, tax and its rates, forms of tax numbers and addresses, read from countries.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of

if TYPE_CHECKING:
    from numpy.random import Generator

FILE = Path(__file__).with_name("countries.yaml")
LETTERS = "ABCEGHJKLMNPRSTVWXYZ"  # of postcodes: none that is taken for a digit


@dataclass(frozen=True)
class Place:
    """A country, or a region of one, as an invoice shows it; `said` are the lines of countries.yaml that hold there."""

    locale: str
    region: str
    said: dict[str, Any]

    def rates(self, day: date, trade: str) -> tuple[Decimal, ...]:
        """The rates of the tax in per cent that a trade may charge on a day; () where it charges none."""
        since = max(d for d in self.said["rates"] if d <= day)
        by_class = self.said["rates"][since]
        found = by_class.get(told()["classes"].get(trade, "standard"), by_class["standard"])
        return tuple(Decimal(str(r)) for r in found)

    def town(self, content: Generator, fake: Any) -> str:
        """The last line of an address: city, region and postcode in the country's order."""
        code = fake.postcode()
        if "postcode" in self.said:
            code = one_of(content, [s for part in self.said["starts"] for s in starts(str(part))])
            code += filled(content, self.said["postcode"])
        return str(self.said["town"].format(city=fake.city(), region=self.region, postcode=code))


@cache
def told() -> dict[str, Any]:
    import yaml

    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


def place(content: Generator) -> Place:
    """A country, as often as its share, and a region of it if its regions differ."""
    countries = told()["countries"]
    locale = one_of(content, [name for name, said in countries.items() for _ in range(said["share"])])
    said = countries[locale]
    region = one_of(content, list(said["regions"])) if "regions" in said else ""
    return Place(locale, region, {**said, **(said["regions"][region] if region else {})})


def starts(span: str) -> list[str]:
    """`07-09` as 07, 08, 09; anything else as it is."""
    low, dash, high = span.partition("-")
    return [f"{n:0{len(low)}d}" for n in range(int(low), int(high) + 1)] if dash else [span]


def filled(content: Generator, form: str) -> str:
    """A form with digits for # (above 0 for %) and letters for ?."""
    signs = {"#": "0123456789", "%": "123456789", "?": LETTERS}
    return "".join(signs[c][between(content, 0, len(signs[c]) - 1)] if c in signs else c for c in form)
