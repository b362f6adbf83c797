"""Readings in words: what stands where."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.telling import Step, Telling, plain_value, with_value
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import within
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Finds
from gnomon.truth.fact import Fact
from gnomon.truth.interval import Interval
from gnomon.truth.steps import Every, Follow, Found, Highest, List, Lowest, Nth, Related, Table, The
from gnomon.truth.vocabulary import TEXT

ROWS = 8  # more values of a table are not read out


def read(step: Step, tell: Telling) -> Iterator[Line]:
    """`The price of Oslo is about 42 kg.` What a thing is called, and what has just been told, is not said again."""
    (glance,) = step.run.glances
    key = (glance.subject, glance.attribute)
    if key in tell.told or key in tell.given or ordered_by(step, glance.attribute):
        return
    fact, value = tell.fact(key), tell.about(glance.value, key)
    own = tell.voice.state(tell.scene, tell.world, fact, value)
    if own is None:
        return
    chosen = any(not isinstance(r.step, (Every, The)) for r in step.before)
    named = chosen and isinstance(glance.value, str) and within(glance.value, tell.name(glance.subject))
    if named and (not own or isinstance(step.before[-1].step, (Highest, Lowest, Nth, Related, Follow))):
        return
    said = own or clause(tell, fact, value)
    tell.given.add(key)
    yield Line(stopped(said), (tell.states(glance, said),))


def ordered_by(step: Step, attribute: Attribute) -> bool:
    """Whether the elements were just put in order by it, and so all its values told."""
    last = step.before[-1].step if step.before else None
    return isinstance(last, (Highest, Lowest, Nth)) and last.attribute == attribute


def stopped(said: str) -> str:
    """With a full stop, unless it ends in one, such as that of `Inc.`"""
    return said if said.endswith(".") else f"{said}."


def clause(tell: Telling, fact: Fact, value: str) -> str:
    """A fact with its value as printed: in the family's words, or `the price of Oslo is 42 kg`."""
    if own := tell.voice.state(tell.scene, tell.world, fact, value):
        return own
    name = tell.name(fact.subject)
    what = tell.attribute(fact.subject, fact.attribute)
    if isinstance(fact.value, bool):
        return f"{name} is {'' if fact.value else 'not '}{what}"
    return f"{name} reads “{value}”" if fact.attribute == TEXT else f"the {what} of {name} is {value}"


def listed(step: Step, tell: Telling) -> Iterator[Line]:
    """`In this order: Oslo, Bergen, Molde.`, or `From left to right: …`"""
    found = step.run.result
    assert isinstance(step.run.step, List) and isinstance(found, Found) and isinstance(found.value, tuple)
    items = [tell.printed(g.value, (g.subject, g.attribute)) for g in step.run.glances]
    said = ", ".join(items)
    claims = [tell.states(g, item) for g, item in zip(step.run.glances, items, strict=True)]
    lead, _ = tell.voice.order(tell.scene, tell.world, step.run.step.by, 1, "lowest")
    lead = lead or "in order" if len(items) > 1 else "there is one"
    yield Line(f"{lead}: {said}.", (*claims, Finds(said, step.program, found.value)))


def table(step: Step, tell: Telling) -> Iterator[Line]:
    """`One after the other: Oslo 42 kg, Bergen 31 kg, … Molde 12 kg.`; the numbers as the table has them."""
    own, found = step.run.step, step.run.result
    assert isinstance(own, Table) and isinstance(found, Found)
    looked = [g for g in step.run.glances if g.attribute == own.attribute]
    values = [tell.printed(g.value, (g.subject, g.attribute), whole=True) for g in looked]
    parts = [with_value(tell.name(g.subject), v) for g, v in zip(looked, values, strict=True)]
    read = any(isinstance(g.value, Interval) and not g.value.exact for g in looked)
    claims = [tell.states(g, part) for g, part in zip(looked, parts, strict=True)]
    if len(parts) > ROWS:
        parts, claims = [*parts[:2], "…", parts[-1]], [*claims[:2], claims[-1]]
    said = ", ".join(parts)
    lead = "read as closely as one can" if read else "one after the other"
    yield Line(f"{lead}: {said}.", (*claims, Finds("", step.program, plain_value(found.value))))


def literal(step: Step, tell: Telling) -> Iterator[Line]:
    """What the question gives needs no saying."""
    return iter(())
