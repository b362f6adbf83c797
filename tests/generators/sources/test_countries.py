"""Invoices of a country: taxes of its regions, postcodes that begin as theirs do, numbers of its form."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from gnomon.generators.sources._countries import Place, filled, place, starts, told
from gnomon.generators.sources.records import shipped


def there(locale: str, region: str = "") -> Place:
    said = told()["countries"][locale]
    return Place(locale, region, {**said, **(said["regions"][region] if region else {})})


@pytest.mark.parametrize(("where", "day", "trade", "rates"), [
    (there("en_CA", "ON"), date(2023, 5, 1), "hardware", ("13",)),
    (there("en_CA", "AB"), date(2023, 5, 1), "hardware", ("5",)),
    (there("en_GB"), date(2023, 5, 1), "automotive", ("20",)),
    (there("en_GB"), date(2023, 5, 1), "bakery", ()),
    (there("fr_FR"), date(2023, 5, 1), "automotive", ("20",)),
    (there("fr_FR"), date(2023, 5, 1), "bakery", ("5.5",)),
    (there("de_CH"), date(2023, 12, 31), "hardware", ("7.7",)),
    (there("de_CH"), date(2024, 1, 1), "hardware", ("8.1",)),
])  # fmt: skip
def test_rates_are_those_of_place_day_and_goods(where: Place, day: date, trade: str, rates: tuple[str, ...]) -> None:
    assert where.rates(day, trade) == tuple(map(Decimal, rates))


def test_forms_are_filled() -> None:
    rng = np.random.default_rng(1)
    assert re.fullmatch(r"GB [1-9]\d\d \d{4} \d\d", filled(rng, "GB %## #### ##"))
    assert starts("07-09") == ["07", "08", "09"] and starts("K") == ["K"]


def test_every_country_has_a_rate_on_every_day() -> None:
    rng = np.random.default_rng(2)
    for _ in range(60):
        where = place(rng)
        for year in range(2021, 2027):
            assert all(0 < r < 30 for r in where.rates(date(year, 3, 1), "hardware"))


def test_bills_keep_to_their_region() -> None:
    rng, source = np.random.default_rng(3), shipped()
    provinces = {"HST": "ON|NB|NL|PE", "GST": "AB"}
    seen = set()
    for _ in range(150):
        bill = source.draw(rng, rows=(1, 3), level=3)
        towns = [bill.seller.lines[-1], bill.buyer.lines[-1]]
        if bill.seller.tax_label == "GST/HST no.":
            seen.add(bill.tax_name)
            assert all(re.search(rf", ({provinces[bill.tax_name]}) [A-Z]\d[A-Z] \d[A-Z]\d$", t) for t in towns), towns
        if bill.seller.tax_label == "EIN":
            states = {re.search(r", ([A-Z]{2}) \d{5}$", t)[1] for t in towns}  # type: ignore[index]
            assert len(states) == 1 and bill.month_first
        if bill.shipping is not None:
            assert not {i.unit for i in bill.items} & {"h", "day", "visit"}
    assert "HST" in seen
