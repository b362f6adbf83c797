"""What all rewards share: the text of a completion, and the question that a column of the data holds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from gnomon.datasets.score import score

Completion = str | Sequence[Mapping[str, Any]]
Question = str | Mapping[str, Any]


def judged(question: Question, completion: Completion) -> float | None:
    """The score of a completion; None if the question cannot be scored. ValueError if a column holds no question."""
    asked = json.loads(question) if isinstance(question, str) else question
    if not isinstance(asked, Mapping):
        raise ValueError(f"expected a question of gnomon's, as a row or its JSON; got {str(question)[:80]!r}")
    return score(asked, text_of(completion))


def text_of(completion: Completion) -> str:
    """What was said last: of a conversation its last message, of a message in parts those that are text."""
    if isinstance(completion, str):
        return completion
    said = completion[-1]["content"] if completion else ""
    if isinstance(said, str):
        return said
    return "".join(part["text"] for part in said or () if part.get("type") == "text")
