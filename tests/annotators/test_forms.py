"""Forms of answers: dressed and undressed again, in what a question asks for and in other languages."""

from __future__ import annotations

import pytest

from gnomon.annotators.forms import CONSTRAINTS, dressed, form_of, undressed
from gnomon.annotators.plainly import FOLDS, Unsaid
from gnomon.annotators.tongues import tongue, tongues
from gnomon.annotators.tongues.asking import PAIRS

ANSWERS = (("12 kg", "kg"), ("−3.5", ""), ("Oslo", ""), ("yes", ""), ("7", ""), ("1,234.5 km", "km"))
LOOSE = {"capitals", "number", "spelt"}  # these do not bear every answer


@pytest.mark.parametrize("name", sorted(set(CONSTRAINTS) - LOOSE))
@pytest.mark.parametrize(("text", "unit"), ANSWERS)
def test_what_is_dressed_is_undressed_and_nothing_else_is(name: str, text: str, unit: str) -> None:
    task = f"constrain-{name}"
    told = dressed(task, text, unit)
    assert undressed(task, told) == text
    assert undressed(task, f"<think>{told}</think>\n{told}\n") == text
    assert undressed(task, text) is None
    assert undressed(task, f"{told} I hope that helps!\n{told}") is None


@pytest.mark.parametrize(
    ("name", "reply", "bare"),
    [
        ("capitals", "OSLO", "OSLO"),
        ("capitals", "Oslo", None),
        ("capitals", "12", None),
        ("number", "1,234.5", "1,234.5"),
        ("number", "12 kg", None),
        ("spelt", "Seven", "7"),
        ("spelt", "7", None),
        ("json", '{"answer": 7}', "7"),
        ("json", '{"answer": true}', "yes"),
        ("json", '{"answer": 7, "why": 1}', None),
        ("json", "[" * 100_000, None),
        ("tags", "<a>7</a><a>8</a>", None),
    ],
)
def test_each_form(name: str, reply: str, bare: str | None) -> None:
    assert undressed(f"constrain-{name}", reply) == bare


def test_other_tasks_have_no_form() -> None:
    assert form_of("lookup-value") is None
    assert form_of("constrain-dance") is None
    assert form_of("translate-../../etc/passwd") is None
    assert undressed("lookup-value", "[7]") == "[7]"


@pytest.mark.parametrize(
    ("code", "english", "other"),
    [
        ("de", "1,234.5 kg", "1.234,5 kg"),
        ("de", "$1.2 million", "1,2 Millionen $"),
        ("de", "12.5%", "12,5\u00a0%"),
        ("de", "no", "nein"),
        ("fr", "1,234.5 kg", "1\u202f234,5 kg"),
        ("fr", "22.2 litres per day", "22,2 litres par jour"),
        ("fr", "−7", "−7"),
        ("fr", "Jan 2018", "Jan 2018"),
    ],
)
def test_numbers_and_units_have_the_form_of_the_language(code: str, english: str, other: str) -> None:
    by = tongue(code)
    assert by is not None
    assert by.out(english) == other
    assert by.back(other).replace(",", "") == english.replace(",", "")
    assert by.back(f"{by.says['answer'].format(value=other)}").replace(",", "") == english.replace(",", "")


def test_a_unit_without_a_word_is_not_translated() -> None:
    by = tongue("de")
    assert by is not None
    with pytest.raises(Unsaid, match="furlongs"):
        by.out("12 furlongs")


def test_every_language_says_everything() -> None:
    first, *others = [t for code in tongues() if (t := tongue(code)) is not None]
    for by in (first, *others):
        assert set(by.folds) == set(FOLDS.values())
        assert set(by.pairs) == set(PAIRS.values())
        assert set(by.says) == set(first.says)
        assert set(by.kinds) == set(first.kinds)
        assert set(by.units) == set(first.units)
        assert all(len(forms) == 3 for forms in by.kinds.values())
        assert all(len(forms) == 2 for forms in (*by.attributes.values(), *by.folds.values(), by.number))
