"""Who speaks: personas and registers, drawn by the id of a sample."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from gnomon.truth.chance import digest


@dataclass(frozen=True)
class Persona:
    """A way to sound. `style` is what a model is told, `asks` are frames for a question `{q}` where there is none."""

    name: str
    style: str
    asks: tuple[str, ...]


@cache
def personas() -> tuple[Persona, ...]:
    found = yaml.safe_load(Path(__file__).with_name("personas.yaml").read_text(encoding="utf-8"))
    return tuple(Persona(**{**p, "asks": tuple(p["asks"])}) for p in found)


def persona_of(id: str, job: str) -> Persona:
    """The persona of a sample for a job: the same each time."""
    return personas()[digest(id, job, "persona") % len(personas())]
