"""Questions about what is said: one thing is wrong in what they show, and verify finds a key that is wrong."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

import gnomon
from gnomon.annotators.doubting import Said, wrong_step
from gnomon.annotators.question import Asked
from gnomon.datasets.doubts import doubts
from gnomon.datasets.doubts.claims import doubt_claims
from gnomon.datasets.doubts.shown import doubt_shown
from gnomon.datasets.load import sample
from gnomon.datasets.make import make
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import parse
from gnomon.datasets.rows import row_of, sample_of
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.truth.world import World

KINDS = ("chart/bar", "chart/grouped", "function/quadratic", "geometry/triangle", "molecule/skeletal")
SAMPLES = 30
ALSO = ("wrong-span", "wrong-step")


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    recipe = parse({"mix": [{"kind": k} for k in KINDS], "seed": 23, "annotators": {"also": list(ALSO)}}, "recipe")
    plan = prepare(recipe)
    with Engines() as engines:
        made = [make(plan.draw(index), engines)[0] for index in range(SAMPLES)]
    return [sample_of(row_of(s)) for s in made if s is not None]


def shown(samples: list[Sample], task: str) -> list[tuple[Sample, Asked]]:
    return [(s, q) for s in samples for q in s.questions if q.question.task == task]


def test_they_are_asked_and_hold(samples: list[Sample]) -> None:
    for task in ALSO:
        assert len(shown(samples, task)) >= SAMPLES // 2
        assert {s.family for s, _ in shown(samples, task)} == {"chart", "function", "geometry", "molecule"}
    plan = prepare(parse({"mix": [{"kind": KINDS[0]}]}, "recipe"))
    assert [line for s in samples for line in doubts(s, plan.limits)] == []


def test_mistakes_have_names_and_are_of_several_sorts(samples: list[Sample]) -> None:
    told = [q.rationale[-2].text for task in ALSO for _, q in shown(samples, task) if q.answer_text != "none"]
    assert all(re.fullmatch(r"The mistake: [a-z ]+\.", text) for text in told)
    assert len(Counter(told)) >= 4


def test_what_is_asked_otherwise_stays_as_it_is(samples: list[Sample]) -> None:
    with Engines() as engines:
        plain = sample(samples[0].kind, seed=23, index=0, engines=engines)
    asked = [q for q in samples[0].questions if q.question.task not in ALSO]
    assert [q.question.text for q in plain.questions] == [q.question.text for q in asked]
    assert [c.text for c in plain.captions] == [c.text for c in samples[0].captions]
    assert plain.images == samples[0].images


def test_whatever_step_goes_wrong_is_told_whole(samples: list[Sample]) -> None:
    """Also where a yes or a no is turned of which the true rationale says no more than that it is so."""
    turned = 0
    for number, one in enumerate(samples):
        asked = tuple(q for q in one.questions if q.question.task not in ALSO)
        world = World.of(one.facts, one.readings, one.scene.ground)
        said = Said(one.scene, one.family, world, asked, one.captions)
        for seed in range(8):
            found = wrong_step(said, np.random.default_rng((number, seed)))
            if found is not None:
                turned += any("conclusion turned" in t.text for t in found.rationale)
                doubted = replace(one, questions=(*asked, replace(found, id="q99")))
                assert [*doubt_claims(doubted), *doubt_shown(doubted)] == [], found.question.text
    assert turned >= 5


def with_question(one: Sample, asked: Asked, changed: Asked) -> Sample:
    return replace(one, questions=tuple(changed if q is asked else q for q in one.questions))


def test_a_wrong_key_is_found(samples: list[Sample]) -> None:
    for task, other in (("wrong-span", "nowhere"), ("wrong-step", "step 11")):
        for one, asked in shown(samples, task):
            assert list(doubt_shown(with_question(one, asked, replace(asked, answer_text=other)))), asked.question.text


def test_a_mistake_that_was_not_made_or_made_twice_is_found(samples: list[Sample]) -> None:
    """The true caption in place of the wrong one, and steps of which two differ from the true ones."""
    for one, asked in shown(samples, "wrong-span"):
        ask, _, text = asked.question.text.partition("\n\n")
        for true in one.captions:
            question = replace(asked.question, text=f"{ask}\n\n{true.text}")
            assert list(doubt_shown(with_question(one, asked, replace(asked, question=question)))), text
    for one, asked in shown(samples, "wrong-step"):
        lines = asked.question.text.split("\n")
        twice = "\n".join([*lines[:-2], f"{lines[-2]} Indeed.", f"{lines[-1]} Indeed."])
        question = replace(asked.question, text=twice)
        assert list(doubt_shown(with_question(one, asked, replace(asked, question=question))))


def test_a_quote_is_scored_by_the_words_it_holds(samples: list[Sample]) -> None:
    for _, asked in shown(samples, "wrong-span"):
        text = asked.question.text.partition("\n\n")[2]
        right = asked.answer_text
        at = text.index(right)
        before = text[:at].rsplit(" ", 2)[-2:]
        wider = text[at - len(" ".join(before)) : at + len(right)]
        assert gnomon.score(asked, right) == gnomon.score(asked, f'The wrong words are "{right}".') == 1
        assert gnomon.score(asked, wider) == 1, (wider, right)
        assert gnomon.score(asked, text) == 0 or len(text.split()) < 12
        assert gnomon.score(asked, text.split()[0]) == 0 or right in text.split()[0]
        assert gnomon.score(asked, "nothing is wrong") == 0
    for _, asked in shown(samples, "wrong-step"):
        assert gnomon.score(asked, asked.answer_text) == gnomon.score(asked, f"**{asked.answer_text}**") == 1
        assert gnomon.score(asked, "step 12") == 0
        assert gnomon.score(asked, "none") == float(asked.answer_text == "none")
        if asked.answer_text != "none":
            assert gnomon.score(asked, asked.answer_text.removeprefix("step ")) == 1
