"""Shares of an array job: each makes every so-manyeth part into one folder, and keeps a manifest of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gnomon.truth.refused import Refused


@dataclass(frozen=True)
class Share:
    """Share `number` of `of`, counted from 1."""

    number: int
    of: int

    @property
    def manifest(self) -> str:
        """The name of its manifest: the whole run's is the one that stays."""
        return "manifest.jsonl" if self == WHOLE else f"manifest-{self.number}-of-{self.of}.jsonl"

    @property
    def lock(self) -> str:
        return f".share-{self.number}-of-{self.of}"

    def takes(self, part: int) -> bool:
        """Whether a part, by its number, is of this share."""
        return part % self.of == self.number - 1


WHOLE = Share(1, 1)


def share_of(text: str) -> Share:
    """`2/3` as a share; Refused if it is none."""
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise Refused(f"--part: expected a share such as 1/3, 2/3 or 3/3, got {text!r}")
    return Share(int(found[1]), int(found[2]))
