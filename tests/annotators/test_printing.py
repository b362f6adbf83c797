"""Numbers as they are printed: what can be read, as a person says it, and choices that look alike."""

from __future__ import annotations

import pytest

from gnomon.annotators.annotate import settle
from gnomon.annotators.choices import alike
from gnomon.annotators.printing import pretty, printed_value, quoted
from gnomon.annotators.question import Question
from gnomon.annotators.steps.reckoning import FORMULAS, operands, printed_answer
from gnomon.annotators.sums import sum_of
from gnomon.annotators.telling import as_read, with_value
from gnomon.truth.fact import Fact
from gnomon.truth.interval import Interval, exactly, places, rounded, rounded_ratio, rounded_share
from gnomon.truth.program import difference, every, the
from gnomon.truth.readings import Reading
from gnomon.truth.run import run
from gnomon.truth.steps import Difference
from gnomon.truth.steps.reader import plain
from gnomon.truth.vocabulary import KIND, VALUE
from gnomon.truth.world import World


@pytest.mark.parametrize(("value", "low", "high", "unit", "text"), [
    (7.5, 6.9, 8.1, "km", "7.5 km"), (2.2, 1.7, 2.7, "", "2.2"), (0.95, 0.9, 1.0, "", "0.95"),
    (5.47, 4.9, 6.1, "", "5.5"),
    (2.0, 1.95, 2.05, "m", "2 m"), (12.7, 12.68, 12.72, "%", "12.7%"), (42.3, 41.2, 43.4, "", "42"),
    (1_232.0, 1_220.0, 1_244.0, "", "1,230"),
    (8_797.0, 8_700.0, 8_900.0, "", "8,800"), (7.5, 7.3, 7.7, "$", "$7.50"), (400.17, 399.4, 400.9, "€", "€400"),
    (1.0, 0.96, 1.04, "percentage points", "1 percentage point"),
    (-3.0, -3.1, -2.9, "°C", "−3 °C"), (2.37, 2.35, 2.45, "", "2.4"),
])  # fmt: skip
def test_a_number_has_the_digits_that_can_be_read(value: float, low: float, high: float, unit: str, text: str) -> None:
    assert printed_value(value, unit, low, high) == text


@pytest.mark.parametrize(("value", "unit", "text"), [
    (0.0823, "$", "$0.0823"), (0.000001, "$", "$0.000001"), (-0.0125, "€", "−€0.0125"), (0.05, "$", "$0.05"),
    (0.5, "$", "$0.50"), (12.345, "$", "$12.35"), (0, "$", "$0.00"), (0.005, "KWD", "KWD 0.005"), (0.25, "¥", "¥0.25"),
])  # fmt: skip
def test_money_has_its_cents_or_what_is_less_than_cents_can_tell(value: float, unit: str, text: str) -> None:
    assert printed_value(value, unit) == text


@pytest.mark.parametrize(
    ("value", "text"), [(57.9 / 42.1, "1.38"), (37 / 7, "5.29"), (334 / 24, "13.92"), (2 / 300, "0.00667")]
)
def test_what_was_rounded_is_printed_as_it_was_rounded(value: float, text: str) -> None:
    n = rounded(Interval(value, value, value))
    assert n.low <= value <= n.high
    assert printed_value(n.value, "", n.low, n.high) == text


@pytest.mark.parametrize(("value", "label", "text"), [
    ("14%", "14.0%", "14.0%"), ("−0.5", "−0.50", "−0.50"), ("$22.5", "$22.50", "$22.50"), ("$114.00", "$114", "$114"),
    ("about 4%", "4.0%", "about 4.0%"), ("1,200 kg", "1,200", "1,200 kg"), ("14%", "14.2%", "14%"), ("$5", "", "$5"),
])  # fmt: skip
def test_what_is_printed_is_quoted_with_its_zeros(value: str, label: str, text: str) -> None:
    assert quoted(value, label) == text


@pytest.mark.parametrize(
    ("number", "text", "read", "wrong"),
    [
        (rounded_share(exactly(89900 / 2357, "%")), "38.14%", (38.1, 38.14, 38.1417), (38.0, 38.2)),
        (rounded_share(exactly(4146 / 1654.12, "%")), "2.51%", (2.5, 2.51), (2.4, 2.6)),
        (rounded_share(exactly(6.25, "%")), "6.25%", (6.2, 6.3), (6.0, 6.4)),
        (rounded_share(exactly(12.5, "%")), "12.5%", (12.5,), (12.45, 12.55, 12.0)),
        (rounded_share(exactly(1 / 2.43, "%")), "0.412%", (0.41, 0.412), (0.4,)),
        (rounded_share(exactly(0.0, "%")), "0%", (0.0,), (0.1,)),
        (rounded_ratio(exactly(1600 / 562)), "2.85", (2.85, 2.847), (2.8, 2.86)),
        (rounded_ratio(exactly(2357 / 191)), "12.34", (12.3, 12.34), (12.0, 12.4)),
        (rounded_ratio(exactly(12.5)), "12.5", (12.5,), (12.0, 13.0)),
    ],
)
def test_what_a_reader_would_round_a_quotient_to_is_right(
    number: Interval, text: str, read: tuple[float, ...], wrong: tuple[float, ...]
) -> None:
    assert printed_value(number.value, number.unit, number.low, number.high) == text
    assert all(number.low <= r <= number.high for r in read)
    assert not any(number.low <= w <= number.high for w in wrong)


@pytest.mark.parametrize(
    ("exact", "text"),
    [("sqrt(7)/3 + 7/3", "7/3 + √7/3"), ("sqrt(34) + 8", "8 + √34"), ("-sqrt(2) + sqrt(6)", "√6 − √2"), ("5*pi", "5π")],
)
def test_a_whole_stands_before_a_root(exact: str, text: str) -> None:
    assert pretty(exact) == text


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ((47.38, 46.1, 48.7), (16.80, 15.6, 18.0), "30.6 percentage points"),  # 47 − 17 is no 31
        ((82.2, 80.9, 83.5), (17.1, 15.9, 18.3), "65 percentage points"),  # 82 − 17
    ],
)
def test_a_difference_has_the_digits_that_give_it(
    one: tuple[float, float, float], other: tuple[float, float, float], text: str
) -> None:
    world = World.of(
        tuple(Fact(s, VALUE, v[0], "%") for s, v in (("a", one), ("b", other))),
        tuple(Reading(i, v[1], v[2], ("mark",)) for i, v in enumerate((one, other))),
    )
    assert printed_answer(run(difference(the("a").read(VALUE), the("b").read(VALUE)), world)) == text


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ((8_797.0, 8_697.0, 8_897.0), (3_233.0, 3_133.0, 3_333.0), "5,600"),  # 8,800 − 3,200
        ((8_757.0, 8_657.0, 8_857.0), (3_254.0, 3_154.0, 3_354.0), "5,500"),  # 8,800 − 3,300
        ((87.0, 86.0, 88.0), (32.0, 31.0, 33.0), "55"),
    ],
)
def test_what_an_axis_lets_one_read_to_hundreds_is_told_in_hundreds(
    one: tuple[float, float, float], other: tuple[float, float, float], text: str
) -> None:
    """Each number as it is read, and the difference as these give it."""
    facts, readings = [], []
    for s, (value, low, high), up in (("a", one, 300.0), ("b", other, 100.0)):
        facts += [Fact(s, VALUE, value), Fact(s, VALUE.place, up, "px along y")]
        readings += [(low, high), (up - 1.5, up + 1.5)]
    world = World.of(facts, [Reading(i, *ends, ("mark",)) for i, ends in enumerate(readings)])
    answer = run(difference(the("a").read(VALUE), the("b").read(VALUE)), world)
    assert printed_answer(answer) == text
    sum_ = sum_of([n for n, _ in operands(answer.trace[-1])], FORMULAS[Difference], text)
    assert sum_ is not None and sum_.sign == "=" and sum_.result == text
    seen = world.seen("a", VALUE)
    assert seen is not None and as_read(seen[0]) == printed_value(one[0], "", *one[1:])


def read_to_hundreds(*values: float, unit: str = "") -> World:
    """Some points whose values are read off an axis to about a hundred."""
    facts, readings = [], []
    for n, value in enumerate(values):
        own = f"point/{n}"
        facts += [Fact(own, KIND, "point"), Fact(own, VALUE, value, unit)]
        facts.append(Fact(own, VALUE.place, value / 10, "px along y"))
        readings += [(None, None), (value - 100, value + 100), (value / 10 - 1.5, value / 10 + 1.5)]
    return World.of(facts, [Reading(i, *ends, ("mark",)) for i, ends in enumerate(readings)])


def test_a_mean_is_no_finer_than_what_it_is_made_of() -> None:
    values = (1_121.0, 1_088.0, 1_312.0, 1_497.0, 2_093.0, 2_110.0, 2_280.0, 2_301.0, 1_883.0)
    mean = every("point").mean(VALUE)
    assert printed_answer(run(mean, read_to_hundreds(*values))) == "1,740"
    assert printed_answer(run(mean, read_to_hundreds(*values, unit="m/s"))) == "1,740 m/s"  # no millions


@pytest.mark.parametrize(
    ("values", "asked"),
    [((972.0, 1_004.0, 1_018.0, 1_040.0), False), ((904.0, 1_110.0, 1_207.0, 1_410.0), True),
     ((980.0, 1_010.0, 1_200.0), False)],
)  # fmt: skip
def test_a_median_stands_between_others(values: tuple[float, ...], asked: bool) -> None:
    question = Question("", "median", every("point").median(VALUE))
    assert (settle(question, read_to_hundreds(*values)) is not None) is asked


def test_numbers_with_cells_are_noted_to_ones() -> None:
    assert Interval(1_168.0, 1_108.0, 1_228.0).legible == 1_168


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("the bin 0 to 10", "109", "the bin 0 to 10: 109"),
        ("the bin 0 to 10", "about 109", "the bin 0 to 10 about 109"),
        ("Oslo", "12 kg", "Oslo 12 kg"),
    ],
)
def test_a_number_after_a_number_is_set_apart(name: str, value: str, text: str) -> None:
    assert with_value(name, value) == text


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
