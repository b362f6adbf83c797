"""Rewards as trainers call them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from gnomon.exports.rewards import swift_reward, trl_reward, verl_reward
from gnomon.exports.rewards.judged import text_of

QUESTION: dict[str, Any] = {
    "id": "q0",
    "text": "Which city is it?",
    "answer": '"Berlin"',
    "answer_text": "Berlin",
    "answer_type": "string",
    "unit": "",
    "low": None,
    "high": None,
    "choices": [{"text": "Paris", "mistake": "the neighbour"}, {"text": "Berlin", "mistake": ""}],
    "program": json.dumps([{"op": "read", "attribute": "name"}]),
}
UNSCORED = {**QUESTION, "answer_type": "drawing", "choices": []}
SAID = ["<think>Paris?</think>B", "Paris", "The answer is **Berlin**."]


def test_trl_gives_one_reward_a_completion_and_none_where_it_does_not_apply() -> None:
    messages = [[{"role": "assistant", "content": said}] for said in SAID]
    prompts = [[{"role": "user", "content": "?"}]] * 3
    more: dict[str, Any] = {"completion_ids": [[1]] * 3, "trainer_state": None, "images": [[]] * 3, "log_metric": None}
    assert trl_reward.answered(prompts=prompts, completions=messages, question=[QUESTION] * 3, **more) == [1, 0, 1]
    assert trl_reward.answered(["?"] * 2, SAID[:2], question=[json.dumps(QUESTION), UNSCORED]) == [1, None]


def test_verl_finds_the_function_by_path_and_name() -> None:
    """As verl loads it: the file, by its path, under a name of its own."""
    spec = importlib.util.spec_from_file_location("custom_module", verl_reward.__file__)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scores = [
        module.compute_score(data_source="gnomon", solution_str=said, ground_truth=json.dumps(QUESTION), extra_info={})
        for said in SAID
    ]
    assert scores == [1, 0, 1]
    assert verl_reward.compute_score("gnomon", "B", UNSCORED) == 0


def test_swift_calls_what_it_makes() -> None:
    reward = swift_reward.Answered(args=None)
    assert reward(SAID, question=[QUESTION] * 3, solution=[""] * 3, trainer_state=None) == [1, 0, 1]
    assert reward(["B"], question=[UNSCORED]) == [0]


def test_swift_knows_it_by_name() -> None:
    rewards = pytest.importorskip("swift.rewards", reason="ms-swift is not installed")
    assert rewards.orms["gnomon"] is swift_reward.Answered


def test_a_folder_of_plug_ins_hides_no_package() -> None:
    """ms-swift puts the folder of a plug-in first on the path."""
    names = {path.stem for path in Path(trl_reward.__file__).parent.glob("*.py")}
    assert not names & {"trl", "verl", "swift", "torch", "datasets", "transformers"}


def test_the_text_of_a_completion() -> None:
    parts = [{"type": "text", "text": "It is "}, {"type": "image"}, {"type": "text", "text": "B"}]
    assert text_of([{"role": "assistant", "content": "A"}, {"role": "assistant", "content": parts}]) == "It is B"
    assert text_of([]) == ""


def test_a_column_without_a_question_is_named() -> None:
    with pytest.raises(ValueError, match="expected a question"):
        trl_reward.answered(["?"], ["B"], question=["42"])
