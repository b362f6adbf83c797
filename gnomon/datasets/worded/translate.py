"""Translating: a question with choices and reasons in another language, by that language's plain patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gnomon.annotators.forms import TRANSLATED, dressed
from gnomon.annotators.plainly import Unsaid
from gnomon.annotators.question import Asked, Thought
from gnomon.annotators.tongues import Tongue, tongue, tongues
from gnomon.annotators.tongues.asking import Abroad
from gnomon.datasets.worded.propose import held
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.chance import digest
from gnomon.truth.claim import Claim, Finds, Reckons, States

MOST = 2  # questions of a sample that are translated


def translatable(own: Wordings) -> Iterator[str]:
    """The questions that can be translated, each by its id and a language: `q2 de`."""
    codes, found = tongues(), 0
    for asked in sorted(own.sample.questions, key=lambda a: digest(own.sample.id, a.id, "translate")):
        code = codes[digest(own.sample.id, asked.id, "language") % len(codes)]
        if found < MOST and isinstance(translated(own, f"{asked.id} {code}", "q"), Asked):
            found += 1
            yield f"{asked.id} {code}"


def translated(own: Wordings, item: str, id: str) -> Asked | str:
    """A question in another language, with its answer in that language's form; else the reason why there is none."""
    of, _, code = item.partition(" ")
    asked, by = own.asked(of), tongue(code)
    if asked is None or by is None or own.sample.language == code:
        return "nothing of the sample"
    old = asked.question
    if old.turn or old.unanswerable or old.closed or isinstance(asked.answer.value, tuple):
        return "has no short answer of its own"
    abroad = Abroad(by, own.sample.scene, own.doubt.world, own.doubt.voice, own.printed)
    try:
        if isinstance(asked.answer.value, str):
            abroad.quoted(asked.answer_text)  # only names that stand in the picture are the same in every language
        choices = tuple(replace(c, text=by.out(c.text)) for c in old.choices)
        question = replace(
            old, text=abroad.question(old.program), task=f"{TRANSLATED}{code}", choices=choices, mistakes=()
        )
        told = tuple(thoughts(asked, abroad))
        new = replace(
            asked,
            id=id,
            question=question,
            answer_text=dressed(question.task, asked.answer_text, asked.answer.unit),
            rationale=told,
        )
    except Unsaid:
        return f"has no plain words in {code}"
    return held(own, new)


def thoughts(asked: Asked, abroad: Abroad) -> Iterator[Thought]:
    """What is read off the picture, fact by fact, and the answer, with all that the reasons claim."""
    unsaid: list[Claim] = []
    facts = abroad.world.facts
    for thought in asked.rationale:
        for claim in thought.claims:
            if not isinstance(claim, States) or (claim.subject, claim.attribute) not in abroad.world.readings:
                unsaid.append(replace(claim, said=""))
                continue
            text = abroad.fact(facts[claim.subject, claim.attribute])
            yield Thought(text, thought.evidence, (replace(claim, said=text[:-1]),))
    answer = asked.answer
    text = abroad.say("answer", value=shown(asked, abroad.by))
    program = asked.question.program
    told = (Finds("", program, answer.value, answer.unit), Reckons(text[:-1], program))
    yield Thought(text, answer.evidence, (*unsaid, *(told[:1] if isinstance(answer.value, bool) else told)))


def shown(asked: Asked, by: Tongue) -> str:
    """The answer within a sentence."""
    text = by.out(asked.answer_text)
    return by.quoted(text) if isinstance(asked.answer.value, str) else text
