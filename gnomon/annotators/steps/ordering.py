"""Orders in words: what is compared, and which stands where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from gnomon.annotators.steps.reading import clause
from gnomon.annotators.telling import MOST, Step, Telling, with_value
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing, ordinal
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, Finds, Selects, States
from gnomon.truth.interval import Interval
from gnomon.truth.program import Program
from gnomon.truth.run import run
from gnomon.truth.steps import Chosen, End, Found, Highest, Lowest, Nth, Rank
from gnomon.truth.steps.reader import Glance
from gnomon.truth.world import NoAnswer

SECOND = 2


def top(step: Step, tell: Telling) -> Iterator[Line]:
    """`Oslo has the highest price: 42 kg; next comes Bergen with about 31 kg.`"""
    own, found = step.run.step, step.run.result
    assert isinstance(own, (Highest, Lowest, Nth)) and isinstance(found, Chosen)
    end: End = own.from_ if isinstance(own, Nth) else "highest" if isinstance(own, Highest) else "lowest"
    n = own.n if isinstance(own, Nth) else 1
    (winner,) = found.members
    told_apart(step, tell, n, end)
    said, text, claims = placed(step, tell, own.attribute, winner, n, end)
    if not claims and not tell.voice.order(tell.scene, tell.world, own.attribute, n, end)[1]:
        glance = next(g for g in step.run.glances if g.subject == winner)
        text = f"{said}: {tell.about(glance.value, (winner, own.attribute))}"
        claims = (tell.states(glance, text), *runner_up(step, tell, own.attribute, n, end))
        text = "; ".join([text, *(c.said for c in claims[1:] if isinstance(c, States))])
    tell.given.add((winner, own.attribute))
    yield Line(f"{text}.", (*claims, Selects(said, step.program, found.members)))


def told_apart(step: Step, tell: Telling, n: int, end: End) -> None:
    """Have all values, or those beside the n-th of many, told with digits in which they differ."""
    looked = step.run.glances
    tell.tell_apart(looked if len(looked) <= MOST else ranked(looked, end)[max(0, n - 2) : n + 1])


def ranked(glances: Sequence[Glance], end: End) -> list[Glance]:
    """What was looked at, from one end of its order to the other."""
    return sorted(glances, key=lambda g: g.value.value, reverse=end == "highest")


def runner_up(step: Step, tell: Telling, attribute: Attribute, n: int, end: End) -> Iterator[Claim]:
    """Which comes next after the first, and its value: what makes the first stand out. Nothing where that is open.

    Nor is it told where the first is wanted for a sum.
    """
    if not any(r is step.run for r in tell.answer.trace):
        return
    if n > 1 or len(step.run.glances) < 3 or tell.voice.order(tell.scene, tell.world, attribute, 2, end)[1]:
        return
    program = Program((*step.program.steps[:-1], Nth(attribute, 2, end)))
    try:
        (second,) = cast(tuple[str, ...], run(program, tell.world).value)
    except NoAnswer:
        return
    glance = next(g for g in step.run.glances if g.subject == second)
    tell.given.add((second, attribute))
    next_ = f"comes {tell.name(second)} with" if second_differs(step, tell, second) else "is"
    said = f"next {next_} {tell.about(glance.value, (second, attribute))}"
    yield tell.states(glance, said)
    yield Selects(said, program, (second,))


def second_differs(step: Step, tell: Telling, second: str) -> bool:
    """Whether it is called otherwise than the first: dots of one series are not."""
    found = step.run.result
    return isinstance(found, Chosen) and tell.name(found.members[0]) != tell.name(second)


def placed(
    step: Step, tell: Telling, attribute: Attribute, winner: str, n: int, end: End
) -> tuple[str, str, tuple[Claim, ...]]:
    """Which place one has; that after the values of all, if they are few; and what is claimed of these."""
    lead, predicate = tell.voice.order(tell.scene, tell.world, attribute, n, end)
    looked = step.run.glances
    two = len(looked) == 2 and n == 1 and not predicate
    most = tell.voice.degree(tell.scene, tell.world, winner, attribute, end, two)
    usual = f"has the {'' if n == 1 else ordinal(n) + ' '}{most} {tell.attribute(winner, attribute).removeprefix(end)}"
    said = " ".join(f"{tell.name(winner)} {predicate or usual}".split())
    given = [g.subject for g in looked if (g.subject, attribute) in tell.given]
    ordered = ranked(looked, end)
    # two whose values stand there already, and the second after the first, need no list again
    first = n == SECOND and ordered[0].subject in given
    listed = (two and len(given) < len(looked)) or (n > 1 and len(looked) <= MOST and winner not in given and not first)
    if not (listed or lead):
        return said, said, ()
    values = [tell.about(g.value, (g.subject, g.attribute)) for g in looked]
    if lead:
        looked = tuple(sorted(looked, key=lambda g: g.value.value))
        values = [f"({tell.about(g.value, (g.subject, g.attribute))})" for g in looked]
    # which way one thing lies of another is seen, not how many pixels or metres
    unseen = bool(lead) and any(tell.unit((g.subject, g.attribute)) for g in looked)
    names = [tell.name(g.subject) for g in looked]
    parts = names if unseen else [with_value(n, v) for n, v in zip(names, values, strict=True)]
    claims = tuple(tell.states(g, "" if unseen else part) for g, part in zip(looked, parts, strict=True))
    if unseen and (n == 1 or len(looked) > MOST):
        return said, said, claims
    if lead:
        return said, f"{lead}: {listing(parts)}; so {said}", claims
    if two:
        parts = [stating(tell, g.subject, attribute, v) for g, v in zip(looked, values, strict=True)]
        claims = tuple(tell.states(g, part) for g, part in zip(looked, parts, strict=True))
    by_subject = {g.subject: part for g, part in zip(looked, parts, strict=True)}
    tell.given.update((g.subject, attribute) for g in looked)
    text = f"{'' if two else 'in order: '}{listing([by_subject[g.subject] for g in ordered])}; so {said}"
    return said, text, claims


def stating(tell: Telling, subject: str, attribute: Attribute, value: str) -> str:
    """One of two with its value, as a clause: `the bar for Oslo reaches about 42 kg`."""
    return clause(tell, tell.fact((subject, attribute)), value)


def rank(step: Step, tell: Telling) -> Iterator[Line]:
    """`By price, Oslo comes third from the highest.`"""
    own, found, given = step.run.step, step.run.result, step.run.given
    assert isinstance(own, Rank) and isinstance(found, Found) and isinstance(given, Chosen)
    assert isinstance(found.value, Interval)
    subject = given.members[0]
    place = int(found.value.value)
    told_apart(step, tell, place, own.from_)
    said, text, claims = placed(step, tell, own.attribute, subject, place, own.from_)
    if not claims and (glance := next((g for g in step.run.glances if g.subject == subject), None)) is not None:
        text = f"{said}, with {tell.about(glance.value, (subject, own.attribute))}"
        claims = (tell.states(glance, text),)
    yield Line(f"{text}.", (Finds(said, step.program, place), *claims))
