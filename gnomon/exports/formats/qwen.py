"""Qwen-VL's own finetuning: JSON with `<image>` tags; boxes as `bbox_2d`, counted as the version given counts them.

`coordinates` qwen2 and qwen3 are thousandths; qwen2.5 are pixels after smart_resize, with `pixels` if you set them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gnomon.exports.asking import located
from gnomon.exports.chat import IMAGE, chat, finds, shared
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Shown, Talk, Target, View

STORE = "json_array"


def locate(grounding: Sequence[Target], pictures: Sequence[Shown], options: Options) -> str:
    """Boxes in Qwen3-VL's way, unless another is asked for."""
    return located(grounding, pictures, replace(options, coordinates=options.coordinates or "qwen3"))


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation."""
    pictures = [p.row() for p in talk.pictures]
    yield {
        "id": talk.id,
        **({"image": pictures[0]} if len(pictures) == 1 else {"images": pictures}),
        "conversations": shared(chat(talk)),
    }


def sights(view: View, options: Options) -> Iterator[Row]:
    """A row for each sort of mark on each picture."""
    for image, label, found in finds(view):
        ask = f"{IMAGE}\nLocate every {label} in this image and output the bbox coordinates in JSON format."
        alone = [replace(t, image=0) for t in found]
        yield {
            "id": f"{view.sample.id}/{image}/{label}",
            "image": view.pictures[image].row(),
            "conversations": [
                {"from": "human", "value": ask},
                {"from": "gpt", "value": locate(alone, view.pictures[image : image + 1], options)},
            ],
        }
