"""The reviewed words of a language, as data: which of them are free, and which say how one asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("lexicon.yaml")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True)
class Lexicon:
    """Words in small letters; `frames`, `wanting` and `claiming` find phrases. What each is stands in lexicon.yaml."""

    both: frozenset[str]
    asking: frozenset[str]
    which: frozenset[str]
    give: frozenset[str]
    whether: frozenset[str]
    auxiliary: frozenset[str]
    telling: frozenset[str]
    kept: frozenset[str]
    kept_telling: frozenset[str]
    between: frozenset[str]
    joining: frozenset[str]
    pictures: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    movable: frozenset[str]
    comparing: frozenset[str]
    apart: frozenset[str]
    openers: frozenset[str]
    frames: re.Pattern[str]
    wanting: re.Pattern[str]
    claiming: re.Pattern[str]

    def free(self, asks: bool) -> frozenset[str]:
        """The words that may stand outside slots, in a question or in a statement."""
        own = self.asking | self.which | self.give | self.whether if asks else self.telling
        return self.both | self.pictures | own


@cache
def lexicon(language: str = "en") -> Lexicon | None:
    """The lexicon of a language; None if none was reviewed."""
    told = yaml.safe_load(FILE.read_text(encoding="utf-8")).get(language)
    if told is None:
        return None
    pictures = f"(?:{'|'.join(told['pictures'])})"
    phrases: dict[str, Any] = {}
    for name in ("frames", "wanting", "claiming"):
        phrases[name] = phrase([f.replace("{p}", pictures) for f in told.pop(name)])
    words: dict[str, Any] = {name: frozenset(own) for name, own in told.items()}
    return Lexicon(**phrases, **words)


def phrase(found: list[str]) -> re.Pattern[str]:
    """Any of some expressions as whole words, the longest first."""
    longest = "|".join(sorted(found, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’])(?:{longest})(?![\w'’-])", re.IGNORECASE)
