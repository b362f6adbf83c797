"""The trace of a run in words, step by step, with evidence and claims; for derived facts it walks `because`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from gnomon.annotators.question import Question, Thought
from gnomon.annotators.steps import SAY
from gnomon.annotators.steps.comparing import denied_by
from gnomon.annotators.steps.reading import clause, stopped
from gnomon.annotators.steps.reckoning import finer, printed_answer
from gnomon.annotators.telling import MOST, Step, Telling
from gnomon.annotators.voice import Line, Voice
from gnomon.annotators.wording import is_cased, listing, one_stop
from gnomon.truth.claim import Claim, Finds, States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, Key
from gnomon.truth.program import Program, inner
from gnomon.truth.run import Answer, Trace, flat
from gnomon.truth.steps import Compare, Follows, Highest, Lowest, Nth, Pick, Read
from gnomon.truth.steps.reckoning import OverAll
from gnomon.truth.steps.step import Marks
from gnomon.truth.vocabulary import DRAWN, FILL, KIND, TEXT
from gnomon.truth.world import World

DEEP = 64  # premises behind premises; a fact is told once, so that this only ends what leans on itself
PLAIN = (KIND, DRAWN, TEXT)  # what is simply seen is no reason that anyone states
UNCLEAR = "so it is not clear which one is meant"
UNANSWERED = "so the question cannot be answered"


def rationale(question: Question, answer: Answer, scene: Scene, world: World, voice: Voice[Any]) -> tuple[Thought, ...]:
    """One thought a step; steps that say nothing new are left out. Where there is no answer the last says why."""
    tell = telling(answer, scene, world, voice)
    thoughts = in_one(list(dict.fromkeys(told(question.program, answer.trace, tell))))
    return (*thoughts[:-1], *denied(question, answer, thoughts[-1:])) if question.unanswerable else tuple(thoughts)


def before_answer(
    program: Program, trace: Trace, answer: Answer, scene: Scene, world: World, voice: Voice[Any]
) -> tuple[list[Thought], tuple[Claim, ...]]:
    """What is told of a program on the way to an answer, and the claims that are left to the sentence with it."""
    tell = telling(answer, scene, world, voice)
    return list(dict.fromkeys(told(program, trace, tell))), tuple(tell.held)


def telling(answer: Answer, scene: Scene, world: World, voice: Voice[Any]) -> Telling:
    """What a rationale begins with: nothing told, and every number to as many digits as its sums need."""
    tell = Telling(scene, world, voice, answer, printed_answer(answer))
    for run in flat(answer.trace):
        finer(run, tell)
    return tell


def in_one(thoughts: list[Thought]) -> list[Thought]:
    """Without an answer that only says again how a comparison ended: `AJ is longer than BE.`"""
    if len(thoughts) < 2:
        return thoughts
    *before, one, last = thoughts
    answered = re.fullmatch(r"So the answer is (.+)\.", last.text)
    compared = any(isinstance(c, Finds) and isinstance(c.program.steps[-1], Compare) for c in one.claims)
    if answered is None or not compared or not re.match(rf"(?:In [^,]+, )?{re.escape(answered[1])} is ", one.text):
        return thoughts
    claims = (replace(c, said=c.said and one.text.removesuffix(".")) for c in last.claims)
    evidence = dict.fromkeys((*one.evidence, *last.evidence))
    return [*before, replace(one, evidence=tuple(evidence), claims=(*one.claims, *claims))]


def denied(question: Question, answer: Answer, last: list[Thought]) -> Iterator[Thought]:
    """Why there is no answer: by what is lacking, else by what was told last."""
    said = UNCLEAR if answer.value == "several" else UNANSWERED
    if question.nothing:
        said = f"so the answer is '{question.nothing}'"
    claim = Finds(said, question.program, answer.value)
    if question.lacks or not last:
        yield from last
        yield thought(Line(f"{question.lacks or 'the picture does not show it'}, {said}.", (claim,)), answer.evidence)
    elif answer.value == "several":
        yield from last
        yield thought(Line(f"{said}.", (claim,)), answer.evidence)
    else:
        (one,) = last
        yield replace(one, text=f"{one.text.removesuffix('.')}, {said}.", claims=(*one.claims, claim))


def told(program: Program, trace: Trace, tell: Telling) -> Iterator[Thought]:
    """The thoughts of a program's runs, those of inner programs first."""
    for n, (step, run) in enumerate(zip(program.steps, trace, strict=False)):
        programs = inner(step)
        if isinstance(step, Pick) and len(run.inner) == 1:
            programs = programs[:1] if run.inner[0][:1] and run.inner[0][0].step == step.of.steps[0] else programs[1:]
        for own, runs in zip(programs, run.inner, strict=False):
            yield from told(own, runs, tell)
        after = trace[n + 1] if n + 1 < len(trace) else None
        yield from think(Step(run, Program(program.steps[: n + 1]), trace[:n], after), tell)


def think(step: Step, tell: Telling) -> Iterator[Thought]:
    run = step.run
    if isinstance(run.step, (Read, Follows, Highest, Lowest, Nth, OverAll)):
        keys = [(g.subject, g.attribute) for g in run.glances] or [*denied_by(run, tell)]
        yield from start(keys, tell)
        for key in keys:
            yield from derive(key, tell, 0)
    for line in SAY[type(run.step)](step, tell):
        yield thought(line, run.evidence)


def thought(line: Line, evidence: Marks) -> Thought:
    """A line as a sentence, its claims in the letters in which it stands there."""
    text = begun(one_stop(line.text))

    def first(claim: Claim) -> Claim:
        opens = claim.said and line.text.startswith(claim.said)
        return replace(claim, said=begun(claim.said)) if opens else claim

    return Thought(text, evidence, tuple(map(first, line.claims)))


def begun(text: str) -> str:
    """With a capital letter, unless it begins with a symbol: f(x) is no F(x), a = 6 is no A."""
    word = text[:1].islower() and not text[1:2].isalpha()
    kept = is_cased(text) or (word and not text.startswith("a ")) or text.startswith("a =")
    return text if kept else text[:1].upper() + text[1:]


def start(keys: list[Key], tell: Telling) -> Iterator[Thought]:
    """What the derivations of some facts start from, where a family says so in words of its own."""
    ground = [tell.fact(k) for k in grounds(keys, tell, set(tell.told)) if k not in tell.given]
    line = tell.voice.givens(tell.scene, tell.world, ground) if ground else None
    if line is not None:
        tell.given.update((c.subject, c.attribute) for c in line.claims if isinstance(c, States))
        readings = [r for f in ground if (r := tell.world.readings.get(f.key)) is not None]
        yield thought(line, tuple(dict.fromkeys(m for r in readings for m in r.marks)))


def grounds(keys: Iterable[Key], tell: Telling, seen: set[Key]) -> Iterator[Key]:
    """The facts behind derived ones that are not derived themselves, in the order in which a proof needs them."""
    facts = tell.world.facts
    for key in keys:
        fact = facts.get(key)
        if key in seen or fact is None:
            continue
        seen.add(key)
        if fact.because is not None and concluded(fact, tell):
            for premise in fact.because.premises:
                below = facts.get(premise)
                if below is not None and concluded(below, tell):
                    yield from grounds((premise,), tell, seen)
                elif below is not None and premise not in seen:
                    seen.add(premise)
                    yield premise


def derive(key: Key, tell: Telling, depth: int) -> Iterator[Thought]:
    """The steps that lead to a derived fact, premises first; what is simply seen is not spelt out."""
    fact = tell.world.facts.get(key)
    if fact is None or fact.because is None or key in tell.told or depth > DEEP or not concluded(fact, tell):
        return
    line = tell.voice.reason(tell.scene, tell.world, fact)
    if line is not None and not line.text:
        return
    tell.told.add(key)
    for premise in fact.because.premises:
        yield from derive(premise, tell, depth + 1)
    reading = tell.world.readings.get(key)
    yield thought(line or usual(fact, tell), reading.marks if reading else ())


def usual(fact: Fact, tell: Telling) -> Line:
    """`Since the price is 20 and the amount is 3, the sum is 60.`"""
    assert fact.because is not None
    known = [f for f in (tell.fact(p) for p in fact.because.premises) if f.attribute not in PLAIN]
    # a long list is no reason that anyone reads
    grounds_ = [stated(f, tell) for f in known] if len(known) <= MOST else []
    said = stated(fact, tell)
    since = f"since {listing([c.said for c in grounds_])}, " if grounds_ else ""
    return Line(stopped(f"{since}{said.said}"), (*grounds_, said))


def stated(fact: Fact, tell: Telling) -> States:
    """A fact as a clause, and the claim that it makes."""
    seen = tell.world.seen(*fact.key) if fact.key in tell.world.readings else None
    value = tell.about(seen[0], fact.key, whole=True) if seen else tell.printed(fact.value)
    return States(clause(tell, fact, value), fact.subject, fact.attribute, fact.value, fact.unit)


def concluded(fact: Fact, tell: Telling) -> bool:
    """Whether a fact takes a step of thought, in the usual way or as a family says it."""
    if fact.because is None:
        return False
    if fact.because.rule.seen:
        return tell.voice.reason(tell.scene, tell.world, fact) is not None
    premises = [tell.world.facts.get(p) for p in fact.because.premises]
    reasoned = any(p is not None and p.attribute not in (*PLAIN, FILL) for p in premises)
    return reasoned or tell.voice.reason(tell.scene, tell.world, fact) is not None
