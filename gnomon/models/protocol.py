"""What is sent to a model and what comes back, one JSON document each way: a contract, on which servers are built."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gnomon.models.prompts import prompt

TEXT: dict[str, Any] = {"type": "string"}
# what the entries of each job's answer have beside their id
ANSWERS: dict[str, dict[str, Any]] = {
    "reword": {"text": TEXT},
    "caption": {"text": TEXT},
    "read": {"text": TEXT},  # of a second model: the letter of the text that means the same
    "propose": {"text": TEXT, "program": {"type": "array", "items": {"type": "object"}}},
    "content": {"data": {"type": "object"}},
}


@dataclass(frozen=True)
class Item:
    """One thing to be worked on: a text with slots, and what each of them stands for. `more` is of the job's own."""

    id: str
    kind: str
    text: str
    slots: Mapping[str, str]
    more: Mapping[str, Any] = field(default_factory=dict)

    def json(self) -> dict[str, Any]:
        return {"id": self.id, "kind": self.kind, "text": self.text, "slots": dict(self.slots), **self.more}


@dataclass(frozen=True)
class Batch:
    """Items of one request."""

    job: str
    language: str
    style: str
    items: tuple[Item, ...]

    def halves(self) -> tuple[Batch, Batch]:
        middle = len(self.items) // 2
        first, second = self.items[:middle], self.items[middle:]
        return Batch(self.job, self.language, self.style, first), Batch(self.job, self.language, self.style, second)


@dataclass(frozen=True)
class Request:
    """What is sent: messages and the form of the answer."""

    messages: tuple[Mapping[str, Any], ...]
    form: Mapping[str, Any]


def request(batch: Batch) -> Request:
    """The request of a batch."""
    document = {
        "job": batch.job,
        "language": batch.language,
        "style": batch.style,
        "items": [item.json() for item in batch.items],
    }
    messages = (
        {"role": "system", "content": prompt(batch.job).text},
        {"role": "user", "content": json.dumps(document, ensure_ascii=False)},
    )
    return Request(messages, {"type": "json_schema", "json_schema": schema(batch.job, len(batch.items))})


def schema(job: str, many: int) -> dict[str, Any]:
    """The JSON schema of a job's answer to so many items, without which small models would go on for ever.

    Programs and data are open objects, which strict schemas do not know.
    """
    own = {"id": TEXT, **ANSWERS[job]}
    item = {"type": "object", "properties": own, "required": list(own), "additionalProperties": False}
    items = {"type": "array", "items": item, "minItems": many, "maxItems": many}
    whole = {"type": "object", "properties": {"items": items}, "required": ["items"], "additionalProperties": False}
    return {"name": f"{job}_answer", "strict": job in ("reword", "caption", "read"), "schema": whole}


class Malformed(ValueError):
    """An answer that is none of the job's."""


def answers(text: str, job: str, wanted: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The entries of an answer by id, the first of each; those of ids that were not asked are left out."""
    try:
        data = json.loads(unfenced(text))
        items = data["items"]
        if not isinstance(items, list):
            raise TypeError(f"expected a list of items, got {type(items).__name__}")
        found: dict[str, dict[str, Any]] = {}
        for item in items:
            if isinstance(item, dict) and item.get("id") in wanted and item["id"] not in found:
                kinds = {"string": str, "array": list, "object": dict}
                if all(isinstance(item.get(n), kinds[kind["type"]]) for n, kind in ANSWERS[job].items()):
                    found[item["id"]] = item
        return found
    except (ValueError, TypeError, KeyError, RecursionError) as e:
        raise Malformed(str(e)) from e


def unfenced(text: str) -> str:
    """The JSON of an answer that is fenced as code, as some servers do in spite of the schema."""
    plain = text.strip()
    if plain.startswith("```"):
        plain = plain.partition("\n")[2].rpartition("```")[0]
    return plain
