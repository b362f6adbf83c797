"""A suite for VLMEvalKit: two TSV files for its LMUData folder, one with choices and one without.

As its `ImageBaseDataset` reads them: a picture is base64, or the index of an earlier row that holds it.
"""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Sequence
from pathlib import Path

from gnomon.datasets.files import write_whole
from gnomon.exports.suites.item import LETTERS, Item


def write(folder: Path, name: str, items: Sequence[Item]) -> None:
    """`NAME_mcq.tsv` and `NAME_vqa.tsv`; a harness takes a set with columns A and B for multiple choice."""
    choice = [i for i in items if i.choices]
    most = max((len(i.choices) for i in choice), default=0)
    for ending, own, letters in (
        ("mcq", choice, LETTERS[:most]),
        ("vqa", [i for i in items if not i.choices], ""),
    ):
        if own:
            write_whole(folder / f"{name}_{ending}.tsv", table(own, letters).encode())


def table(items: Sequence[Item], letters: str) -> str:
    text = io.StringIO()
    lines = csv.writer(text, delimiter="\t", lineterminator="\n")
    lines.writerow(["index", "image", "image_path", "question", *letters, "answer", "category", "l2-category", "level"])
    shown: dict[str, str] = {}  # which row holds a sample's picture
    for item in items:
        q = item.question
        options = [*item.choices, *[""] * (len(letters) - len(item.choices))]
        asked = str(q["text"]) if letters else item.prompt
        one = len(item.images) == 1
        image = shown[item.sample] if item.sample in shown and one else pictures(item)
        shown.setdefault(item.sample, item.key)
        path = f"{item.key}.png" if one else str([f"{item.key}-{n}.png" for n in range(len(item.images))])
        lines.writerow(
            [item.key, image, path, asked, *options, item.target, q["task"], item.kind, f"level {item.level}"]
        )
    return text.getvalue()


def pictures(item: Item) -> str:
    """The picture in base64; of several a list of them."""
    coded = [base64.b64encode(image).decode() for image in item.images]
    return coded[0] if len(coded) == 1 else str(coded)
