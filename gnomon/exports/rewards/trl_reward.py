"""The reward for TRL's GRPOTrainer: `GRPOTrainer(reward_funcs=[answered], …)`, with a column `question` in the data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gnomon.exports.rewards.judged import Completion, Question, judged


def answered(
    prompts: Sequence[Any], completions: Sequence[Completion], question: Sequence[Question], **columns: Any
) -> list[float | None]:
    """A score for each completion; None, which TRL leaves out, for a question that cannot be scored.

    `question` holds for each completion a question of a row, or its JSON.
    """
    return [judged(q, c) for q, c in zip(question, completions, strict=True)]
