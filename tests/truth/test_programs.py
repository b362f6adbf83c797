"""Intervals, programs and printed numbers hold for whatever comes."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnomon.annotators.printing import printed_value
from gnomon.datasets.rota import LEVELS, entry_of, level_of, style_of
from gnomon.truth import interval as iv
from gnomon.truth.chance import chance
from gnomon.truth.fact import Because, Exact, Fact
from gnomon.truth.interval import Interval
from gnomon.truth.program import Program, arguments, compare, every, from_json, literal, the
from gnomon.truth.readings import Reading
from gnomon.truth.run import run
from gnomon.truth.steps import STEPS, Comparison, End
from gnomon.truth.vocabulary import COMMON, KIND, NAME, ORDER, SUM, VALUE, X
from gnomon.truth.world import NoAnswer, World

finite = st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: round(x, 4))
share = st.floats(0, 1)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    value, below, above = draw(finite), draw(st.floats(0, 100)), draw(st.floats(0, 100))
    return Interval(value, value - below, value + above)


def within(x: float, span: Interval) -> bool:
    slack = 1e-9 * max(1.0, abs(span.low), abs(span.high))
    return span.low - slack <= x <= span.high + slack


def inside(span: Interval, t: float) -> float:
    return span.low + t * (span.high - span.low)


@given(intervals(), intervals(), share, share)
def test_arithmetic_holds_the_worst_case(a: Interval, b: Interval, s: float, t: float) -> None:
    """Whatever the true values within their intervals, the result lies within the result's."""
    x, y = inside(a, s), inside(b, t)
    assert within(x + y, iv.add(a, b)) and within(x + y, iv.total([a, b]))
    assert within(x - y, iv.subtract(a, b))
    assert within(x * y, iv.multiply(a, b))
    if b.low > 1e-3 or b.high < -1e-3:
        assert within(x / y, iv.divide(a, b))
    elif b.low <= 0 <= b.high:
        with pytest.raises(ZeroDivisionError):
            iv.divide(a, b)


@given(intervals(), intervals())
def test_order_is_sure(a: Interval, b: Interval) -> None:
    """Never both ways, and never where the intervals overlap."""
    assert not (a.above(b) and b.above(a))
    if a.above(b):
        assert a.low >= b.high


@given(st.lists(st.integers(-(10**7), 10**7).map(lambda n: n / 100), min_size=1, max_size=20))
def test_cents_add_up(amounts: list[float]) -> None:
    cents = sum(round(a * 100) for a in amounts)
    assert iv.total([iv.exactly(a) for a in amounts]).value == cents / 100


@given(st.decimals(-(10**9), 10**9, places=2, allow_nan=False), st.integers(0, 2))
def test_printed_numbers_are_read_back(number: object, places: int) -> None:
    """What is printed with some digits is within half of the last one."""
    value = float(number)  # type: ignore[arg-type]
    span = iv.printed(f"{value:,.{places}f}")
    assert span is not None and span.low - 1e-6 <= value <= span.high + 1e-6
    assert span.high - span.low == pytest.approx(10.0**-places)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("1.2k", 1200, 1150, 1250),
        ("$1,234.50", 1234.5, 1234.495, 1234.505),
        ("(12)", -12, -12.5, -11.5),
        ("−3 °C", -3, -3.5, -2.5),
        ("3M", 3e6, 2.5e6, 3.5e6),
        ("12 km", 12, 11.5, 12.5),
        ("Alert level −$700", -700, -700.5, -699.5),
    ],
)
def test_printed(text: str, value: float, low: float, high: float) -> None:
    span = iv.printed(text)
    assert span is not None
    assert (span.value, span.low, span.high) == pytest.approx((value, low, high))


values = st.recursive(
    st.one_of(st.text(max_size=8), st.integers(-(10**6), 10**6), finite, st.booleans(), st.none())
    | st.builds(Exact, st.just("3*sqrt(2)"), finite),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=4,
)


attributes = st.sampled_from([NAME, VALUE, ORDER, X, VALUE.place])


@st.composite
def programs(draw: st.DrawFn, depth: int = 3) -> Program:
    """Chains of any steps with arguments of the right types."""
    steps = []
    for op in draw(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=4)):
        args: dict[str, Any] = {}
        for name, hint in arguments(op).items():
            if hint is Program:
                args[name] = draw(programs(depth=depth - 1)) if depth > 0 else the("bar/0")
            elif hint in (Comparison, End):
                args[name] = draw(st.sampled_from(get_args(hint)))
            elif hint is int:
                args[name] = draw(st.integers(1, 9))
            elif hint is str:
                args[name] = draw(st.text(max_size=6))
            else:
                args[name] = draw(attributes if "Attribute" in str(hint) else values)
        steps.append(STEPS[op](**args))
    return Program(tuple(steps))


@given(programs())
def test_programs_survive_json(program: Program) -> None:
    assert from_json(json.loads(json.dumps(program.json())), COMMON) == program
    assert program.depth >= len(program.steps)


def world(numbers: dict[str, tuple[float, float, float]]) -> World:
    """Bars with names and values as read."""
    facts: list[Fact] = []
    readings: list[Reading] = []
    for name, (value, low, high) in numbers.items():
        for attribute, held in ((KIND, "bar"), (NAME, name), (VALUE, value)):
            number = attribute == VALUE
            readings.append(Reading(len(facts), low if number else None, high if number else None, (name,)))
            facts.append(Fact(name, attribute, held))
    return World.of(facts, readings)


def test_overlap_is_no_answer() -> None:
    clear = world({"a": (5, 4, 6), "b": (9, 8, 10)})
    assert run(every("bar").highest(VALUE).read(NAME), clear).value == "b"
    close = world({"a": (5, 4, 6), "b": (5.5, 4.5, 6.5)})
    with pytest.raises(NoAnswer, match="too close"):
        run(every("bar").highest(VALUE).read(NAME), close)


def test_a_clause_that_says_nothing_is_no_answer() -> None:
    with pytest.raises(NoAnswer, match="says nothing"):
        run(every("bar").where(VALUE, "above", 1.0).count(), world({"a": (5, 4, 6), "b": (9, 8, 10)}))


def test_evidence_of_no_is_all_that_was_searched() -> None:
    answer = run(every("bar").where(NAME, "is", "z").exists(), world({"a": (5, 4, 6), "b": (9, 8, 10)}))
    assert answer.value is False and set(answer.evidence) == {"a", "b"}


def test_what_cannot_be_read_is_no_answer() -> None:
    facts = [Fact("a", KIND, "bar"), Fact("a", VALUE, 3.0)]
    with pytest.raises(NoAnswer, match="unreadable"):
        run(the("a").read(VALUE), World.of(facts, [Reading(0, None, None, ("a",))]))


def test_false_is_not_taken_for_nought() -> None:
    """Python has them equal, and what was looked at once is kept by the steps that looked."""
    here = world({"a": (0, 0, 0)})
    assert [run(literal(value), here).value for value in (False, 0, 0.0)] == [False, 0, 0]
    assert run(literal(False), here).value is False and run(literal(0), here).value is not False
    assert run(compare(the("a").read(VALUE), "is", literal(0)), here).value is True


def test_chance_is_apart() -> None:
    draws = {
        tuple(chance("chart/bar", "1", *key, purpose).integers(2**32, size=2))
        for key in ((7, 0, 0), (7, 1, 0), (8, 0, 0), (7, 0, 1))
        for purpose in ("content", "look", "words")
    }
    assert len(draws) == 12


@given(st.lists(st.sampled_from([0.5, 1, 2, 3, 7.25]), min_size=1, max_size=5), st.integers(1, 300))
def test_every_prefix_is_even(weights: list[float], n: int) -> None:
    """No entry is ever a whole turn away from its due, and turns are counted right."""
    turns = [0] * len(weights)
    for index in range(n):
        entry, before = entry_of(weights, index)
        assert before == turns[entry]
        turns[entry] += 1
    for weight, count in zip(weights, turns, strict=True):
        assert abs(count - n * weight / sum(weights)) < 2


@given(st.integers(0, 2**40), st.integers(0, 10**9))
def test_levels_take_turns(seed: int, start: int) -> None:
    assert {level_of("chart/bar", seed, start + i) for i in range(5)} == set(LEVELS)


@given(st.integers(0, 2**40), st.integers(0, 10**6))
def test_styles_are_spread(seed: int, start: int) -> None:
    axes = {"theme": tuple("abcdefgh"), "font": (1, 2, 3, 4, 5)}
    seen = [style_of("chart/bar", axes, seed, start + i) for i in range(400)]
    for name, choices in axes.items():
        for choice in choices:
            assert 0.7 < [s[name] for s in seen].count(choice) * len(choices) / 400 < 1.3
    assert len({(s["theme"], s["font"]) for s in seen}) == 40


@given(st.lists(st.text("ab, ", max_size=5), max_size=3).map(tuple))
def test_lists_print(items: tuple[str, ...]) -> None:
    assert printed_value(items) == ", ".join(items)


def test_because_is_hashable() -> None:
    assert hash(Fact("a", VALUE, 1, because=Because(SUM, (("c", VALUE),)))) is not None
    assert literal(Exact("pi", 3.14)).json()[0]["value"] == {"exact": "pi", "value": 3.14}
