"""Amounts of any currency are read as they are printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from gnomon.annotators.printing import printed_value
from gnomon.datasets.scoring.numerals import numbers_in
from gnomon.truth.money import CENTS


@pytest.mark.parametrize("value", [1234.5, -1234.5, 12, -12, 102469145770.86, -1.5])
def test_amounts_come_back(value: float) -> None:
    for unit, decimals in CENTS.items():
        wanted = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        assert numbers_in(printed_value(value, unit)) == [float(wanted)], unit


def test_what_rounding_would_lose_is_kept() -> None:
    assert printed_value(-0.5, "¥") == "−¥0.5" and numbers_in("−¥0.5") == [-0.5]
    assert printed_value(0.0823, "$") == "$0.0823"


def test_a_hyphen_before_a_word_is_no_minus() -> None:
    assert numbers_in("the x-ray 5") == [5.0]
    assert numbers_in("pre-USD 5") == [5.0]
    assert numbers_in("a loss of −CHF 1,200.50") == [-1200.5]
