"""What models are told to do, one file a job and version: `reword.1.md`.

The newest is used; its words are in the key of every cached answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Prompt:
    """The system message of a job; `name` tells its version."""

    name: str
    text: str


@cache
def prompt(job: str) -> Prompt:
    """The newest prompt of a job; Refused if there is none."""
    files = sorted(Path(__file__).parent.glob(f"{job}.*.md"), key=lambda f: int(f.stem.partition(".")[2]))
    if not files:
        raise Refused(f"expected a job with a prompt, got {job!r}; there are: {', '.join(jobs())}")
    return Prompt(files[-1].stem, files[-1].read_text(encoding="utf-8").strip())


def jobs() -> tuple[str, ...]:
    """The jobs that there are prompts for."""
    return tuple(sorted({f.name.partition(".")[0] for f in Path(__file__).parent.glob("*.md")}))
