"""Reasoning at two lengths: a question whose reasons tell all that is looked at, or come in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gnomon.annotators.question import Asked, Thought
from gnomon.annotators.rationale import begun, stated
from gnomon.annotators.steps.reading import stopped
from gnomon.annotators.telling import Telling
from gnomon.datasets.worded.briefs import tells
from gnomon.datasets.worded.constrain import FORMED
from gnomon.datasets.worded.propose import held
from gnomon.datasets.worded.reword import JUDGED, Wordings
from gnomon.truth.chance import digest
from gnomon.truth.claim import States
from gnomon.truth.run import Answer, flat, run
from gnomon.truth.world import NoAnswer

MOST = 1  # questions of a sample that are asked at a length
SURVEYED = 12  # facts that are looked at first, at most
ASKS = {
    "long": (
        "Think step by step, and begin with all that you read off the picture.",
        "Go through the picture in detail before you answer.",
        "Take your time: say what you see, then what follows from it.",
    ),
    "short": ("Give the reason in one sentence.", "Be brief: one sentence of reasoning.", "One sentence will do."),
}


def at_length(length: str, own: Wordings) -> Iterator[str]:
    """The questions that can be asked at a length, by id."""
    able = [a.id for a in own.sample.questions if isinstance(reasoned(length, own, a.id, "q"), Asked)]
    yield from sorted(able, key=lambda id: digest(own.sample.id, id, length))[:MOST]


def reasoned(length: str, own: Wordings, item: str, id: str) -> Asked | str:
    """A question with its reasons at a length; else why there are none."""
    asked = own.asked(item)
    if asked is None or asked.question.task in JUDGED or asked.question.turn or "\n" in asked.question.text:
        return "nothing of the sample"
    if asked.question.unanswerable or not asked.rationale or FORMED.search(asked.question.text):
        return "no reasons to tell"
    if length == "short" and asked.rationale[-1].text.startswith("So "):
        return "no sentence that is a reason by itself"
    told = tuple(surveyed(asked, own)) if length == "long" else in_one(asked)
    if told == asked.rationale:
        return "no other reasons to tell"
    ways = ASKS[length]
    text = f"{asked.question.text} {ways[digest(own.sample.id, item, length, 'way') % len(ways)]}"
    question = replace(asked.question, text=text, task=f"{length}-reasoning")
    return held(own, replace(asked, id=id, question=question, rationale=told))


def surveyed(asked: Asked, own: Wordings) -> Iterator[Thought]:
    """The reasons, after every fact that they are read from and do not tell."""
    world = own.doubt.world
    tell = Telling(own.sample.scene, world, own.doubt.voice, Answer(None), "")
    told = {(c.subject, c.attribute) for t in asked.rationale for c in t.claims if isinstance(c, States)}
    try:
        trace = run(asked.question.program, world).trace
    except NoAnswer:
        trace = ()
    keys = dict.fromkeys((g.subject, g.attribute) for one in flat(trace) for g in one.glances)
    for key in [k for k in keys if k in world.readings and k not in told][:SURVEYED]:
        fact = world.facts[key]
        if tells(own, tell, fact):
            claim = stated(fact, tell)
            said = begun(claim.said)
            yield Thought(stopped(said), world.readings[key].marks, (replace(claim, said=said),))
    yield from asked.rationale


def in_one(asked: Asked) -> tuple[Thought, ...]:
    """The last thought alone, with all that the others claim."""
    *before, last = asked.rationale
    unsaid = tuple(replace(c, said="") for t in before for c in t.claims)
    evidence = tuple(dict.fromkeys(m for t in asked.rationale for m in t.evidence))
    return (replace(last, evidence=evidence, claims=(*unsaid, *last.claims)),)
