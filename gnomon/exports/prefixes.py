"""Rows of models that take one picture, what is asked as a prefix, and what is answered as a suffix."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.exports.format import Row
from gnomon.exports.talk import Shown, Talk


def prefixed(id: str, picture: Shown, prefix: str, suffix: str) -> Row:
    """A row with a picture."""
    return {"id": id, "image": picture.row(), "prefix": prefix, "suffix": suffix}


def alone(talk: Talk, task: str) -> Iterator[Row]:
    """A row for each exchange about a single picture that follows no other; the prefix begins with the task."""
    if len(talk.pictures) == 1:
        for one in talk.exchanges:
            if one.kept and not one.asked.question.follows:
                yield prefixed(one.id, talk.pictures[0], f"{task}{one.prompt}", one.reply)
