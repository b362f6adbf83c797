"""Courses in words: up, down, across one another."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.telling import MOST, Step, Telling, plain_value
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import listing
from gnomon.truth.claim import Finds
from gnomon.truth.interval import Interval
from gnomon.truth.steps import Area, Correlation, Crosses, Found, Trend

LONG = 12  # more values are told by their first and last
COURSE = {"rising": "they rise all the way", "falling": "they fall all the way", "neither": "they go up and down"}


def trend(step: Step, tell: Telling) -> Iterator[Line]:
    """`The values go 3, 5, 9: they rise all the way.`"""
    own, found = step.run.step, step.run.result
    assert isinstance(own, Trend) and isinstance(found, Found)
    looked = step.run.glances
    if len(looked) > LONG:
        looked = (looked[0], looked[-1]) if found.value != "neither" else ()
    if len(looked) <= MOST:  # neighbours that look alike would neither rise nor fall
        tell.tell_apart(looked)
    texts = [tell.about(g.value, (g.subject, g.attribute)) for g in looked]
    way = COURSE[str(found.value)]
    whole = len(looked) == len(step.run.glances)
    values = f" are {listing(texts)}" if whole else f" go from {' to '.join(texts)}" if looked else ""
    claims = [tell.states(g, t) for g, t in zip(looked, texts, strict=True)]
    text = f"one after the other, the values{values}: {way}." if values else f"read one after the other, {way}."
    yield Line(text, (*claims, Finds(way, step.program, plain_value(found.value))))


def area(step: Step, tell: Telling) -> Iterator[Line]:
    """`Cut into trapezoids, the area comes to about 120.`"""
    found = step.run.result
    assert isinstance(step.run.step, Area) and isinstance(found, Found) and isinstance(found.value, Interval)
    about = "" if found.value.exact else "about "
    said = f"the area comes to {about}{tell.result(step.run, found.value)}"
    claim = Finds(said, step.program, plain_value(found.value), found.value.unit)
    yield Line(f"cut into trapezoids, {said}.", (claim,))


def crosses(step: Step, tell: Telling) -> Iterator[Line]:
    found = step.run.result
    assert isinstance(step.run.step, Crosses) and isinstance(found, Found)
    crossed = "two of them cross: one is above the other here and below it there"
    said = crossed if found.value else "no two of them cross"
    yield Line(f"{said}.", (Finds(said, step.program, bool(found.value)),))


def correlation(step: Step, tell: Telling) -> Iterator[Line]:
    own, found = step.run.step, step.run.result
    assert isinstance(own, Correlation) and isinstance(found, Found)
    subject = step.run.glances[0].subject
    one, other = (tell.attribute(subject, a) for a in (own.attribute, own.other_attribute))
    goes = "greater" if found.value == "positive" else "smaller"
    said = f"where the {one} is greater, the {other} tends to be {goes}"
    said = f"{said}: the correlation is {found.value}"
    yield Line(f"{said}.", (Finds(said, step.program, str(found.value)),))
