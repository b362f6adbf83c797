"""Questions about what is said of a picture: the one wrong span of a caption, the first wrong step of a rationale.

Their program tests each claim of what is shown against the facts, and gives the span or the step of the one that fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from gnomon.annotators.annotate import answer_text, answer_type
from gnomon.annotators.question import Asked, Caption, Question, Thought
from gnomon.annotators.rationale import before_answer
from gnomon.annotators.slips import NUMBER, Slip, places, slips_of, slips_of_fact, tells, wrong
from gnomon.annotators.voice import voice
from gnomon.annotators.wording import say, within
from gnomon.truth.claim import Claim, Compares, Finds, States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact, is_number, number
from gnomon.truth.program import Program, compare, every, literal, pick
from gnomon.truth.run import run
from gnomon.truth.steps import Comparison, Pick
from gnomon.truth.steps.step import Marks
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from numpy.random import Generator

T = TypeVar("T")
SPAN, STEP = "wrong-span", "wrong-step"
NONE = "none"
DENSE = 4  # facts that a caption states at least
LONG = 2_000  # characters of a caption that is doubted at most
MOST = 24  # claims that are tested, and facts of a caption that are tried
STEPS = (2, 12)  # how many a rationale has that is judged
REFERRING = ("spatial",)  # styles that name a thing by its looks: with another word another thing would be meant
ASK_SPAN = (
    "One detail of this description of the picture is wrong. Quote the wrong words, and no others.",
    "Compare this description with the picture. (Which words|What words) are wrong? Quote only them.",
    "This description has one mistake. (Quote|Copy) exactly the words that do not fit the picture.",
)
ASK_STEP = (
    "Someone answered the question '{asked}' in these steps. Which is the first that is wrong? "
    "Answer 'step' with its number, or '{none}' if all are right.",
    "Here is how someone came to an answer to '{asked}'. (Name|Give) the first wrong step as 'step' with its number; "
    "if there is none, answer '{none}'.",
)
HOLDS = "Every step holds."


@dataclass(frozen=True)
class Said:
    """What was asked and said of one sample, and what it is checked against."""

    scene: Scene
    family: str
    world: World
    questions: tuple[Asked, ...]
    captions: tuple[Caption, ...]


def doubting(said: Said, which: Sequence[str], words: Generator) -> Iterator[Asked]:
    """A question of each sort that is wished for, where what is said allows of one."""
    asks = {SPAN: wrong_span, STEP: wrong_step}
    found = [asked for task, ask in asks.items() if task in which and (asked := ask(said, words)) is not None]
    yield from (replace(asked, id=f"q{len(said.questions) + n}") for n, asked in enumerate(found))


def wrong_span(said: Said, words: Generator) -> Asked | None:
    """A dense caption with one slip in it; None if there is none in which a slip can be told."""
    told = [c for c in said.captions if c.style not in REFERRING and len(c.text) <= LONG]
    dense = [c for c in told if len(c.facts) >= DENSE]
    for caption in shuffled(dense, words):
        facts = shuffled(told_once(caption, said), words)[:MOST]
        for slip in by_mistake([s for fact in facts for s in of_caption(fact, caption, said)], words):
            shown = slip.made(caption.text)
            if len(places(slip.new, shown)) == 1:
                others = [(t, c.said) for c in caption.claims[:MOST] if c.said for t in tested([c], said.world)]
                program = chain([*others, (slip.shows, slip.new)], literal(None))
                return settled(SPAN, f"{say(words, *ASK_SPAN)}\n\n{shown}", program, slip, slip.new, said)
    return None


def told_once(caption: Caption, said: Said) -> list[Fact]:
    """The facts of a caption that can be read, that no other has the value of, and that it tells by name."""
    facts = [said.world.facts[k] for k in dict.fromkeys(caption.facts)]
    numbers = [number(f.value) for f in facts if is_number(f.value)]
    texts = [f.value for f in facts if isinstance(f.value, str)]
    alone = [
        f
        for f in facts
        if f.key in said.world.readings
        and (
            (is_number(f.value) and numbers.count(number(f.value)) == 1)
            or (isinstance(f.value, str) and texts.count(f.value) == 1)
        )
    ]
    claimed = {(c.subject, c.attribute) for c in caption.claims if isinstance(c, States) and c.said}
    clauses = re.split(r"(?<=[.;]) ", caption.text)
    speaker = voice(said.family)

    def named(fact: Fact) -> bool:
        """Whether a number stands in a sentence with what it is of, and is not what that is called."""
        name = speaker.name(said.scene, said.world, fact.subject).strip("“”").removeprefix("the ")
        if not is_number(fact.value):
            return not within(str(fact.value), name)
        value = number(fact.value)
        sentences = [c for c in clauses if fact.key in claimed or within(name, c)]
        reading = said.world.readings[fact.key]
        called = any(tells(n, value) for n in NUMBER.findall(name))
        return not called and any(tells(n, value, reading) for c in sentences for n in NUMBER.findall(c))

    return [f for f in alone if named(f)]


def of_caption(fact: Fact, caption: Caption, said: Said) -> Iterator[Slip]:
    """Slips of one fact in a caption, where no other claim speaks of that place."""
    facts = [said.world.facts[k] for k in dict.fromkeys(caption.facts) if k != fact.key]
    for slip in slips_of_fact(fact, caption.text, said.world):
        at = range(slip.start, slip.start + len(slip.old))
        inside = any(
            s <= at.start and at.stop <= s + len(str(f.value))
            for f in facts
            if isinstance(f.value, str) and len(f.value) > len(slip.old)
            for s in places(f.value, caption.text)
        )
        both = any(is_number(f.value) and tells(slip.old, number(f.value)) for f in facts if NUMBER.fullmatch(slip.old))
        if not inside and not both and not any(spoken_of(c, caption.text, at, fact) for c in caption.claims):
            yield slip


def spoken_of(claim: Claim, text: str, at: range, fact: Fact) -> bool:
    """Whether another claim than that of the fact says what stands at a place."""
    if not claim.said or (isinstance(claim, States) and (claim.subject, claim.attribute) == fact.key):
        return False
    start = text.find(claim.said)
    covers = start <= at.start and at.stop <= start + len(claim.said)
    if not covers:
        return False
    old = text[at.start : at.stop]
    if isinstance(claim, States):
        own = is_number(claim.value) and NUMBER.fullmatch(old) and tells(old, number(claim.value))
        return bool(own) or (isinstance(claim.value, str) and old in claim.value)
    return not isinstance(claim, Finds) or old in str(claim.value) or str(claim.value) in old


def wrong_step(said: Said, words: Generator) -> Asked | None:
    """The rationale of one of the questions, with a slip in one step or in none, evenly."""
    for asked in shuffled([q for q in said.questions if can_be_judged(q)], words):
        slips = [[s for c in t.claims for s in slips_of(c, t.text, said.world)] for t in asked.rationale]
        tests = [tested(t.claims, said.world) for t in asked.rationale]
        able = [n for n, own in enumerate(slips) if own]
        kind = next((k for k, own in said.world.kinds.items() if set(own) & set(asked.answer.evidence)), "")
        if not able or not kind:
            continue
        at = [*able, len(slips)][int(words.integers(len(able) + 1))]  # beyond the last: there is none
        slip = by_mistake(slips[at], words)[0] if at < len(slips) else None
        steps = [slip.made(t.text) if slip and n == at else t.text for n, t in enumerate(asked.rationale)]
        before = [(p, f"step {n + 1}") for n, own in enumerate(tests[:at]) for p in own][:MOST]
        last = pick(every(kind).exists(), NONE, literal(None))
        planted = f"step {at + 1}" if slip else NONE
        program = chain([*before, (slip.shows, planted)] if slip else before, last)
        text = say(words, *ASK_STEP, asked=asked.question.text, none=NONE)
        listed = "\n".join(f"{n + 1}. {step}" for n, step in enumerate(steps))
        return settled(STEP, f"{text}\n\n{listed}", program, slip, planted, said)
    return None


def can_be_judged(asked: Asked) -> bool:
    """Whether its rationale has a few steps, each on a line."""
    plain = not any("\n" in text for text in (asked.question.text, *(t.text for t in asked.rationale)))
    return STEPS[0] <= len(asked.rationale) <= STEPS[1] and not asked.question.turn and plain


def tested(claims: Sequence[Claim], world: World) -> list[Program]:
    """Programs that are true if a claim is false, of the claims of which a program can tell."""
    found = []
    for claim in claims:
        match claim:
            case States() if (claim.subject, claim.attribute) in world.readings and not isinstance(claim.value, tuple):
                found.append(wrong(world.facts[claim.subject, claim.attribute], claim.value))
            case Finds() if not isinstance(claim.value, tuple):
                found.append(compare(claim.program, "is not", literal(claim.value)))
            case Compares() if claim.is_ in ("above", "below"):
                turned: Comparison = "below" if claim.is_ == "above" else "above"
                found.append(compare(claim.left, turned, claim.right))
            case _:
                continue
    return found


def chain(tests: Sequence[tuple[Program, str]], last: Program) -> Program:
    """What belongs to the first test that is true; else what `last` gives."""
    for test, gives in reversed(tests):
        last = pick(test, gives, last)
    return last


def settled(task: str, text: str, program: Program, slip: Slip | None, planted: str, said: Said) -> Asked | None:
    """The question with its answer and its rationale, if the program gives what was planted."""
    try:
        answer = run(program, said.world)
    except (NoAnswer, TypeError):
        return None
    if answer.value != planted:
        return None
    question = Question(text, task, program)
    return Asked(
        "",
        question,
        answer,
        answer_text(question, answer),
        answer_type(question, answer),
        tuple(reasons(question, planted, answer.evidence, slip, said)),
    )


def reasons(question: Question, value: str, evidence: Marks, slip: Slip | None, said: Said) -> Iterator[Thought]:
    """What is so in truth, which mistake was made, and the answer."""
    unsaid: tuple[Claim, ...] = ()
    text = f"So the answer is {value}."
    if slip is None:
        last = list(verdicts(question.program, said.world))[-1]
        yield Thought(HOLDS, evidence, (Finds(HOLDS, program_of(last), True),))
    else:
        shown = run(pick(slip.shows, value, literal(None)), said.world)
        program, trace = slip.shows, shown.trace[0].inner[0]
        if slip.right is not None:  # that one value is not the other goes unsaid
            program, trace = slip.right, trace[0].inner[0]
            unsaid = (Finds(text[:-1], slip.shows, True),)
        found, left = before_answer(program, trace, shown, said.scene, said.world, voice(said.family))
        unsaid = (*left, *unsaid)
        yield from found
        yield Thought(f"The mistake: {slip.mistake}.", evidence)
    verdict = (Finds(text[:-1], p, value) for p in verdicts(question.program, said.world))
    yield Thought(text, evidence, (*unsaid, *verdict))


def program_of(choice: Program) -> Program:
    """The test of a program that picks."""
    (step,) = choice.steps
    assert isinstance(step, Pick)
    return step.of


def verdicts(program: Program, world: World) -> Iterator[Program]:
    """The program and those in it that it goes on to, up to the one that decides."""
    yield program
    (step,) = program.steps
    if isinstance(step, Pick) and not true(step.of, world):
        yield from verdicts(step.other, world)


def true(test: Program, world: World) -> bool:
    try:
        return run(test, world).value is True
    except NoAnswer:
        return False


def by_mistake(slips: Sequence[Slip], words: Generator) -> list[Slip]:
    """Slips in a drawn order in which rare mistakes come as soon as common ones."""
    found: list[Slip] = []
    left = {m: shuffled([s for s in slips if s.mistake == m], words) for m in sorted({s.mistake for s in slips})}
    while any(left.values()):
        for mistake in shuffled([m for m, own in left.items() if own], words):
            found.append(left[mistake].pop())
    return found


def shuffled(items: Sequence[T], words: Generator) -> list[T]:
    return [items[i] for i in words.permutation(len(items))]
