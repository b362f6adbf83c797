"""The doubter's own reading of printed figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gnomon.checks.document_sums import decimal_mark, parsed


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("€1,234.50", ".", "1234.50"),
        ("1.234,50 €", ",", "1234.50"),
        ("1 234 567,50 kr", ",", "1234567.50"),
        ("CHF 1’234’567.50", ".", "1234567.50"),
        ("₹12,34,567.50", ".", "1234567.50"),
        ("−€50.00", ".", "-50.00"),
        ("-2", ".", "-2"),
        ("90000 ₫", ",", "90000"),
        ("1,5", ",", "1.5"),
        ("1,5", ".", None),  # no group has one digit
        ("3 of 4", ".", None),
        ("Chair", ".", None),
    ],
)
def test_figures(text: str, mark: str, value: str | None) -> None:
    assert parsed(text, mark) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("label", "mark", "rate"),
    [("VAT (20%)", ".", "20"), ("GST 2026 10%", ".", "10"), ("Tax 7,5%:", ",", "7.5"), ("IRPF −15%", ".", "-15")],
)
def test_rates(label: str, mark: str, rate: str) -> None:
    assert parsed(label, mark, rate=True) == Decimal(rate)
    assert parsed("Shipping 2", mark, rate=True) is None


def test_the_decimal_mark_is_that_of_a_figure_that_tells() -> None:
    assert decimal_mark(["1.234", "12,50 €"]) == ","
    assert decimal_mark(["1,234", "12.50"]) == "."
    assert decimal_mark(["1.234,50"]) == ","
    assert decimal_mark(["36,000", "12,000"]) == "."
