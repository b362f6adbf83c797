"""Every answer worked out again from the stored facts and readings alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.annotators.annotate import answer_text, answer_type
from gnomon.annotators.forms import tongue_of
from gnomon.annotators.question import Asked
from gnomon.datasets.sample import Sample
from gnomon.datasets.scoring.numerals import numbers_in
from gnomon.truth.fact import Exact, is_number, number
from gnomon.truth.limits import Limits
from gnomon.truth.picture import Mark
from gnomon.truth.run import denied, run
from gnomon.truth.world import NoAnswer, World


def doubt_questions(sample: Sample, limits: Limits) -> Iterator[str]:
    world = World.of(sample.facts, sample.readings, sample.scene.ground)
    marks = {m.id: m for m in sample.marks}
    ids = [a.id for a in sample.questions]
    if len(set(ids)) < len(ids):
        yield f"questions: expected an id of its own for each, got {ids}"
    for asked in sample.questions:
        for line in doubt_question(asked, world, marks, limits, set(ids)):
            yield f"question {asked.id} ({asked.question.task}): {line}"


def doubt_question(asked: Asked, world: World, marks: dict[str, Mark], limits: Limits, ids: set[str]) -> Iterator[str]:
    question, stored = asked.question, asked.answer
    try:
        again = run(question.program, world)
        if question.unanswerable:
            yield f"said to have no answer, its program gives {again.value!r}"
            return
    except NoAnswer as none:
        again = denied(none, world)
        if not question.unanswerable:
            yield f"the program gives no answer ({none}), stored is {stored.value!r}"
            return
    except (ValueError, TypeError, KeyError, AttributeError, ZeroDivisionError) as e:
        yield f"the program cannot be run: {type(e).__name__}: {e}"
        return
    for what in ("value", "unit", "low", "high", "evidence"):
        want, have = getattr(again, what), getattr(stored, what)
        if not same(want, have):
            yield f"{what}: the program gives {want!r}, stored is {have!r}"
    if asked.answer_text != answer_text(question, again):
        yield f"text: the answer is printed {answer_text(question, again)!r}, stored is {asked.answer_text!r}"
    if asked.answer_type != answer_type(question, again):
        yield f"type: the answer is a {answer_type(question, again)}, stored is {asked.answer_type!r}"
    yield from doubt_choices(asked)
    yield from doubt_evidence(stored.evidence, marks, limits, "evidence")
    for thought in asked.rationale:
        yield from doubt_evidence(thought.evidence, marks, limits, "rationale")
    if question.follows and question.follows not in ids:
        yield f"follows {question.follows!r}, which is not asked"


def same(one: Any, other: Any) -> bool:
    """Equal, and of the same sort: 1 is not True, an exact form not another of the same value."""
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    if isinstance(one, Exact) or isinstance(other, Exact):
        return isinstance(one, Exact) and isinstance(other, Exact) and one == other
    return bool(one == other)


def doubt_choices(asked: Asked) -> Iterator[str]:
    """One choice is right, is the answer as printed, and stands out neither by double nor by being right too."""
    choices = asked.question.choices
    if not choices:
        return
    right = [c.text for c in choices if not c.mistake]
    if right != [asked.answer_text]:
        yield f"choices: expected one without a mistake, {asked.answer_text!r}; got {right}"
    texts = [c.text for c in choices]
    if len(set(texts)) < len(texts):
        yield f"choices: expected different ones, got {texts}"
    answer, by = asked.answer, tongue_of(asked.question.task)
    if is_number(answer.value) and answer.low is not None and answer.high is not None:
        for choice in choices:
            said = numbers_in(by.plain(choice.text) if by is not None else choice.text) if choice.mistake else []
            if len(said) == 1 and answer.low < said[0] < answer.high and said[0] != number(answer.value):
                yield f"choices: {choice.text!r} lies within {answer.low} to {answer.high} and would be right too"


def doubt_evidence(ids: tuple[str, ...], marks: dict[str, Mark], limits: Limits, what: str) -> Iterator[str]:
    for id in ids:
        mark = marks.get(id)
        if mark is None:
            yield f"{what}: there is no mark {id!r}"
        elif mark.visible < limits.visible:
            yield f"{what}: {id} is hidden ({mark.visible:.0%} of it can be seen)"
        elif mark.box.area <= 0:
            yield f"{what}: {id} is nowhere to be seen, its box is empty"
