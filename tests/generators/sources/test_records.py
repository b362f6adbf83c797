"""Invoices of every sort: what a page of each prints, and what is said of all that is left out or does not add up."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from helpers import need
from hypothesis import given, settings
from hypothesis import strategies as st

import gnomon as front
from gnomon.checks.document_sums import decimal_mark, parsed
from gnomon.generators.document._phrases import phrases
from gnomon.generators.sources._read_bills import bill_of
from gnomon.generators.sources.records import inspect, user
from gnomon.renderers.engines import Engines
from gnomon.truth.money import CODES
from gnomon.truth.refused import Refused

HERE = Path(__file__).with_name("records")
EXPECTED: dict[str, Any] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gives_what_it_states(name: str) -> None:
    """Amounts as they will be printed; every other line, key and disagreement is named."""
    want = EXPECTED[name]
    if "refused" in want:
        with pytest.raises(Refused) as refused:
            user(HERE / name)
        assert want["refused"] in str(refused.value)
        return
    found = user(HERE / name)
    assert len(found.skipped) == len(want["skipped"]), found.skipped
    for line, start in zip(found.skipped, want["skipped"], strict=True):
        assert line.startswith(start)
    assert len(found.bills) == len(want["bills"])
    for bill, states in zip(found.bills, want["bills"], strict=True):
        said = phrases(np.random.default_rng(1), bill, 3)
        fields = {f.key: f for f in said.fields}
        for key, value in states.items():
            if key == "notes":
                assert list(bill.notes) == value
            elif key == "label":
                assert fields["tax"].label.rstrip(":").replace("(", "").replace(")", "").lower() == value.lower()
            elif key == "date":
                assert bill.date.isoformat() == value
            else:
                assert amount(fields[key].text) == amount(value), key
    assert {i for of in found.levels for i in of} == set(range(len(found.bills)))


def amount(text: str) -> str:
    """A printed amount, whichever side of it the euro stands."""
    return text.replace("€", "").strip()


def test_a_recipe_says_what_lines_do_not(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    line: dict[str, Any] = {"number": "1", "date": "2026-03-14", "seller": "A", "buyer": "B", "tax_rate": 0.2}
    line["items"] = [{"description": "Lamp", "quantity": 2, "unit_price": 600}]
    file.write_text(json.dumps(line) + "\n" + json.dumps({**line, "currency": "GBP", "tax_rate": "5%"}) + "\n")
    assert len(user(file).bills) == 1  # the first names no currency, and may mean 0.2 per cent
    one, other = user(file, {"currency": "EUR", "locale": "de_DE", "rates": "share"}).bills
    assert (one.currency, one.locale, one.total) == ("€", "de_DE", Decimal(1440))
    assert (other.currency, other.total) == ("£", Decimal(1260))
    assert [b.total for b in user(file, {"currency": "EUR", "rates": "per cent"}).bills] == [
        Decimal("1202.40"),
        Decimal(1260),
    ]
    for wrong in ({"rates": "percent"}, {"money": "EUR"}, {"locale": 7}):
        with pytest.raises(Refused, match="expected currency, locale, rates"):
            user(file, wrong)


def test_what_is_understood() -> None:
    (told,) = inspect(HERE / "locales.jsonl")
    assert (told.what, told.used, len(told.left_out)) == ("invoices", 14, 3)
    assert {p.name: p.begins for p in told.parts}["currency"][0] == "€"


def test_no_question_mixes_figures_that_contradict_one_another() -> None:
    """Stated sums are asked for alone, and nothing is computed by way of a sum that is not what leads to it."""
    need("document/invoice")
    sums = {"field/subtotal", "field/total", "field/tax", "field/balance", "field/paid"}
    with Engines() as engines:
        for index in range(8):
            sample = front.sample(
                "document/invoice", source=HERE / "contradictions.jsonl", index=index, questions=60, engines=engines
            )
            wrong = {f.subject for f in sample.facts if f.attribute == "value" and f.subject in sums}
            wrong -= {f.subject for f in sample.facts if f.attribute == "computed"}
            asked = [a for a in sample.questions if wrong & set(a.answer.evidence) and a.answer_type == "number"]
            for one in asked:
                steps = str(one.question.program)
                read = {s for s in sums if s in steps}
                assert len(read) <= 1 and "row" not in steps, one.question.text


LOCALES = (
    *("", "de_DE", "fr_FR", "de_CH", "fr_CH", "en_IN", "hi_IN", "sv_SE", "pl_PL", "pt_BR", "tr_TR", "da_DK", "hu_HU"),
    *("ja_JP", "vi_VN", "he_IL", "ar_EG", "fa_IR", "en_ZA", "es_MX", "es_ES", "ru_RU", "th_TH", "fr_TN", "de_AT"),
)


@settings(max_examples=300, deadline=None)
@given(
    prices=st.lists(st.decimals("-99999999", "99999999", places=3), min_size=1, max_size=4),
    quantity=st.decimals("0", "5000", places=2),
    currency=st.sampled_from(CODES),
    locale=st.sampled_from(LOCALES),
    cents=st.sampled_from(["0.01", "0.001", "1"]),
)
def test_a_page_says_the_numbers_that_were_given(
    prices: list[Decimal], quantity: Decimal, currency: str, locale: str, cents: str
) -> None:
    """A reader of the page alone comes to the numbers of the record, in any currency and locale; or it is refused."""
    given_ = [p.quantize(Decimal(cents)) for p in prices]
    items = [{"description": f"Part {n}", "quantity": quantity, "unit_price": p} for n, p in enumerate(given_)]
    data = {
        "number": "1",
        "date": "2026-03-14",
        "seller": "A",
        "buyer": "B",
        "items": items,
        "tax_rate": Decimal("7.5"),
    }
    try:
        bill = bill_of({**data, "currency": currency, "locale": locale or None})
    except ValueError as refused:
        assert "three decimals" in str(refused) and locale
        return
    said = phrases(np.random.default_rng(1), bill, 3)
    amounts = [a for item in bill.items for a in (item.unit_price, item.amount)] + [bill.total]
    printed = [said.money(a) for a in amounts]
    label = next(f.label for f in said.fields if f.key == "tax")
    mark = decimal_mark([*printed, said.plain(quantity), label])
    assert [parsed(text, mark) for text in printed] == amounts
    assert parsed(said.plain(quantity), mark) == quantity
    assert parsed(label, mark, rate=True) == Decimal("7.5")
