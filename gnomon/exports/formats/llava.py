"""LLaVA: one JSON list with `id`, `image` and `conversations`; `--image_folder` is the folder."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.exports.chat import chat, shared
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "json_array"


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each conversation; `image` is a list if there are several pictures, as LLaVA-NeXT takes them."""
    pictures = [p.row() for p in talk.pictures]
    yield {
        "id": talk.id,
        "image": pictures[0] if len(pictures) == 1 else pictures,
        "conversations": shared(chat(talk)),
    }
