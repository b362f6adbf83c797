"""Hugging Face imagefolder: a folder of pictures a split with `metadata.jsonl`: caption, marks, questions."""

from __future__ import annotations

import json
from collections.abc import Iterator

from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import View

STORE = "imagefolder"


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each picture. `objects` has boxes as left, top, width, height; `questions` is JSON."""
    sample = view.sample
    longest = max((c.text for c in sample.captions), key=len, default="")
    asked = [
        {"id": a.id, "task": a.question.task, "text": a.question.text, "answer": a.answer_text}
        for a in sample.questions
    ]
    for image, picture in enumerate(view.pictures):
        found = [t for t in view.targets if t.image == image]
        yield {
            "file_name": picture.row(),
            "id": sample.id,
            "kind": sample.kind,
            "level": sample.level,
            "group": sample.group,
            "text": longest,
            "objects": {
                "bbox": [[t.box.left, t.box.top, t.box.width, t.box.height] for t in found],
                "categories": [t.label for t in found],
                "texts": [t.text for t in found],
            },
            "questions": json.dumps(asked, ensure_ascii=False),
        }
