"""One question of a suite, as harnesses take it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gnomon.annotators.forms import form_of

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PICK = "Answer with the letter of the right choice."
YES_NO = "Answer with yes or no."
SHORT = "Answer with a number, a word or a phrase alone."


@dataclass(frozen=True)
class Item:
    """`key` names it in files; `question` is that of the row, with all that `gnomon.score` needs."""

    key: str
    sample: str
    kind: str
    level: int
    question: Mapping[str, Any]
    images: tuple[bytes, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(c["text"] for c in self.question["choices"])

    @property
    def target(self) -> str:
        """The letter of the right choice, or the answer as printed."""
        for letter, choice in zip(LETTERS, self.question["choices"], strict=False):
            if not choice["mistake"]:
                return letter
        return str(self.question["answer_text"])

    @property
    def prompt(self) -> str:
        """The question with its choices, and in which form one answers."""
        lettered = [f"{letter}. {text}" for letter, text in zip(LETTERS, self.choices, strict=False)]
        formed = form_of(self.question["task"]) is not None and not lettered
        how = "" if formed else PICK if lettered else YES_NO if self.question["answer_type"] == "boolean" else SHORT
        return "\n".join(filter(None, (self.question["text"], *lettered, how)))


def key_of(sample: str, question: str) -> str:
    """`chart-bar--1-000042-q3`: the name of a question that also names files."""
    return f"{sample.replace('/', '-')}-{question}"


def items_of(file: Path) -> Iterator[Item]:
    """The questions of a part."""
    import pyarrow.parquet as pq

    for row in pq.read_table(file, columns=["id", "kind", "level", "images", "questions"]).to_pylist():
        images = tuple(image["bytes"] for image in row["images"])
        for q in row["questions"]:
            yield Item(key_of(row["id"], q["id"]), row["id"], row["kind"], row["level"], q, images)
