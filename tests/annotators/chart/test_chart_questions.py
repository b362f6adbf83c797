"""What is asked about charts: every task in several wordings, every noun, each answer with its reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from gnomon.annotators.annotate import annotate, candidates, settle
from gnomon.annotators.chart.layers import COUNTED
from gnomon.annotators.question import Question, Talk
from gnomon.annotators.wording import wordings
from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.datasets.sample import Sample
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines
from gnomon.truth.fact import number
from gnomon.truth.world import World

EACH = 5  # samples of a kind: one of every level
TASKS = 120  # at least; there are more
WAYS = 6  # wordings of a task, at least
# nouns that only hold or join others, or are named by those that they are parts of
MUTE = {"inset", "connector", "box part", "contour band", "colour bar", "cage", "sheet", "arrow key", "size key"}
# what CharXiv asks of every figure
CHARXIV = {
    "printed-title", "printed-axis-x-title", "printed-axis-y-title", "printed-tick-leftmost", "printed-tick-rightmost",
    "printed-tick-lowest", "printed-tick-uppermost", "tick-step-x", "tick-step-y", "charxiv-lines", "charxiv-intersect",
    "charxiv-legend-count", "charxiv-legend", "charxiv-colour-bar-range", "charxiv-colour-bar-maximum",
    "charxiv-trend", "charxiv-ticks", "charxiv-layout", "charxiv-count-panels",
}  # fmt: skip


@cache
def samples() -> tuple[Sample, ...]:
    found = []
    with Engines() as engines:
        for kind in kinds():
            if kind.startswith("chart/"):
                plan = only(kind, seed=11, engine="matplotlib")
                found += [s for s in (make(plan.draw(i), engines)[0] for i in range(EACH)) if s is not None]
    return tuple(found)


def rng(seed: int = 5) -> np.random.Generator:
    return np.random.default_rng(seed)


def world_of(sample: Sample) -> World:
    return World.of(sample.facts, sample.readings, sample.scene.ground)


@cache
def settled() -> dict[str, tuple[tuple[Sample, Question], ...]]:
    """Of every task, the questions that have an answer, one of a sample."""
    found: dict[str, list[tuple[Sample, Question]]] = defaultdict(list)
    for sample in samples():
        world = world_of(sample)
        for pool in candidates(sample.scene, "chart", world, rng()).values():
            for question in turns(pool):
                if settle(question, world) is not None:
                    found[question.task].append((sample, question))
                    break
    return {task: tuple(pairs) for task, pairs in found.items()}


def turns(pool: list[Question | Talk]) -> Iterator[Question]:
    for item in pool:
        yield from item.turns if isinstance(item, Talk) else (item,)


def test_there_are_many_tasks_and_those_of_charxiv() -> None:
    assert len(settled()) >= TASKS
    assert not CHARXIV - settled().keys()


def test_every_task_has_several_wordings() -> None:
    few = {}
    for sample in samples():
        for pool in candidates(sample.scene, "chart", world_of(sample), rng()).values():
            for question in turns(pool):
                assert question.saying is not None
                count = wordings(*question.saying.templates)
                if count < WAYS:
                    few[question.task] = count
    assert not few


def test_wordings_are_sentences() -> None:
    for task, pairs in settled().items():
        for sample, question in pairs[:3]:
            assert question.saying is not None
            for seed in range(12):
                text = question.saying.said(rng(seed))
                assert text[0].isupper() or not text[0].isalpha(), (task, text)
                assert text[-1] in "?.)'" and "{" not in text and "|" not in text, (task, text)
                assert "  " not in text and " ?" not in text and " a a" not in f" {text}"[: len(text)], (task, text)
                assert sample.kind


def test_answers_come_with_evidence_and_reasons() -> None:
    for sample in samples():
        world = world_of(sample)
        asked = annotate(sample.scene, "chart", world, rng(), most=12)
        assert asked
        for one in asked:
            assert one.answer.evidence, (sample.id, one.question.task, one.question.text)
            assert one.rationale, (sample.id, one.question.task, one.question.text)
            assert all(t.text[-1] in ".?!" for t in one.rationale), one.rationale


def test_every_noun_is_asked_about() -> None:
    drawn: Counter[str] = Counter(m.kind for s in samples() for m in s.marks)
    seen: set[str] = set()
    for sample in samples():
        world = world_of(sample)
        kind = {m.id: m.kind for m in sample.marks}
        for pool in candidates(sample.scene, "chart", world, rng(3)).values():
            for question in list(turns(pool))[:6]:
                answer = settle(question, world)
                seen |= {kind[m] for m in answer.evidence if m in kind} if answer is not None else set()
    assert sorted(set(drawn) - seen - MUTE) == []


def test_what_has_no_answer_is_seldom_asked_and_proved() -> None:
    total, nothing = 0, 0
    for sample in samples():
        for one in sample.questions:
            total += 1
            if one.question.unanswerable:
                nothing += 1
                assert one.answer.value in ("nothing", "absent")
                assert one.answer.evidence and one.rationale
    assert 0.01 <= nothing / total <= 0.15


@pytest.mark.parametrize(
    "task", ["compare-yes-no", "check-extremum", "check-comparison", "over-line", "dot-compare", "charxiv-intersect"]
)
def test_yes_and_no_come_alike(task: str) -> None:
    said: Counter[bool] = Counter()
    for sample in samples():
        for seed in range(3):
            for one in annotate(sample.scene, "chart", world_of(sample), rng(seed), most=2, only=(task,)):
                said[bool(one.answer.value)] += 1
    if said.total() >= 30:
        assert 0.3 <= said[True] / said.total() <= 0.7, said


def test_what_is_counted_because_it_is_there_is_not_none() -> None:
    """Error bars and stems of one of several panels are counted as well."""
    tasks = {task for _, _, task in COUNTED}
    for task, pairs in settled().items():
        for sample, question in pairs if task in tasks else ():
            found = settle(question, world_of(sample))
            assert found is not None and number(found.value) >= 1, (sample.id, question.program)
