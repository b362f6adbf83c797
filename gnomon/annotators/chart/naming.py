"""How elements of a chart and what is true of them are called."""

from __future__ import annotations

from gnomon.annotators.chart.phrases import spoken
from gnomon.annotators.voice import Line
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import ACROSS, AMOUNT, APART, CROSS, SERIES, UP
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import CODE, KIND, NAME, TEXT, VALUE
from gnomon.truth.world import World


def name(chart: Chart, world: World, subject: str) -> str:
    """`Waseca (1931)`, or what is printed; of several alike, which it is."""
    named, series = world.facts.get((subject, NAME)), world.facts.get((subject, SERIES))
    if named is not None:
        return f"{named.value} ({series.value})" if series is not None else str(named.value)
    text = world.facts.get((subject, TEXT))
    kind = world.facts.get((subject, KIND))
    if text and kind:
        return f"the {kind.value} '{text.value}'"
    if series is not None:
        return str(series.value)
    if kind is None:
        return subject
    own = chart.part(subject)
    alike = chart.inside(chart.panel_of(own), type(own))
    return f"{kind.value} {alike.index(own) + 1}" if len(alike) > 1 else f"the {kind.value}"


def state(chart: Chart, world: World, fact: Fact, value: str) -> str:
    """A script is not read out."""
    return "the script draws, one after the other, what is seen here" if fact.attribute == CODE else ""


def attribute(chart: Chart, world: World, subject: str, attribute: Attribute) -> str:
    """What is measured, in the words of the encoding by which the subject shows it."""
    part = chart.parts.get(subject)
    if part is None or part.panel not in {p.id for p in chart.panels}:
        return attribute.said
    panel = chart.panel_of(part)
    called = {
        ACROSS: panel.x.name if panel.x else "",
        UP: panel.y.name if panel.y else "",
        AMOUNT: panel.size,
        NAME: panel.key,
        VALUE: panel.encoding(part.noun).measure if panel.shows(part.noun) else "",
    }
    return spoken(called.get(attribute, "")) or attribute.said


def reason(chart: Chart, world: World, fact: Fact) -> Line | None:
    """Why lines cross or do not."""
    if fact.attribute not in (CROSS, APART) or fact.because is None:
        return None
    lines = [name(chart, world, line) for line, _ in fact.because.premises]
    cross = fact.value is (fact.attribute == CROSS)
    said = f"the lines for {lines[0]} and {lines[1]} cross" if cross else "no two of the lines meet anywhere"
    # that they cross is said of both facts: of the one it is the contrary
    claims = tuple(States(said if a == CROSS else "", fact.subject, a, cross is (a == CROSS)) for a in (CROSS, APART))
    return Line(f"{said}{': each is above the other somewhere' if cross else ''}.", claims)
