"""Numbers of captions that are no fact's."""

from __future__ import annotations

import pytest

from gnomon.datasets.doubts.captions import strays
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import VALUE


@pytest.mark.parametrize(("unit", "text", "stray"), [
    ("EUR", "about −EUR 85", []), ("$", "about −$85", []),
    ("EUR", "about EUR 85", ["85"]), ("EUR", "about −EUR 86", ["−86"]),
])  # fmt: skip
def test_a_minus_before_a_code_of_money(unit: str, text: str, stray: list[str]) -> None:
    assert list(strays(text, [Fact("point/0", VALUE, -85.4, unit)])) == stray


@pytest.mark.parametrize(("text", "stray"), [
    ("about 2,000 in all", []), ("about 1,960 in all", []), ("about 2,100 in all", ["2,100"]), ("1,964", ["1,964"]),
])  # fmt: skip
def test_a_sum_may_be_told_in_tens_or_hundreds(text: str, stray: list[str]) -> None:
    assert list(strays(text, [Fact("bar/0", VALUE, 7)], found=[1963])) == stray
