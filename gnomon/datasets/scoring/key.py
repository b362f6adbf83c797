"""What an answer is judged by: the part of a question that counts, of a sample or of a row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

import orjson

from gnomon.annotators.question import Asked
from gnomon.truth.attribute import Form
from gnomon.truth.fact import Value

AnswerForm = Form | Literal["span"]  # of an attribute, or a quote from what the question shows
# tasks whose answers are about what is said, and read from no attribute
TOLD: Mapping[str, AnswerForm] = {"wrong-span": "span", "wrong-step": "name"}
ORDERED = re.compile(r"\border\b|\bfrom (?:first|left|top|front) to\b|\brow by row\b", re.I)


@dataclass(frozen=True)
class Key:
    """`sort` is the answer's type, `form` what its text is, `right` tells of each choice whether it is."""

    asked: str
    value: Value
    printed: str
    sort: str
    form: AnswerForm
    unit: str
    low: float | None
    high: float | None
    choices: tuple[str, ...]
    right: tuple[bool, ...]
    task: str = ""

    @property
    def ordered(self) -> bool:
        """Whether the question fixes the order of a list."""
        return bool(ORDERED.search(self.asked))


def key_of(question: Asked | Mapping[str, Any]) -> Key:
    """The key of a sample's question, or of a row's as `datasets` gives it; KeyError or ValueError if it is neither."""
    from gnomon.truth.codec import value_in

    if isinstance(question, Asked):
        q, answer = question.question, question.answer
        right = tuple(not c.mistake for c in q.choices)
        return Key(
            q.text, answer.value, question.answer_text, question.answer_type, form_of(q.task, q.program.json()),
            answer.unit, answer.low, answer.high, tuple(c.text for c in q.choices), right, q.task,
        )  # fmt: skip
    choices, task = question["choices"], str(question.get("task", ""))
    return Key(
        question["text"], value_in(orjson.loads(question["answer"])), question["answer_text"], question["answer_type"],
        form_of(task, orjson.loads(question["program"])), question["unit"],
        question["low"], question["high"],
        tuple(c["text"] for c in choices), tuple(not c["mistake"] for c in choices), task,
    )  # fmt: skip


def form_of(task: str, steps: Sequence[Mapping[str, Any]]) -> AnswerForm:
    """What the text that a program gives is: its last step reads it, or names it after what it compares."""
    if task in TOLD:
        return TOLD[task]
    step = steps[-1] if steps else {}
    while step.get("op") in ("pick", "same", "compare") and step["of"]:
        step = step["of"][-1]
    attribute = step.get("attribute")
    return declared(str(attribute)) if attribute else "name"


@cache
def declared(name: str) -> Form:
    """The form of the attribute of a name. Two families with one name for two forms would be an error of theirs."""
    from gnomon.registry import families
    from gnomon.truth.codec import vocabulary

    for family in families():
        try:
            form = vocabulary(family).attribute(name).form
        except ValueError:
            continue
        if form != get_args(Form)[0]:
            return form
    return "name"
