"""Conversations as chats: who says what, with a tag for each picture before the first words of the user."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon.exports.talk import Exchange, Talk, Target, View

IMAGE = "<image>"
MOST = 30  # marks of one sort that are to be found at most
UNDRAWN = ("place",)  # where something can be read, and nothing is drawn

Said = list[dict[str, str]]


def tags(talk: Talk) -> str:
    """A line for each picture."""
    return f"{IMAGE}\n" * len(talk.pictures)


def chat(talk: Talk, upto: int | None = None) -> Said:
    """The turns as roles and contents: user, assistant, user …; up to the question of exchange `upto`."""
    said: Said = []
    for number, one in enumerate(talk.exchanges[: None if upto is None else upto + 1]):
        said.append({"role": "user", "content": (tags(talk) if not number else "") + one.prompt})
        said.append({"role": "assistant", "content": one.reply})
    return said if upto is None else said[:-1]


def shared(said: Said) -> Said:
    """The turns of a chat in the manner of ShareGPT and LLaVA."""
    who = {"user": "human", "assistant": "gpt"}
    return [{"from": who[turn["role"]], "value": turn["content"]} for turn in said]


def before(talk: Talk) -> Iterator[tuple[Exchange, Said]]:
    """Each exchange that is kept, with what was said up to its question."""
    for number, one in enumerate(talk.exchanges):
        if one.kept:
            yield one, chat(talk, number)


def finds(view: View) -> Iterator[tuple[int, str, Sequence[Target]]]:
    """What can be asked to be found: a picture's number, a label, and every mark of it there."""
    for image in range(len(view.pictures)):
        for label, found in view.sorts(image).items():
            if len(found) <= MOST and label not in UNDRAWN:
                yield image, label, found
