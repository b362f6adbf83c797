"""Preferring: two lines of reasoning about a question, of which one goes wrong at a known step by a named mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gnomon.annotators.doubting import Said as Shown
from gnomon.annotators.doubting import can_be_judged, settled
from gnomon.annotators.question import Asked, Choice, Thought
from gnomon.annotators.slips import slips_of
from gnomon.datasets.worded.propose import held
from gnomon.datasets.worded.reword import JUDGED, Wordings
from gnomon.truth.chance import digest
from gnomon.truth.program import literal, pick

MOST = 2  # questions of a sample of which two lines are shown
BOTH = ("the first", "the second")
WAYS = (
    "Two people think about '{asked}'. Up to their step {n} they say this. Who is right so far?",
    "Here is how two readers begin to answer '{asked}', up to step {n}. Which of the two can be trusted?",
    "'{asked}' Two lines of reasoning up to step {n} are given. Which one fits the picture?",
)


def compared(own: Wordings) -> Iterator[str]:
    """The questions of which a line of reasoning can go wrong, by id."""
    able = [a.id for a in own.sample.questions if isinstance(preferred(own, a.id, "q"), Asked)]
    yield from sorted(able, key=lambda id: digest(own.sample.id, id, "prefer"))[:MOST]


def preferred(own: Wordings, item: str, id: str) -> Asked | str:
    """Which of two lines of reasoning holds; the choice of the other names its mistake, and the step where it is."""
    asked, world = own.asked(item), own.doubt.world
    if asked is None or asked.question.task in JUDGED:
        return "nothing of the sample"
    if not can_be_judged(asked):
        return "no steps to go wrong in"
    slips = [(n, s) for n, t in enumerate(asked.rationale) for c in t.claims for s in slips_of(c, t.text, world)]
    if not slips:
        return "no named mistake"
    chance = digest(own.sample.id, item, "slip")
    n, slip = slips[chance % len(slips)]
    right = digest(own.sample.id, item, "which") % 2
    lines = [listed(asked.rationale[: n + 1]), listed(asked.rationale[:n], slip.made(asked.rationale[n].text))]
    shown = [f"{b.capitalize()}:\n{lines[k != right]}" for k, b in enumerate(BOTH)]
    way = WAYS[digest(own.sample.id, item, "way") % len(WAYS)]
    text = "\n\n".join((way.replace("{asked}", asked.question.text).replace("{n}", str(n + 1)), *shown))
    planted, other = BOTH[right], BOTH[1 - right]
    said = Shown(own.sample.scene, own.sample.family, world, own.sample.questions, own.sample.captions)
    new = settled("prefer", text, pick(slip.shows, planted, literal(other)), slip, planted, said)
    if new is None:
        return "does not run"
    wrong = f"{slip.mistake}, in step {n + 1}"
    choices = tuple(Choice(b, "" if k == right else wrong) for k, b in enumerate(BOTH))
    return held(own, replace(new, id=id, question=replace(new.question, choices=choices)))


def listed(thoughts: Sequence[Thought], *more: str) -> str:
    return "\n".join(f"{n}. {text}" for n, text in enumerate((*(t.text for t in thoughts), *more), 1))
