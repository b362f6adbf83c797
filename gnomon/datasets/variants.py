"""Variants of a question: the same asked of other scenes, as one program shape of one kind, level and task."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

KEPT = ("kind", "is_", "from_")  # of a step, besides what it does and which attributes it looks at
NAMES = re.compile(r"\b(?:[A-Z]{1,4}|−?\d+(?:\.\d+)?)\b")  # letters of points and numbers in names of attributes

Variant = tuple[str, int, str, str]


def variant_of(kind: str, level: int, question: Mapping[str, Any]) -> Variant:
    """What all variants of a question of a row share."""
    form = "choice" if question["choices"] else question["answer_type"]
    return kind, level, question["task"], f"{form} {shape(orjson.loads(question['program']))}"


def shape(program: Sequence[Mapping[str, Any]]) -> str:
    """A program without its names and numbers: what is done to what, in which order."""
    return ".".join(f"{step['op']}({','.join(parts(step))})" for step in program)


def parts(step: Mapping[str, Any]) -> Iterable[str]:
    for name, value in step.items():
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield shape(value)
        elif name in KEPT:
            yield str(value)
        elif name.endswith("attribute") or name in ("by", "group", "row", "column"):
            yield NAMES.sub("", str(value))
