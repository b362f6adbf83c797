"""The reward for verl: this file as `reward.custom_reward_function.path`, and `compute_score` as its `name`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gnomon.exports.rewards.judged import Question, judged


def compute_score(
    data_source: str,
    solution_str: str,
    ground_truth: Question,
    extra_info: Mapping[str, Any] | None = None,
    **more: Any,
) -> float:
    """The score of a solution. `ground_truth` is a question of a row, or its JSON; 0 where it cannot be scored."""
    return judged(ground_truth, solution_str) or 0.0
