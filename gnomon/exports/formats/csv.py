"""CSV: a line for each question, with the path of its picture, its choices, its answer and its reasoning."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.exports.asking import LETTERS
from gnomon.exports.format import Row
from gnomon.exports.options import Options
from gnomon.exports.talk import Talk

STORE = "csv_table"
CHOICES = 4


def rows(talk: Talk, options: Options) -> Iterator[Row]:
    """A row for each exchange. `image` is the first picture, `follows` names the one before."""
    for one in (e for e in talk.exchanges if e.kept):
        question, choices = one.asked.question, one.question["choices"]
        yield {
            "id": one.id,
            "kind": talk.sample.kind,
            "level": talk.sample.level,
            "task": one.task,
            "image": talk.pictures[0].row(),
            "question": question.text,
            **{LETTERS[i]: choices[i]["text"] if i < len(choices) else "" for i in range(CHOICES)},
            "answer": one.answer,
            "answer_text": one.asked.answer_text,
            "answer_type": one.asked.answer_type,
            "unit": one.asked.answer.unit,
            "low": one.asked.answer.low,
            "high": one.asked.answer.high,
            "rationale": "\n".join(one.rationale),
            "follows": f"{talk.sample.id}/{question.follows}" if question.follows else "",
        }
