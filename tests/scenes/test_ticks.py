"""Numbers at ticks and marks, from the tiniest to the largest: told apart, and read back as what they are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gnomon.annotators.printing import printed_value
from gnomon.checks.chart_ruler import read_number
from gnomon.generators.chart.parts.axes import tick_texts, value_axis
from gnomon.scenes.ticks import print_number, tidy
from gnomon.truth.interval import half_up, printed

SIZES = [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1.0, 1e3, 1e6, 1e9, 1e12, 1e15]
SPANS = [(0.0, 8.0), (2.0, 9.0), (-3.0, 4.0), (4.998, 5.003)]
ENDS = [(float(f"{low * size:.12g}"), float(f"{high * size:.12g}")) for size in SIZES for low, high in SPANS]
ENDS += [(999_999_990.0, 1_000_000_010.0), (1e9, 1e9 + 0.5), (-1e9 - 3, -1e9)]
ENDS += [(5e-12, 5e-12), (1e15, 1e15), (42.0, 42.0)]  # all alike


@pytest.mark.parametrize("numbers", ["plain", "short"])
@pytest.mark.parametrize("tight", [False, True])
@pytest.mark.parametrize(("low", "high"), ENDS)
def test_ticks_say_where_they_are(low: float, high: float, tight: bool, numbers: str) -> None:
    axis, steps = value_axis("", "", (low, high), 5, zero=False, tight=tight)
    assert axis.low <= low <= high <= axis.high and all(a < b for a, b in pairwise(steps))
    texts = tick_texts(steps, "", numbers)
    step = steps[1] - steps[0]
    for text, at in zip(texts, steps, strict=True):
        said = printed(text)
        assert said is not None and abs(said.value - at) < 1e-3 * step and abs(read_number(text) - at) < 1e-3 * step
        assert len(text) < 22


@pytest.mark.parametrize("steps", [
    (0.0, 5.0, 10.0, 16.0), (0.0, 2.5, 7.5, 12.5), (-100.0, -10.0, 0.0, 10.0, 1000.0), (0.1, 1.0, 10.0),
    (1e-10, 1e-9, 1e-8),
    (0.0, 1e-10, 1e-8), (1.25e-9, 4e-9, 5e-8),
])  # fmt: skip
def test_uneven_ticks_say_where_they_are(steps: tuple[float, ...]) -> None:
    assert [read_number(text) for text in tick_texts(steps, "", "plain")] == pytest.approx(steps, rel=1e-9)


def test_powers_of_ten_stand_where_digits_would_not() -> None:
    assert print_number(5e-12, 14) == "5.00×10⁻¹²" and print_number(-5e-12, 12, "$") == "−$5×10⁻¹²"
    assert print_number(5e-12, 12, "%") == "5×10⁻¹²%" and print_number(0.0, 12) == "0.0000000"
    assert print_number(5.0, 12) == "5.0000000" and print_number(1250.0, 0) == "1,250"


def test_what_lies_close_together_keeps_its_digits() -> None:
    assert tidy(1_000_000_003.123456) == 1_000_000_000.0
    assert tidy(1_000_000_003.123456, wide=6.0) == 1_000_000_003.1235
    assert tidy(12.3456789, wide=6.0) == 12.3457


@pytest.mark.parametrize(("value", "text"), [
    (5e-12, "5×10⁻¹²"), (5.136262626262e-12, "5.14×10⁻¹²"), (0.00005, "0.00005"), (4.84796e15, "4,847,960,000,000,000"),
    (0.0012345678, "0.00123"), (1 / 3, "0.33"), (1234.5, "1,234.5"), (0.25, "0.25"),
])  # fmt: skip
def test_answers_of_any_size(value: float, text: str) -> None:
    assert printed_value(value) == text


def test_no_size_is_too_large_to_round() -> None:
    assert half_up(4.8e16, 14) == 4.8e16 and half_up(4.67153e-12, 13) == 4.7e-12
    assert printed_value(4.67153e-12, "kg", 4.6e-12, 4.8e-12) == "4.7×10⁻¹² kg"
