"""What may be asked: numbers that test something, each thing once, little about the frame, no answer left unnamed."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from gnomon.annotators.annotate import FRAME, NARROW, among
from gnomon.annotators.question import Asked
from gnomon.annotators.voice import voice
from gnomon.datasets.load import only, sample
from gnomon.datasets.plan import missing
from gnomon.datasets.sample import Sample
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.truth.fact import is_number, number

KINDS = [k for k in kinds() if not k.startswith("space/") and not missing(only(k))]
SAMPLES = 2


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_asked(kind: str) -> None:
    with Engines() as engines:
        for index in range(SAMPLES):
            one = sample(kind, seed=31, index=index, engines=engines)
            for asked in one.questions:
                number_is_narrow(asked)
                choices_look_alike(asked)
                what_to_answer_is_said(asked)
            each_thing_once(one)


def number_is_narrow(asked: Asked) -> None:
    """A number is accepted within a quarter of itself at most."""
    value, low, high = asked.answer.value, asked.answer.low, asked.answer.high
    if not asked.question.unanswerable and is_number(value) and low is not None and high is not None:
        off = max(high - number(value), number(value) - low)
        assert off <= NARROW * abs(number(value)) * 1.000001, (asked.question.text, low, high)


def choices_look_alike(asked: Asked) -> None:
    """Minus signs are true ones, and numbers that were read have the same decimals."""
    texts = [c.text for c in asked.question.choices]
    assert not any(re.search(r"(?<![\w.])-\d", t) for t in texts), texts
    if texts and is_number(asked.answer.value) and asked.answer.low != asked.answer.high:
        found = [re.search(r"\d(?:[\d,]*\d)?(?:\.(\d+))?", t) for t in texts]
        assert len({len(f.group(1) or "") for f in found if f}) == 1, texts


def what_to_answer_is_said(asked: Asked) -> None:
    """Where there is no answer, the question says what to answer then."""
    if asked.question.unanswerable:
        assert asked.answer_text in asked.question.text, asked.question.text


def each_thing_once(one: Sample) -> None:
    """No program twice, none that gives another away, few questions about titles, ticks and layout."""
    own = voice(one.family)
    tasks = [a.question.task for a in one.questions]
    assert sum(among(t, own.frame) for t in tasks) <= FRAME, tasks
    for a, b in combinations(one.questions, 2):
        talk = a.question.turn and b.question.turn
        assert talk or a.question.program != b.question.program, (a.question.text, b.question.text)
        for group in () if talk else own.alike:
            both = (a.question.task, b.question.task)
            assert not all(among(task, group) for task in both), both
