"""NeMo Gym: JSON lines with `responses_create_params` and `verifier_metadata`; pictures are data URIs."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Shown, Talk

STORE = "jsonl"


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange, with what was said before it."""
    said: list[Row] = []
    for number, one in enumerate(talk.exchanges):
        pictures = [seen(p) for p in talk.pictures] if not number else []
        said = [*said, {"role": "user", "content": [*pictures, {"type": "input_text", "text": one.prompt}]}]
        if one.kept:
            yield {
                "responses_create_params": {"input": said},
                "verifier_metadata": {"id": one.id, "task": one.task, "question": one.question, "answer": one.answer},
            }
        said = [*said, {"role": "assistant", "content": one.reply}]


def seen(picture: Shown) -> Row:
    """A picture within a message."""
    data = base64.b64encode(picture.bytes).decode()
    return {"type": "input_image", "image_url": f"data:image/png;base64,{data}", "detail": "auto"}
