"""Orders in words: what is compared, and which stands where."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.telling import MOST, Step, Telling
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing, ordinal
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, Finds, Selects
from gnomon.truth.interval import Interval
from gnomon.truth.steps import Chosen, End, Found, Highest, Lowest, Nth, Rank


def top(step: Step, tell: Telling) -> Iterator[Line]:
    """`Of Oslo 42 kg, Bergen about 31 kg and Molde about 12 kg, Oslo has the highest price.`"""
    own, found = step.run.step, step.run.result
    assert isinstance(own, (Highest, Lowest, Nth)) and isinstance(found, Chosen)
    end: End = own.from_ if isinstance(own, Nth) else "highest" if isinstance(own, Highest) else "lowest"
    n = own.n if isinstance(own, Nth) else 1
    (winner,) = found.members
    said, text, claims = placed(step, tell, own.attribute, winner, n, end)
    if text == said:
        glance = next(g for g in step.run.glances if g.subject == winner)
        text = f"{said}: {tell.about(glance.value, (winner, own.attribute))}"
        claims = (tell.states(glance, text),)
    yield Line(f"{text}.", (*claims, Selects(said, step.program, found.members)))


def placed(
    step: Step, tell: Telling, attribute: Attribute, winner: str, n: int, end: End
) -> tuple[str, str, tuple[Claim, ...]]:
    """Which place one has; that after the values of all, if they are few; and what is claimed of these."""
    lead, predicate = tell.voice.order(tell.scene, tell.world, attribute, n, end)
    usual = f"has the {'' if n == 1 else ordinal(n) + ' '}{end} {tell.attribute(winner, attribute)}"
    said = f"{tell.name(winner)} {predicate or usual}"
    looked = step.run.glances
    if not 1 < len(looked) <= MOST:
        return said, said, ()
    values = [tell.about(g.value, (g.subject, g.attribute)) for g in looked]
    if lead:
        looked = tuple(sorted(looked, key=lambda g: g.value.value))
        values = [f"({tell.about(g.value, (g.subject, g.attribute))})" for g in looked]
    parts = [f"{tell.name(g.subject)} {value}" for g, value in zip(looked, values, strict=True)]
    claims = tuple(tell.states(g, part) for g, part in zip(looked, parts, strict=True))
    text = f"{lead}: {listing(parts)}; so {said}" if lead else f"of {listing(parts)}, {said}"
    return said, text, claims


def rank(step: Step, tell: Telling) -> Iterator[Line]:
    """`By price, Oslo comes third from the highest.`"""
    own, found, given = step.run.step, step.run.result, step.run.given
    assert isinstance(own, Rank) and isinstance(found, Found) and isinstance(given, Chosen)
    assert isinstance(found.value, Interval)
    subject = given.members[0]
    place = int(found.value.value)
    said, text, claims = placed(step, tell, own.attribute, subject, place, own.from_)
    yield Line(f"{text}.", (Finds(said, step.program, place), *claims))
