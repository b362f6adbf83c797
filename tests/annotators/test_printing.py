"""Numbers as they are printed: what can be read, as a person says it, and choices that look alike."""

from __future__ import annotations

import pytest

from gnomon.annotators.choices import alike
from gnomon.annotators.printing import printed_value
from gnomon.truth.interval import Interval, places, rounded
from gnomon.truth.steps.reader import plain


@pytest.mark.parametrize(("value", "low", "high", "unit", "text"), [
    (7.5, 6.9, 8.1, "km", "7.5 km"), (2.2, 1.7, 2.7, "", "2.2"), (0.95, 0.9, 1.0, "", "0.95"),
    (5.47, 4.9, 6.1, "", "5.5"),
    (2.0, 1.95, 2.05, "m", "2 m"), (12.7, 12.68, 12.72, "%", "12.7%"), (42.3, 41.2, 43.4, "", "42"),
    (1_232.0, 1_220.0, 1_244.0, "", "1,232"), (7.5, 7.3, 7.7, "$", "$7.50"), (400.17, 399.4, 400.9, "€", "€400"),
    (-3.0, -3.1, -2.9, "°C", "−3 °C"), (2.37, 2.35, 2.45, "", "2.4"),
])  # fmt: skip
def test_a_number_has_the_digits_that_can_be_read(value: float, low: float, high: float, unit: str, text: str) -> None:
    assert printed_value(value, unit, low, high) == text


@pytest.mark.parametrize(
    ("value", "text"), [(57.9 / 42.1, "1.38"), (37 / 7, "5.29"), (334 / 24, "13.92"), (2 / 300, "0.00667")]
)
def test_what_was_rounded_is_printed_as_it_was_rounded(value: float, text: str) -> None:
    n = rounded(Interval(value, value, value))
    assert n.low <= value <= n.high
    assert printed_value(n.value, "", n.low, n.high) == text


def test_large_sums_keep_their_cents() -> None:
    assert plain(102_469_145_770.86 + 0.02) == 102_469_145_770.88 and plain(0.1 + 0.2) == 0.3
    assert printed_value(plain(102_469_145_770.88), "$") == "$102,469,145,770.88"


def test_a_printed_label_keeps_its_digits() -> None:
    assert [places(v, low, high) for v, low, high in ((41.7, 41.5, 42.5), (5.1, 5.05, 5.15), (0.5, 0.45, 0.55))] == [
        0,
        1,
        1,
    ]


@pytest.mark.parametrize(("text", "right", "fits"), [
    ("506.00", "84.33", False), ("16.36", "84.33", True), ("18.50", "18.50", True), ("12", "3√2", False),
    ("4√2", "3√2", True),
])  # fmt: skip
def test_a_wrong_choice_looks_like_the_right_one(text: str, right: str, fits: bool) -> None:
    assert alike(text, right) is fits
