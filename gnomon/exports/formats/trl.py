"""TRL: rows for SFTTrainer (prompt and completion) and for GRPOTrainer (prompt and the reward's column `question`)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "parquet"
FEATURES = {
    "id": "string",
    "images": ["Image"],
    "prompt": [{"role": "string", "content": "string"}],
    "completion": [{"role": "string", "content": "string"}],
    "question": "string",
    "answer": "string",
    "kind": "string",
    "task": "string",
    "level": "int64",
}


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange; what was said before it stands in its prompt. TRL puts pictures before the first."""
    said: list[Row] = []
    for one in talk.exchanges:
        said = [*said, {"role": "user", "content": one.prompt}]
        answer = {"role": "assistant", "content": one.reply}
        if one.kept:
            yield {
                "id": one.id,
                "images": [p.row() for p in talk.pictures],
                "prompt": said,
                "completion": [answer],
                "question": json.dumps(one.question, ensure_ascii=False),
                "answer": one.answer,
                "kind": talk.sample.kind,
                "task": one.task,
                "level": talk.sample.level,
            }
        said = [*said, answer]
