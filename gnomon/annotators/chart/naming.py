"""How elements of a chart and what is true of them are called."""

from __future__ import annotations

from gnomon.annotators.voice import Line
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import APART, CROSS, SERIES
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import CODE, KIND, NAME, TEXT, VALUE
from gnomon.truth.world import World


def name(scene: Chart, world: World, subject: str) -> str:
    """`Waseca (1931)`, or what is printed."""
    named, series = world.facts.get((subject, NAME)), world.facts.get((subject, SERIES))
    if named is not None:
        return f"{named.value} ({series.value})" if series is not None else str(named.value)
    text = world.facts.get((subject, TEXT))
    kind = world.facts.get((subject, KIND))
    if text and kind:
        return f"the {kind.value} '{text.value}'"
    if series is not None:
        return str(series.value)
    if kind is not None and subject.rsplit("/", 1)[-1].isdigit():
        return f"{kind.value} {int(subject.rsplit('/', 1)[-1]) + 1}"
    return f"the {kind.value}" if kind else subject


def state(scene: Chart, world: World, fact: Fact, value: str) -> str:
    """A script is not read out."""
    return "the script draws, one after the other, what is seen here" if fact.attribute == CODE else ""


def attribute(chart: Chart, world: World, subject: str, attribute: Attribute) -> str:
    """Values are called by what is measured, where all panels measure the same."""
    measures, keys = ({getattr(p, a) for p in chart.panels if p.datum} for a in ("measure", "key"))
    called = {
        VALUE: measures.pop() if len(measures) == 1 else "value",
        NAME: keys.pop() if len(keys) == 1 else "name",
    }
    return called.get(attribute, attribute.said) or attribute.said


def reason(scene: Chart, world: World, fact: Fact) -> Line | None:
    """Why lines cross or do not."""
    if fact.attribute not in (CROSS, APART) or fact.because is None:
        return None
    lines = [name(scene, world, line) for line, _ in fact.because.premises]
    if fact.value is (fact.attribute == APART):
        said = "no two of the lines meet anywhere"
        text = f"{said}."
    else:
        said = f"the lines for {lines[0]} and {lines[1]} cross"
        text = f"{said}: each is above the other somewhere."
    return Line(text, (States(said, fact.subject, fact.attribute, fact.value),))
