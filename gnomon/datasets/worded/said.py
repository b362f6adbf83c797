"""What a model said, kept beside each part as lines of JSON: data that is not trusted, the gate reads it each time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gnomon.datasets.files import write_whole
from gnomon.truth.refused import Refused

LONG = 8_000  # characters of a text, and of the rest of an answer, that are kept: more than any that passes


@dataclass(frozen=True, kw_only=True)
class Said:
    """To an `item` of sample `id`, for a job in a style: a text with slots, with what else the job's answer has.

    `why` is the reason for which it does not stand in the row; "" if it does.
    """

    id: str
    job: str
    item: str
    style: str
    model: str
    text: str = ""
    why: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)


def said_file(out: Path, part: str) -> Path:
    return out / "said" / f"{part}.jsonl"


def write_said(out: Path, part: str, said: Iterable[Said]) -> None:
    lines = (json.dumps(vars(s), ensure_ascii=True) + "\n" for s in said)
    write_whole(said_file(out, part), "".join(lines).encode())


def read_said(out: Path, part: str) -> dict[str, list[Said]]:
    """What was said of each sample of a part; nothing if no model was asked. Refused if a line is none of ours."""
    file = said_file(out, part)
    if not file.is_file():
        return {}
    found: dict[str, list[Said]] = {}
    try:
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line:
                said = Said(**json.loads(line))
                found.setdefault(said.id, []).append(said)
    except (OSError, ValueError, TypeError, RecursionError) as e:
        raise Refused(f"{file}: expected lines of what a model said, got: {e}") from e
    return found
