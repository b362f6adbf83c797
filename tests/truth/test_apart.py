"""Differences of percentages are told in percentage points; what is told as a part of something stays in per cent."""

from __future__ import annotations

import pytest

from gnomon.annotators.printing import with_unit
from gnomon.annotators.wording import asked_in
from gnomon.truth.apart import POINTS, unit_apart
from gnomon.truth.fact import Fact
from gnomon.truth.program import Program, difference, every, literal, share, the, total
from gnomon.truth.readings import Reading
from gnomon.truth.run import run
from gnomon.truth.vocabulary import KIND, VALUE
from gnomon.truth.world import World

A, B = the("a").read(VALUE), the("b").read(VALUE)


@pytest.mark.parametrize(
    ("unit", "apart"),
    [
        ("%", POINTS), ("% of GDP", "percentage points of GDP"), ("per cent", POINTS), (POINTS, POINTS), ("kg", "kg"),
        ("°C", "°C"), ("%/year", "%/year"), ("", ""),
    ],
)  # fmt: skip
def test_a_difference_has_a_unit_of_its_own(unit: str, apart: str) -> None:
    assert unit_apart(unit) == apart


@pytest.mark.parametrize(
    ("text", "said"), [("1", "1 percentage point"), ("−1", "−1 percentage point"), ("1.5", "1.5 percentage points")]
)
def test_one_point_is_no_points(text: str, said: str) -> None:
    assert with_unit(text, POINTS) == said


@pytest.mark.parametrize(
    ("program", "value", "unit"),
    [
        (difference(A, B), 9, POINTS),
        (every("bar").range(VALUE), 9, POINTS),
        (total(A, B), 81, "%"),
        (total(A, literal(5)), 50, "%"),
        (share(difference(A, B), B), 25, "%"),
        (every("bar").mean(VALUE), 40.5, "%"),
    ],
)
def test_steps_give_it(program: Program, value: float, unit: str) -> None:
    facts = [Fact(s, a, v, u) for s, n in (("a", 45), ("b", 36)) for a, v, u in ((KIND, "bar", ""), (VALUE, n, "%"))]
    read = [45 if f.subject == "a" else 36 if f.attribute == VALUE else None for f in facts]
    readings = [Reading(i, n, n, ("mark",)) for i, n in enumerate(read)]
    answer = run(program, World.of(facts, readings))
    assert (answer.value, answer.unit) == (value, unit)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("By how much do A and B differ?", "By how many percentage points do A and B differ?"),
        (
            "A, B: by how much did it change?",
            "A, B: by how many percentage points did it change?",
        ),
        ("How much higher is A than B?", "How many percentage points higher is A than B?"),
        ("How far apart are A and B?", "How far apart are A and B, in percentage points?"),
        ("Find the difference between A and B.", "Find the difference between A and B, in percentage points."),
        (
            "What is the range? Say 'none' if …",
            "What is the range, in percentage points? Say 'none' if …",
        ),
    ],
)
def test_a_question_asks_for_it(asked: str, said: str) -> None:
    assert asked_in(asked, POINTS) == said
