"""Steps that look at a whole course of values, and what proves that there is no answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from gnomon.scenes.chart.attributes import SERIES
from gnomon.scenes.colours import colour_name
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.program import every, the
from gnomon.truth.readings import Reading
from gnomon.truth.run import denied, run
from gnomon.truth.vocabulary import KIND, NAME, ORDER, VALUE
from gnomon.truth.world import NoAnswer, World


def world(lines: dict[str, Sequence[float]], error: float = 0.1) -> World:
    """Points of lines, each read with an error: `point/a/0` has series a, name 0, order 0 and its value."""
    facts: list[Fact] = []
    readings: list[Reading] = []
    for series, values in lines.items():
        for i, value in enumerate(values):
            known: dict[Attribute, Any] = {
                KIND: "point",
                SERIES: series,
                NAME: str(i),
                ORDER: i,
                VALUE: value,
                FAR: -value,
            }
            for attribute, what in known.items():
                off = error if attribute in (VALUE, FAR) else 0.0
                low, high = (None, None) if isinstance(what, str) else (what - off, what + off)
                readings.append(Reading(len(facts), low, high, (f"point/{series}/{i}",)))
                facts.append(Fact(f"point/{series}/{i}", attribute, what))
    return World.of(facts, readings)


FAR = Attribute("far")
CROSS = every("point").crosses(VALUE, SERIES, NAME)


def test_lines_cross_where_one_is_above_here_and_below_there() -> None:
    answer = run(CROSS, world({"a": (1, 2, 3), "b": (3, 2.05, 1)}))
    assert answer.value is True
    assert answer.evidence == ("point/a/2", "point/b/2", "point/a/0", "point/b/0")


def test_lines_that_surely_never_meet_do_not_cross() -> None:
    answer = run(CROSS, world({"a": (1, 2, 3), "b": (2, 3, 4), "c": (5, 5, 5)}))
    assert answer.value is False
    assert len(answer.evidence) == 9


def test_lines_that_come_close_are_not_asked_about() -> None:
    with pytest.raises(NoAnswer, match="too close"):
        run(CROSS, world({"a": (1, 2, 3), "b": (2, 2.1, 4)}))
    with pytest.raises(NoAnswer, match="says nothing"):
        run(CROSS, world({"a": (1, 2, 3)}))


def test_area_is_that_of_trapezoids_with_the_worst_errors() -> None:
    answer = run(every("point").area(VALUE, ORDER), world({"a": (1, 3, 2)}))
    assert answer.value == 4.5
    assert answer.low == pytest.approx(4.3) and answer.high == pytest.approx(4.7)


def test_correlation_has_a_sign_only_where_it_can_be_seen() -> None:
    rising = world({"a": (1, 2, 3.5, 4, 5)})
    assert run(every("point").correlation(ORDER, VALUE), rising).value == "positive"
    assert run(every("point").correlation(ORDER, FAR), rising).value == "negative"
    for values, error in (((1, -1, 1, -1, 1), 0.1), ((1, 1.1, 1.2, 1.3, 1.4), 1.0)):
        with pytest.raises(NoAnswer, match="too close"):
            run(every("point").correlation(ORDER, VALUE), world({"a": values}, error))


def test_what_was_looked_through_proves_that_there_is_none() -> None:
    here = world({"a": (1, 2, 3)})
    with pytest.raises(NoAnswer) as none:
        run(every("point").where(VALUE, "above", 9).read(NAME), here)
    answer = denied(none.value, here)
    assert answer.value == "nothing"
    assert answer.evidence == ("point/a/0", "point/a/1", "point/a/2")
    assert [t.step.op for t in answer.trace] == ["every", "where"]


def test_beginnings_that_were_run_before_give_the_same() -> None:
    here = world({"a": (1, 2, 3), "b": (4, 5, 7)})
    program = every("point").where(SERIES, "is", "b").highest(VALUE).read(NAME)
    first, again = run(program, here), run(program, here)
    assert first == again and first.value == "2"
    assert first == run(program, world({"a": (1, 2, 3), "b": (4, 5, 7)}))
    with pytest.raises(NoAnswer):
        run(the("point/c/0").read(NAME), here)


@pytest.mark.parametrize(
    ("css", "name"),
    [("#1f77b4", "blue"), ("#ff7f0e", "orange"), ("#d62728", "red"), ("#2ca02c", "green"), ("#8c564b", "brown"),
     ("#7f7f7f", "grey"), ("#000000", "black"), ("#f0e442", "yellow"), ("#9467bd", "purple"), ("#e377c2", "pink"),
     ("#009e73", ""), ("#bcbd22", ""), ("#17becf", "")],
)  # fmt: skip
def test_colours_have_the_names_that_all_agree_on(css: str, name: str) -> None:
    assert colour_name(css) == name
