"""EasyR1: Parquet with `problem`, `answer` and `images`; `answer` is the question as JSON, for the reward.

Set `data.prompt_key=problem`, `data.answer_key=answer`, `data.image_key=images`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from gnomon.exports.chat import tags
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "parquet"
FEATURES = {
    "id": "string",
    "images": ["Image"],
    "problem": "string",
    "answer": "string",
    "solution": "string",
    "kind": "string",
    "task": "string",
}


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange. A prompt is one text: what was said before stands in it."""
    earlier = ""
    for one in talk.exchanges:
        if one.kept:
            yield {
                "id": one.id,
                "images": [p.row() for p in talk.pictures],
                "problem": tags(talk) + earlier + one.prompt,
                "answer": json.dumps(one.question, ensure_ascii=False),
                "solution": one.answer,
                "kind": talk.sample.kind,
                "task": one.task,
            }
        earlier += f"{one.prompt}\n{one.reply}\n"
