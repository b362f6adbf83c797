"""Briefs: facts of a sample as clauses of their own, of which a model writes a caption. Chosen by the sample's id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gnomon.annotators.gate.slots import Slotted
from gnomon.annotators.question import Caption
from gnomon.annotators.rationale import begun, stated
from gnomon.annotators.steps.reading import stopped
from gnomon.annotators.telling import Telling
from gnomon.annotators.wording import within
from gnomon.datasets.doubts.captions import doubt_captions
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.chance import digest
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact, Key, is_number
from gnomon.truth.run import Answer
from gnomon.truth.vocabulary import CODE, DRAWN, FILL, KIND

LENGTHS = {"short": (2, 3), "long": (5, 8)}  # name: how many facts a brief has at least and at most
TRIED = 60  # facts that are tried, of samples with thousands
LINE = 140  # characters of a clause
NEVER = (KIND, DRAWN, FILL, CODE)


@dataclass(frozen=True)
class Brief:
    """A caption to be written: the plain one, its slots, and which of them belong to one clause."""

    item: str
    plain: Caption
    of: Slotted
    clauses: tuple[tuple[str, ...], ...]


def briefs(own: Wordings) -> Iterator[Brief]:
    """The briefs of a sample, one of each length, if it has enough to tell."""
    if own.by is None:
        return
    told = list(clauses(own))
    for length, (least, most) in LENGTHS.items():

        def chance(claim: States, length: str = length) -> tuple[bool, int]:
            """Numbers first: they say the most."""
            return not is_number(claim.value), digest(own.sample.id, length, claim.subject, claim.attribute)

        drawn = sorted(told, key=chance)[:most]
        chosen = [c for c in told if c in drawn]
        if len(chosen) >= least and (brief := written(own, length, chosen)) is not None:
            yield brief


def clauses(own: Wordings) -> Iterator[States]:
    """What captions of a sample state, each fact as a clause that holds by itself."""
    sample, doubt = own.sample, own.doubt
    tell = Telling(sample.scene, doubt.world, doubt.voice, Answer(None), "")
    said: set[str] = set()
    keys = dict.fromkeys(k for c in sample.captions for k in c.facts if k[1] not in NEVER)
    for key in sorted(keys, key=lambda k: digest(sample.id, "tried", *k))[:TRIED]:
        fact = doubt.world.facts.get(key)
        if fact is None or key not in doubt.world.readings or not tells(own, tell, fact):
            continue
        claim = stated(fact, tell)
        short = len(claim.said) <= LINE and not any(mark in claim.said for mark in "\n.?!:;{}")
        alone = Caption(claim.said, "", tuple(named(claim, own)), (claim,))
        if short and claim.said not in said and not any(doubt.claim(claim)):
            if any(doubt_captions(replace(sample, captions=(alone,)))):
                continue  # a number in it is no fact: the 13th carbon atom
            said.add(claim.said)
            yield claim


def named(claim: States, own: Wordings) -> Iterator[Key]:
    """The facts that a clause tells: its own, and those that its subject is called by."""
    world = own.doubt.world
    yield claim.subject, claim.attribute
    for subject, attribute in world.readings:
        value = world.facts[subject, attribute].value if subject == claim.subject else None
        if isinstance(value, str) and attribute != claim.attribute and within(value, claim.said):
            yield subject, attribute


def tells(own: Wordings, tell: Telling, fact: Fact) -> bool:
    """Whether a clause of a fact says anything that its name does not: no ids, and not what nobody puts into words."""
    if isinstance(fact.value, tuple) or own.doubt.plainly(fact.key):
        return False
    if tell.voice.state(tell.scene, tell.world, fact, str(fact.value)) is None:
        return False
    return not isinstance(fact.value, str) or (
        fact.value not in own.doubt.kinds and fact.value.lower() not in tell.name(fact.subject).lower()
    )


def written(own: Wordings, length: str, chosen: list[States]) -> Brief | None:
    """The brief of some clauses; None if their slots cannot be told apart."""
    claims = tuple(States(begun(c.said), c.subject, c.attribute, c.value, c.unit) for c in chosen)
    text = " ".join(stopped(c.said) for c in claims)
    of = own.slotted(text)
    if of is None:
        return None
    groups, at = [], 0
    for claim in claims:
        end = at + len(claim.said)
        groups.append(tuple(s.name for s in of.slots if at <= s.start and s.end <= end))
        at = text.index(" ", end) + 1 if " " in text[end:] else end
    if not all(groups) or sum(map(len, groups)) != len(of.slots):
        return None
    facts = tuple(dict.fromkeys(key for c in claims for key in named(c, own)))
    return Brief(f"brief {length}", Caption(text, length, facts, claims), of, tuple(groups))
