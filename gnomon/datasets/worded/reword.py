"""Rewording: questions, thoughts and captions of our own in other words, each with its slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gnomon.annotators.forms import tongue_of
from gnomon.annotators.gate.apart import slotted
from gnomon.annotators.gate.filling import Filled, fill
from gnomon.annotators.gate.lexicon import Lexicon, lexicon
from gnomon.annotators.gate.reading import refusal
from gnomon.annotators.gate.slots import MARKS, Slotted
from gnomon.annotators.question import Asked, Caption, Question, Thought
from gnomon.annotators.readback import Back
from gnomon.annotators.wording import within
from gnomon.datasets.doubts.captions import called, doubt_captions
from gnomon.datasets.doubts.claims import Doubt
from gnomon.datasets.sample import Sample
from gnomon.truth.claim import Claim
from gnomon.truth.otherwise import parted

JUDGED = ("wrong-span", "wrong-step")  # what these show is quoted from the sample's own captions and thoughts
LONG = 900  # characters of a text that is reworded
MOST = 24  # slots of one

Clauses = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Wording:
    """One text of a sample that may be worded: of a question `q0`, its third thought `q0/2`, or a caption `c1`."""

    item: str
    kind: str
    of: Slotted


@dataclass(frozen=True)
class Wordings:
    """All texts of a sample, and what the gate needs to know of it."""

    sample: Sample

    @cached_property
    def by(self) -> Lexicon | None:
        return lexicon(self.sample.language)

    @cached_property
    def doubt(self) -> Doubt:
        return Doubt(self.sample)

    @cached_property
    def known(self) -> frozenset[str]:
        """Names and values that stand in the sample: none of them is taken apart."""
        facts = {f.value for f in self.sample.facts if isinstance(f.value, str) and "\n" not in f.value}
        names = {n for n in called(self.sample.scene) if n}
        return frozenset(facts | {m.text for m in self.sample.marks if m.text} | names)

    @cached_property
    def back(self) -> Back:
        """How plain words about the sample are read."""
        return Back(self.sample.scene, self.doubt.world, self.doubt.voice)

    @cached_property
    def printed(self) -> frozenset[str]:
        """Texts that stand in the picture, in small letters: such as are, and those in brackets of such."""
        return frozenset(t.casefold() for m in self.sample.marks for t in pieces(m.text))

    def asked(self, id: str) -> Asked | None:
        """The question of an id."""
        return next((a for a in self.sample.questions if a.id == id), None)

    def alone(self, asked: Asked) -> Sample:
        """The sample with this question, and the one that it follows."""
        before = (a for a in self.sample.questions if a.id == asked.question.follows)
        return replace(self.sample, questions=(*before, asked))

    def slotted(self, text: str, asks: bool = False) -> Slotted | None:
        """A text with its slots; None if there is nothing to be said otherwise."""
        made = slotted(text, self.known, asks, self.by) if self.by is not None and len(text) <= LONG else None
        if made is None or not made.words or not 0 < len(made.slots) <= MOST:
            return None
        assert self.by is not None
        return None if refusal(made.text, made, self.by) else made  # what does not read as itself stays as it is

    @cached_property
    def all(self) -> dict[str, Wording]:
        return {w.item: w for w in self.found()}

    def found(self) -> Iterator[Wording]:
        shown = any(a.question.task in JUDGED for a in self.sample.questions)
        for asked in self.sample.questions:
            if asked.question.task in JUDGED or tongue_of(asked.question.task) is not None:
                continue
            if (made := self.slotted(asked.question.text, asks=True)) is not None:
                yield Wording(asked.id, "question", made)
            for n, thought in enumerate(() if shown else asked.rationale):
                if (made := self.slotted(thought.text)) is not None:
                    yield Wording(f"{asked.id}/{n}", "rationale", made)
        for n, caption in enumerate(() if shown else self.sample.captions):
            if (made := self.slotted(caption.text)) is not None:
                yield Wording(f"c{n}", "caption", made)

    def worded(self, wording: Wording, text: str, others: Sequence[str] = ()) -> Question | Thought | Caption | str:
        """What a text becomes in other words; else the reason why not. `others` are the texts of the questions."""
        if wording.kind == "caption":
            return self.caption(self.sample.captions[int(wording.item[1:])], wording.of, text)
        id, _, thought = wording.item.partition("/")
        asked = next(a for a in self.sample.questions if a.id == id)
        if thought:
            return self.thought(asked.rationale[int(thought)], wording.of, text)
        return self.question(asked.question, asked.answer_text, wording.of, text, others)

    def question(self, old: Question, answer: str, of: Slotted, text: str, others: Sequence[str]) -> Question | str:
        """The question in other words; else the reason why not."""
        filled = self.filled(of, text)
        if isinstance(filled, str):
            return filled
        if filled.text in others:
            return "duplicate"
        if within(answer, filled.text) and not within(answer, old.text):
            return "tells the answer"
        if elsewhere := self.misread(filled.text, old):
            return f"reads otherwise: {elsewhere}"
        return replace(old, text=filled.text)

    def misread(self, text: str, asked: Question) -> str:
        """The scene, as it is or perturbed, in which a text gives another answer than its question; "" if in none.

        Plain words are read back to a program; what is in no plain words is left to the gate and to a second reader.
        """
        assert self.by is not None
        bare = self.by.frames.sub("", text).lstrip(" ,:.")
        for program in self.back.programs(bare):
            if elsewhere := parted(program, asked.program, self.doubt.world):
                return elsewhere
        return ""

    def thought(self, old: Thought, of: Slotted, text: str) -> Thought | str:
        """The thought in other words, its claims told by them; else the reason why not."""
        filled = self.filled(of, text)
        if isinstance(filled, str):
            return filled
        new = replace(old, text=filled.text, claims=moved(old.claims, of, filled))
        return "its claims do not hold" if any(self.doubt.thought(new)) else new

    def caption(self, old: Caption, of: Slotted, text: str, clauses: Clauses = ()) -> Caption | str:
        """The caption in other words, its claims told by them; else the reason why not."""
        filled = self.filled(of, text, clauses)
        if isinstance(filled, str):
            return filled
        if filled.text in [c.text for c in self.sample.captions]:
            return "duplicate"
        new = replace(old, text=filled.text, claims=moved(old.claims, of, filled))
        wrong = any(doubt_captions(replace(self.sample, captions=(new,))))
        unsaid = any(c.said not in new.text for c in new.claims)
        false = wrong or unsaid or any(line for c in new.claims if c.said for line in self.doubt.claim(c))
        return "its claims do not hold" if false else new

    def filled(self, of: Slotted, text: str, clauses: Clauses = ()) -> Filled | str:
        """A wording with its slots filled, if it passes the gate; `clauses` as the gate has them."""
        assert self.by is not None
        why = refusal(text, of, self.by, clauses)
        if why:
            return why
        filled = fill(of, text, self.by)
        return "unchanged" if not clauses and filled.text == of.source + of.tail else filled


def pieces(text: str) -> list[str]:
    """A printed text, and what stands before and in its brackets: `Price (EUR)` says Price."""
    return [text, *(part.strip() for part in re.split(r"[()\[\],:]", text) if part.strip())]


def moved(claims: Sequence[Claim], of: Slotted, filled: Filled) -> tuple[Claim, ...]:
    """Claims of a text as another wording of it says them."""
    return tuple(replace(c, said=said_anew(c.said, of, filled)) for c in claims)


def said_anew(said: str, of: Slotted, filled: Filled) -> str:
    """The part of a filled text that has the slots of a part of its source, with the free words around them."""
    start = of.source.find(said) if said else -1
    if start < 0:
        return said
    held = [s.name for s in of.slots if s.start < start + len(said) and start < s.end]
    if not held:
        return filled.text
    first = min(filled.places[n][0] for n in held)
    last = max(filled.places[n][1] for n in held)
    before = max((e for _, e in filled.places.values() if e <= first), default=0)
    after = min((s for s, _ in filled.places.values() if s >= last), default=len(filled.text) - len(of.tail))
    lead, rest = filled.text[before:first], filled.text[last:after]
    for mark in MARKS:
        lead = lead.rpartition(f"{mark} ")[2] if f"{mark} " in lead else lead
        rest = rest.partition(mark)[0]
    return f"{lead.lstrip()}{filled.text[first:last]}{rest.rstrip()}"
