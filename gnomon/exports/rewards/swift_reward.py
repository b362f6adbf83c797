"""The reward for ms-swift: `--external_plugins …/swift_reward.py --reward_funcs gnomon`, with a column `question`."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from gnomon.exports.rewards.judged import Completion, Question, judged


class Answered:
    """What ms-swift calls an outcome reward model, an ORM."""

    def __init__(self, args: Any = None, **more: Any) -> None:
        self.args = args

    def __call__(self, completions: Sequence[Completion], question: Sequence[Question], **columns: Any) -> list[float]:
        """A score for each completion; 0 where a question cannot be scored."""
        return [judged(q, c) or 0.0 for q, c in zip(question, completions, strict=True)]


with suppress(ImportError):  # a plug-in of ms-swift registers itself as it is loaded; elsewhere there is nothing to do
    from swift.rewards import orms

    orms["gnomon"] = Answered
