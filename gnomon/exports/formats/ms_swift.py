"""ms-swift: JSON lines with messages, images and objects (`<ref-object>`, `<bbox>`), for SFT and GRPO.

Boxes are pixels of the picture; ms-swift turns them into what its model counts by. `question` is the reward's column.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from gnomon.exports.chat import IMAGE, chat, finds
from gnomon.exports.coordinates import outward
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Shown, Talk, Target, View

STORE = "jsonl"


def locate(grounding: Sequence[Target], pictures: Sequence[Shown], options: Options) -> str:
    """A place for each mark and its box, which `objects` fills."""
    return ", ".join("<ref-object><bbox>" for _ in grounding)


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation; the reward judges the last reply."""
    shown = [t for one in talk.exchanges for t in one.grounding] if options.grounding else []
    last = talk.exchanges[-1]
    yield {
        "id": talk.id,
        "messages": chat(talk),
        "images": [p.row() for p in talk.pictures],
        "objects": objects(shown, talk.pictures),
        "question": json.dumps(last.question, ensure_ascii=False),
        "solution": last.answer,
        "kind": talk.sample.kind,
        "task": last.task,
    }


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each sort of mark on each picture, for supervised training: boxes have no reward."""
    for image, label, found in finds(view):
        yield {
            "id": f"{view.sample.id}/{image}/{label}",
            "messages": [
                {"role": "user", "content": f"{IMAGE}\nDetect every {label} and give its box."},
                {"role": "assistant", "content": locate(found, view.pictures, options)},
            ],
            "images": [view.pictures[image].row()],
            "objects": {**objects(found, view.pictures), "image_id": [0] * len(found)},
            "question": "",
            "solution": "",
            "kind": view.sample.kind,
            "task": "detect",
        }


def objects(found: Sequence[Target], pictures: Sequence[Shown]) -> Row:
    """What the places stand for, in the order in which they stand."""
    sizes = [(p.width, p.height) for p in pictures]
    return {
        "ref": [t.label for t in found],
        "bbox": [[*outward(t.box, sizes[t.image], sizes[t.image])] for t in found],
        "bbox_type": "real",
        "image_id": [t.image for t in found],
    }
