"""Scores: within the interval, by letter or text, whatever the wrapping."""

from __future__ import annotations

from typing import Any

import pytest

import gnomon
from gnomon.annotators.question import Asked, Choice, Question
from gnomon.datasets.scoring.key import declared
from gnomon.datasets.scoring.maths import value as worked_out
from gnomon.datasets.scoring.numerals import numbers_in
from gnomon.registry import families
from gnomon.truth.codec import vocabulary
from gnomon.truth.fact import Exact, Value
from gnomon.truth.program import Program, the
from gnomon.truth.run import Answer
from gnomon.truth.vocabulary import VALUE


def asked(value: Value, kind: str, text: str = "", choices: tuple[str, ...] = (), **more: Any) -> Asked:
    """A question with that answer; the first of `choices` that is `text` is right."""
    options = tuple(Choice(c, "" if c == text else "a mistake") for c in choices)
    question = Question("?", "task", the("a").read(VALUE), choices=options, unanswerable=kind == "unanswerable")
    return Asked("q0", question, Answer(value, **more), text, kind, ())


NUMBER = asked(41.7, "number", "41.7%", unit="%", low=40.2, high=43.2)
CHOICE = asked("Berlin", "string", "Berlin", ("Paris", "Berlin", "Rome", "A. Town"))
LIST = asked(("Berlin", "Paris", "Washington, D.C."), "list")
ROOT = asked(Exact("3*sqrt(2)", 4.242640687119285), "exact", "3√2 cm", unit="cm", low=4.2426, high=4.2427)
COUNT = asked(3, "number", "3", low=3, high=3)
TONNES = asked(5282, "number", "5282 thousand t", unit="thousand t", low=5000, high=5500)


@pytest.mark.parametrize(
    ("question", "prediction", "score"),
    [
        (NUMBER, "about 42 %", 1),
        (NUMBER, "The answer is 41.", 1),
        (NUMBER, "44", 0),
        (NUMBER, 42.5, 1),
        (NUMBER, "", 0),
        (NUMBER, "In 2024 it was 42", 1),
        (NUMBER, "42 (bar of 2024)", 1),
        (NUMBER, r"so \boxed{42\%}", 1),
        (NUMBER, None, 0),
        (COUNT, "three", 1),
        (COUNT, "There are 3 bars", 1),
        (COUNT, "4", 0),
        (COUNT, "3.0", 1),
        (TONNES, "5282 thousand t", 1),
        (TONNES, "5.2k", 1),
        (TONNES, "5", 0),
        (CHOICE, "B", 1),
        (CHOICE, "(b)", 1),
        (CHOICE, "B. Berlin", 1),
        (CHOICE, "berlin", 1),
        (CHOICE, "C", 0),
        (CHOICE, "The answer is Berlin.", 1),
        (CHOICE, "Answer: B", 1),
        (CHOICE, "A. Town", 0),
        (CHOICE, "Z", 0),
        (asked(True, "boolean"), "Yes, it is.", 1),
        (asked(True, "boolean"), "no", 0),
        (asked(False, "boolean"), False, 1),
        (asked(False, "boolean"), "perhaps", 0),
        (asked("Königsberg", "string"), "königsberg", 1),
        (asked("INV-1234", "string"), "INV-1235", 0),
        (asked("Northwind Traders", "string"), "Northwind Trader", 0),
        (asked("Berlin", "string"), "Bern", 0),
        (asked("C6H12O", "string"), "C₆H₁₂O", 1),
        (LIST, "Paris, Washington, D.C. and Berlin", 1),
        (LIST, ["paris", "berlin", "washington, d.c."], 1),
        (LIST, "Paris", 0.5),
        (LIST, "Rome", 0),
        (LIST, '["Paris", "Berlin"]', 0.8),
        (LIST, "1. Paris\n2. Berlin", 0.8),
        (ROOT, "3√2 cm", 1),
        (ROOT, "3*sqrt(2)", 1),
        (ROOT, r"3\sqrt{2}", 1),
        (ROOT, "4.24", 1),
        (ROOT, "4", 0),
        (ROOT, "2√3", 0),
        (ROOT, "√18", 1),
        (ROOT, 4.242640687119285, 1),
        (ROOT, "__import__('os')", 0),
        (asked("nothing", "unanswerable"), "This cannot be answered.", 1),
        (asked("nothing", "unanswerable"), "42", 0),
    ],
)
def test_score(question: Asked, prediction: Any, score: float) -> None:
    assert gnomon.score(question, prediction) == pytest.approx(score, abs=0.05)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", 1234.5),
        ("$1.2k", 1200),
        ("-3", -3),
        ("−3 °C", -3),
        ("2 million", 2e6),
        ("1e3", 1000),
        ("5 m", 5),
        (".5", 0.5),
    ],
)
def test_numbers(text: str, value: float) -> None:
    assert numbers_in(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "value"), [("π/2", 1.5707963), ("1/3", 1 / 3), ("2^3", 8), ("9**9**9**9", None), ("x", None)]
)
def test_exact_forms(text: str, value: float | None) -> None:
    assert worked_out(text) == (None if value is None else pytest.approx(value))


WRAPPINGS = ("{}", "The answer is {}.", "\\boxed{{{}}}", "<think>no</think><answer>{}</answer>", "**{}**")


def test_right_answers_of_a_dataset_are_right(dataset: Any) -> None:
    """What is stored is 1 in every wrapping, also by its letter; a wrong choice is 0, also beside a right one."""
    import pyarrow.parquet as pq

    for sample in gnomon.read(dataset):
        for one in sample.questions:
            choices = one.question.choices
            letters = [chr(65 + i) for i in range(len(choices))]
            shown = {c.text.upper() for c in choices}
            right = [one.answer_text, *(f"({a})" for a, c in zip(letters, choices, strict=True) if not c.mistake)]
            wrong = [c.text for c in choices if c.mistake]
            wrong += [a for a, c in zip(letters, choices, strict=True) if c.mistake and a not in shown]
            both = [f"{one.answer_text} or {text}" for text in wrong] + [f"{text}, {one.answer_text}" for text in wrong]
            for wrapping in WRAPPINGS if one.answer_type not in ("code", "list") else WRAPPINGS[:1]:
                for wanted, says in ((1, right), (0, wrong), (0, both)):
                    for text in says:
                        assert gnomon.score(one, wrapping.format(text)) == wanted, (sample.id, one.question.text, text)
    row = pq.read_table(dataset / "data" / "train-00000.parquet").to_pylist()[0]
    assert gnomon.score(row["questions"][0], row["questions"][0]["answer_text"]) == 1


def test_tables_are_scored_by_cell() -> None:
    from gnomon.annotators.printing import printed_value

    value = (("Oct", 22020, 3.5), ("Nov, early", 80, None))
    text = printed_value(value)
    assert text == "Oct | 22,020 | 3.5\nNov, early | 80 | none"
    table = Asked("q", Question("t", "chart-to-table", Program()), Answer(value), text, "list", ())
    assert gnomon.score(table, text) == 1
    assert gnomon.score(table, "| Oct | 22,500 | 3.5 |\n| Nov, early | 80 | none |") == 1  # within a twentieth
    assert gnomon.score(table, '[["Oct", 22020, 3.5]]') == pytest.approx(2 * 3 / 9)
    assert gnomon.score(table, "Oct, 22,020, 9.9") == pytest.approx(2 * 2 / 9)
    assert gnomon.score(table, "no idea") == 0


def test_programs_are_scored_by_what_they_say_and_never_run() -> None:
    code = "bar(x, 12.5, '#ff0000')\ntext('Title')\n"
    script = Asked("q", Question("t", "chart-to-code", Program()), Answer(code), code, "code", ())
    assert gnomon.score(script, f"```python\n{code}```") == 1
    assert gnomon.score(script, code.replace("'", '"')) == 1
    part = gnomon.score(script, "bar(x, 99, '#ff0000')")
    assert part is not None and 0.4 < part < 0.9
    assert gnomon.score(script, "") == 0


def test_an_attribute_of_one_name_has_one_form() -> None:
    """A row's question does not tell its family: what an answer is compared by must follow from the name alone."""
    forms: dict[str, set[str]] = {}
    for family in families():
        for attribute in vocabulary(family).attributes:
            if attribute.form != "name":
                forms.setdefault(str(attribute), set()).add(attribute.form)
    assert {name: form for name, form in forms.items() if len(form) > 1} == {}
    assert declared("formula") == "molecular formula"
    assert declared("tangent at −1") == "formula"


def test_the_relaxed_rule_is_that_of_chartqa() -> None:
    assert [gnomon.score(NUMBER, said, rule="relaxed") for said in ("39.7", "43.7", "39.5", "44")] == [1, 1, 0, 0]
    assert gnomon.score(NUMBER, "39.7") == 0


def test_what_cannot_be_scored_is_none() -> None:
    assert gnomon.score(asked("a face", "drawing"), "a face") is None
    assert gnomon.score(asked("a face", "drawing"), None) == 0
