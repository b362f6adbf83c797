"""Steps that count a selection."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.truth import interval as iv
from gnomon.truth.steps.reader import Reader, chosen
from gnomon.truth.steps.step import Found, State, Step


@dataclass(frozen=True)
class Count(Step):
    """How many there are."""

    def do(self, reader: Reader, state: State) -> Found:
        picked = chosen(state)
        return Found(iv.exactly(len(picked.members)), picked.searched)


@dataclass(frozen=True)
class Exists(Step):
    """Whether there is any."""

    def do(self, reader: Reader, state: State) -> Found:
        picked = chosen(state)
        return Found(bool(picked.members), picked.evidence if picked.members else picked.searched)
