"""A text with slots: whatever carries meaning is taken out of it, and put back as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from string import ascii_lowercase

from gnomon.annotators.gate.lexicon import WORD

SLOT = re.compile(r"\{([a-z]{1,2})\}")
MARKS = ",.?!:;"
NAMES = [*ascii_lowercase, *map("".join, product(ascii_lowercase, repeat=2))]


@dataclass(frozen=True)
class Slot:
    """What stands in a text from `start` to `end`. One that `opens` had a capital only as a sentence begins with it."""

    name: str
    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True)
class Slotted:
    """A text and its slots in order; `asks` if it is a question. `tail` follows what is worded and stays as it is."""

    source: str
    slots: tuple[Slot, ...]
    asks: bool
    tail: str = ""

    @cached_property
    def text(self) -> str:
        """The text with `{a}`, `{b}` … in it."""
        parts, at = [], 0
        for slot in self.slots:
            parts += [self.source[at : slot.start], f"{{{slot.name}}}"]
            at = slot.end
        return "".join((*parts, self.source[at:]))

    @property
    def told(self) -> Mapping[str, str]:
        """What each slot stands for."""
        return {s.name: s.text for s in self.slots}

    @property
    def words(self) -> int:
        """How many words stand outside the slots."""
        return len(WORD.findall(SLOT.sub(" ", self.text)))
