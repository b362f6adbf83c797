"""WebDataset: tar shards with a picture and a JSON for each conversation."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.exports.chat import chat
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "tar"


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation: `png`, or `0.png`, `1.png` … of several pictures, and `json`. Keys have no dots."""
    pictures = talk.pictures
    yield {
        "__key__": talk.id.replace("/", "-").replace(".", "_"),
        **({"png": pictures[0].row()} if len(pictures) == 1 else {f"{i}.png": p.row() for i, p in enumerate(pictures)}),
        "json": {
            "id": talk.id,
            "kind": talk.sample.kind,
            "level": talk.sample.level,
            "group": talk.sample.group,
            "messages": chat(talk),
            "questions": [one.question for one in talk.exchanges],
            "answers": [one.answer for one in talk.exchanges],
        },
    }
