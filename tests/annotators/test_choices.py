"""Wrong choices are wrong as they are printed."""

from __future__ import annotations

import pytest

from gnomon.annotators.choices import accepted
from gnomon.truth.run import Answer


@pytest.mark.parametrize("unit", ["m", "K", "T", "%", "km", ""])
def test_what_prints_within_the_interval_is_no_wrong_choice(unit: str) -> None:
    """195.2 m lies outside and prints as 195 m, which lies inside; metres are no millions, kelvins no thousands."""
    answer = Answer(193.1, unit, 191.1, 195.1)
    text = f"195 {unit}".strip() if unit != "%" else "195%"
    assert accepted(195.2, text, answer)
    assert not accepted(199.2, text.replace("195", "199"), answer)
