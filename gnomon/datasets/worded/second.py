"""A second reading: somebody who knows no answer says which of several texts a wording means. All but one are lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from string import ascii_lowercase

from gnomon.annotators.gate.filling import fill
from gnomon.annotators.gate.lies import LIES
from gnomon.annotators.gate.slots import Slotted
from gnomon.datasets.worded.briefs import briefs
from gnomon.datasets.worded.reword import Wordings
from gnomon.datasets.worded.said import Said
from gnomon.truth.chance import digest

READ = "read"  # under which the text that was picked is kept
# what would be so in a scene mirrored, with names, colours or values exchanged, and what a careless reader overlooks
TURNED = ("flip a relation", "swap two names", "swap colours", "off by one", "change a unit", "drop a not",
          "about into exactly", "most into all")  # fmt: skip
MOST = 5


@dataclass(frozen=True)
class Reading:
    """A wording to be read, and by letter what it may mean; `right` is its source."""

    text: str
    ways: Mapping[str, str]
    right: str


def reading(own: Wordings, said: Said) -> Reading | None:
    """How a wording that passes the gate is put before a second reader; None if none is, or nothing is like it."""
    found = worded(own, said)
    if found is None or own.by is None:
        return None
    of, text = found
    right, n = source(of), digest(own.sample.id, said.item) % 97
    others: list[str] = []
    for name in TURNED:
        told = LIES[name](of, n)
        if told is not None and told != of.text:
            others.append(fill(of, told, own.by).text)
    ways = sorted({right, *others[: MOST - 1]}, key=lambda way: digest(own.sample.id, said.item, way))
    if len(ways) < 2 or text == right:
        return None
    return Reading(text, dict(zip(ascii_lowercase, ways, strict=False)), right)


def worded(own: Wordings, said: Said) -> tuple[Slotted, str] | None:
    """The source of a wording and what it becomes; None if it does not stand."""
    if said.job == "caption":
        brief = next((b for b in briefs(own) if b.item == said.item), None)
        new = own.caption(brief.plain, brief.of, said.text, brief.clauses) if brief is not None else ""
        return None if isinstance(new, str) or brief is None else (brief.of, new.text)
    wording = own.all.get(said.item) if said.job == "reword" else None
    made = own.worded(wording, said.text) if wording is not None else ""
    return None if isinstance(made, str) or wording is None else (wording.of, made.text)


def source(of: Slotted) -> str:
    return of.source + of.tail


def heard(said: Said, read: Reading, letter: str) -> Said:
    """What was said, with what the second reader took it for."""
    return replace(said, more={**said.more, READ: read.ways.get(letter.strip(" {}.()").lower(), "")})


def doubted(said: Said, of: Slotted) -> str:
    """Why a second reading does not let a wording stand; "" if it does, or if there was none."""
    if READ not in said.more:
        return ""
    if not said.more[READ]:
        return "not read back"
    return "" if said.more[READ] == source(of) else "read back otherwise"
