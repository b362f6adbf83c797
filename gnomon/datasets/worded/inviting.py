"""What a model is told of a sample so that it may think of questions: what there is, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from gnomon.datasets.worded.programs import attributes
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.fact import is_number

VALUES = 12  # values of an attribute that are told
ATTRIBUTES = 40  # of a sample
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Invitation:
    """What a sample has to be asked about: kinds, their attributes, the values as slots; and questions there are."""

    text: str
    slots: Mapping[str, str]


def invitation(own: Wordings) -> Invitation | None:
    """What a model is told of a sample; None if there is nothing that it could ask about."""
    world, names = own.doubt.world, iter(f"{a}{b}" for a in LETTERS for b in LETTERS)
    slots: dict[str, str] = {}
    lines: list[str] = []
    for kind, members in sorted(world.kinds.items()):
        for attribute in attributes(kind, own):
            if len(lines) == ATTRIBUTES:
                break
            values = dict.fromkeys(world.facts[m, attribute].value for m in members if (m, attribute) in world.readings)
            texts = [v for v in values if isinstance(v, str) and v and "\n" not in v and v not in own.doubt.kinds]
            if texts:
                told = []
                for value in texts[:VALUES]:
                    name = next(names)
                    slots[name] = value
                    told.append(f"{{{name}}}")
                lines.append(f"{kind}.{attribute}: {', '.join(told)}")
            elif any(is_number(v) for v in values):
                lines.append(f"{kind}.{attribute}: a number")
    examples = [
        f"{q.question.text} {orjson.dumps(q.question.program.json()).decode()}" for q in own.sample.questions[:3]
    ]
    if not lines or own.by is None:
        return None
    return Invitation("\n".join(("There is:", *lines, "Asked already:", *examples)), slots)
