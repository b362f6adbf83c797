"""Orders in words: what is compared, and which stands where."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.telling import MOST, Step, Telling
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing, ordinal
from gnomon.truth.claim import Claim, Finds, Selects
from gnomon.truth.interval import Interval
from gnomon.truth.steps import Chosen, Found, Highest, Lowest, Nth, Rank


def top(step: Step, tell: Telling) -> Iterator[Line]:
    """`Of Oslo 42 kg, Bergen about 31 kg and Molde about 12 kg, Oslo has the highest price.`"""
    own, found = step.run.step, step.run.result
    assert isinstance(own, (Highest, Lowest, Nth)) and isinstance(found, Chosen)
    end = own.from_ if isinstance(own, Nth) else own.op
    n = own.n if isinstance(own, Nth) else 1
    (winner,) = found.members
    place = f"{'' if n == 1 else ordinal(n) + ' '}{end}"
    said = f"{tell.name(winner)} has the {place} {tell.attribute(winner, own.attribute)}"
    looked = step.run.glances
    claims: list[Claim] = []
    text = said
    if 1 < len(looked) <= MOST:
        parts = []
        for glance in looked:
            part = f"{tell.name(glance.subject)} {tell.about(glance.value, (glance.subject, glance.attribute))}"
            parts.append(part)
            claims.append(tell.states(glance, part))
        text = f"of {listing(parts)}, {said}"
    else:
        glance = next(g for g in looked if g.subject == winner)
        value = tell.about(glance.value, (winner, own.attribute))
        text = f"{said}: {value}"
        claims.append(tell.states(glance, text))
    yield Line(f"{text}.", (*claims, Selects(said, step.program, found.members)))


def rank(step: Step, tell: Telling) -> Iterator[Line]:
    """`By price, Oslo comes third from the highest.`"""
    own, found, given = step.run.step, step.run.result, step.run.given
    assert isinstance(own, Rank) and isinstance(found, Found) and isinstance(given, Chosen)
    assert isinstance(found.value, Interval)
    subject = given.members[0]
    place = int(found.value.value)
    said = f"{tell.name(subject)} has the {'' if place == 1 else ordinal(place) + ' '}{own.from_} {tell.attribute(subject, own.attribute)}"
    claims: list[Claim] = [Finds(said, step.program, place)]
    text = said
    if 1 < len(step.run.glances) <= MOST:
        parts = []
        for glance in step.run.glances:
            part = f"{tell.name(glance.subject)} {tell.about(glance.value, (glance.subject, glance.attribute))}"
            parts.append(part)
            claims.append(tell.states(glance, part))
        text = f"of {listing(parts)}, {said}"
    yield Line(f"{text}.", tuple(claims))
