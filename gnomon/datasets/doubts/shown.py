"""Questions that show something said with a mistake in it: held against what was said of the sample in truth.

What is shown differs at one place from a caption or a rationale of the sample that is true; there it is false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gnomon.annotators.question import Asked, Thought
from gnomon.datasets.doubts.captions import read_as
from gnomon.datasets.doubts.claims import Doubt
from gnomon.datasets.sample import Sample
from gnomon.truth.claim import Claim, Finds, Reckons, States
from gnomon.truth.fact import Fact, is_number, number
from gnomon.truth.interval import printed

TOKEN = re.compile(r"\s+|[^\s]+")
STEP = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
EDGES = ".,;:()"
FEW = 14  # words that a slip changes at most: those of a formula
BETWEEN_DIGITS = re.compile(r"\d[^\W\d_]+\d")  # letters that make what digits stand in no number


def doubt_shown(sample: Sample) -> Iterator[str]:
    """What is wrong with the questions about what is said."""
    doubt = Doubt(sample)
    for asked in sample.questions:
        ask = {"wrong-span": span, "wrong-step": step}.get(asked.question.task)
        if ask is not None:
            for line in ask(asked, sample, doubt):
                yield f"question {asked.id} ({asked.question.task}): {line}"


def span(asked: Asked, sample: Sample, doubt: Doubt) -> Iterator[str]:
    """One caption differs at one place only; what stands there is what one fact says, and no longer is."""
    shown = asked.question.text.partition("\n\n")[2]
    found = [(c, d) for c in sample.captions if (d := difference(c.text, shown)) is not None]
    if not found:
        yield "what is shown is none of the captions with one thing put otherwise"
        return
    caption, (at, was, is_) = min(found, key=lambda pair: len(pair[1][1]) + len(pair[1][2]))
    if asked.answer_text not in is_ and is_ not in asked.answer_text:
        yield f"the answer is {asked.answer_text!r}, {was!r} was changed to {is_!r}"
    readings = {sample.facts[r.fact].key: r for r in sample.readings}
    stated = {f.key: f for f in sample.facts if f.key in caption.facts}
    meant = [
        f
        for f in stated.values()
        if told_at(f, caption.text, at, was) or was.strip(EDGES) in read_as(f, readings.get(f.key))
    ]
    if len(meant) != 1:
        yield f"{was!r} tells {len(meant)} facts of the caption, expected one"
    for fact in meant:
        reading = readings.get(fact.key)
        if told(fact, is_) or (reading is not None and within(is_, reading.low, reading.high)):
            yield f"{is_!r} in place of {was!r} is true as well: {fact.attribute} of {fact.subject} is {fact.value!r}"
    false = [c for c in caption.claims if covers(c, caption.text, at) and not own(c, meant)]
    for claim in false:
        now = replace(claim, said=claim.said.replace(was, is_, 1))
        if said_of(claim, was) and list(doubt.claim(now)):
            yield f"{claim.said!r} is false as well with {is_!r} in place of {was!r}"


def step(asked: Asked, sample: Sample, doubt: Doubt) -> Iterator[str]:
    """The steps are those of another question, but for at most one; that one is false, and is the answer."""
    shown = [text for _, text in STEP.findall(asked.question.text)]
    named = [q for q in sample.questions if q is not asked and f"'{q.question.text}'" in asked.question.text]
    if not named:
        return  # a suite may hold it without the question that the steps answer: then its program alone speaks
    others = [q.rationale for q in named if len(q.rationale) == len(shown)]
    near = [[n for n, t in enumerate(r) if t.text != shown[n]] for r in others]
    if not near or min(map(len, near)) > 1:
        yield "what is shown is no rationale of the sample with one step put otherwise"
        return
    number_, changed = min(enumerate(near), key=lambda pair: len(pair[1]))
    want = f"step {changed[0] + 1}" if changed else "none"
    if asked.answer_text != want:
        yield f"the answer is {asked.answer_text!r}, it should be {want!r}"
    for n in changed:
        truth = others[number_][n]
        if not list(false_lines(truth, shown[n], doubt)):
            yield f"“{shown[n]}”, put for “{truth.text}”, is not found to be false"


def false_lines(truth: Thought, shown: str, doubt: Doubt) -> Iterator[str]:
    """What is wrong with a sentence that is put for a true one, if it is to claim the same."""
    was = difference(truth.text, shown)
    if was is None:
        return
    at, old, new = was
    claims = []
    for claim in truth.claims:
        start = truth.text.find(claim.said) if claim.said else -1
        here = 0 <= start <= at and at + len(old) <= start + len(claim.said)
        told = claim.said[: at - start] + new + claim.said[at - start + len(old) :] if here else claim.said
        claims.append(replace(claim, said=told))
    yield from doubt.thought(replace(truth, text=shown, claims=tuple(claims)))


def difference(was: str, shown: str) -> tuple[int, str, str] | None:
    """Where two texts differ, and by which few words; None if by none or many, or if some are only added."""
    one, two = TOKEN.findall(was), TOKEN.findall(shown)
    start = alike(one, two)
    one, two = one[start:], two[start:]
    end = alike(one[::-1], two[::-1])
    old, new = ("".join(words[: len(words) - end]) for words in (one, two))
    if not old or not new or max(len(old.split()), len(new.split())) > FEW:
        return None
    at = len("".join(TOKEN.findall(was)[:start]))
    while old[0] == new[0] and old[0] in EDGES and old[1:] and new[1:]:
        old, new, at = old[1:], new[1:], at + 1
    while old[-1] == new[-1] and old[-1] in EDGES and old[1:] and new[1:]:
        old, new = old[:-1], new[:-1]
    return at, old, new


def alike(one: Sequence[str], two: Sequence[str]) -> int:
    """With how many of the same words two texts begin."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(two)))


def told(fact: Fact, text: str) -> bool:
    """Whether a text says what a fact holds."""
    if is_number(fact.value):
        return within(text, number(fact.value), number(fact.value))
    return isinstance(fact.value, str) and bool(fact.value) and (fact.value == text or fact.value in text.split())


def told_at(fact: Fact, text: str, at: int, was: str) -> bool:
    """Whether words that stand in a text say what a fact holds, or are a part of what says it: a sign in a formula."""
    value = fact.value
    if not isinstance(value, str) or not value:
        return told(fact, was)
    return any(m.start() <= at and at + len(was) <= m.end() for m in re.finditer(re.escape(value), text))


def within(text: str, low: float | None, high: float | None) -> bool:
    """Whether a printed number lies, by its last digit, in an interval; a formula such as C4H4O2 is none."""
    if BETWEEN_DIGITS.search(text):
        return False
    span_ = printed(re.sub(r"[^\d.,−-]+$|^[^\d−-]+", "", text))
    if span_ is None or low is None or high is None:
        return False
    return span_.low <= high + 1e-9 and low - 1e-9 <= span_.high


def covers(claim: Claim, text: str, at: int) -> bool:
    start = text.find(claim.said) if claim.said else -1
    return 0 <= start <= at < start + len(claim.said)


def own(claim: Claim, meant: Sequence[Fact]) -> bool:
    return isinstance(claim, States) and any((claim.subject, claim.attribute) == f.key for f in meant)


def said_of(claim: Claim, was: str) -> bool:
    """Whether what was there may be what a claim says, rather than a part of the sentence that it shares."""
    if isinstance(claim, States | Finds):
        return str(claim.value) in was or was in str(claim.value)
    return isinstance(claim, Reckons)
