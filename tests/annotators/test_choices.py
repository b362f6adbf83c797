"""Wrong choices are wrong as they are printed."""

from __future__ import annotations

import pytest

from gnomon.annotators.choices import accepted, possible
from gnomon.truth.run import Answer


@pytest.mark.parametrize("unit", ["m", "K", "T", "%", "km", ""])
def test_what_prints_within_the_interval_is_no_wrong_choice(unit: str) -> None:
    """195.2 m lies outside and prints as 195 m, which lies inside; metres are no millions, kelvins no thousands."""
    answer = Answer(193.1, unit, 191.1, 195.1)
    text = f"195 {unit}".strip() if unit != "%" else "195%"
    assert accepted(195.2, text, answer)
    assert not accepted(199.2, text.replace("195", "199"), answer)


def test_no_part_of_a_whole_is_more_than_all_of_it() -> None:
    share, growth = Answer(97, "%"), Answer(130, "%")
    assert possible(100, share) and not possible(105, share) and not possible(-3, share)
    assert not possible(110, Answer(20, "percentage points")) and possible(110, Answer(20, "kg"))
    assert possible(140, growth)
