"""What a model said, kept beside each part as lines of JSON: data that is not trusted, the gate reads it each time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from gnomon.annotators import tongues
from gnomon.annotators.gate.lexicon import FILE
from gnomon.datasets.files import write_whole
from gnomon.truth.refused import Refused

SETTING = "annotate.yaml"  # how a folder was annotated
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


def gate_digest() -> str:
    """What the gate's reviewed words are by: texts were let through under these, and are judged by these again."""
    files = [FILE, *sorted(Path(tongues.__file__).parent.glob("*.yaml"))]
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def doubt_gate(out: Path) -> Iterator[str]:
    """Whether a folder was annotated under the words that the gate has here."""
    file = out / SETTING
    if not file.is_file():
        if (out / "said").is_dir():
            yield f"{SETTING} is missing: nothing says under which words of the gate this was annotated"
        return
    try:
        held = yaml.safe_load(file.read_text(encoding="utf-8"))["gate"]
    except (OSError, ValueError, TypeError, KeyError, yaml.YAMLError) as e:
        yield f"{SETTING}: cannot be read: {e}"
        return
    if held != gate_digest():
        yield f"{SETTING}: annotated under other words of the gate ({str(held)[:12]}…); annotate it anew"
