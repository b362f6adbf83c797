"""How elements of a chart are called."""

from __future__ import annotations

from gnomon.scenes.chart import Chart
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact
from gnomon.truth.world import World


def name(scene: Scene, world: World, subject: str) -> str:
    """`Waseca (1931)`, or what is printed."""
    named, series = world.facts.get((subject, "name")), world.facts.get((subject, "series"))
    if named is not None:
        return f"{named.value} ({series.value})" if series is not None else str(named.value)
    text = world.facts.get((subject, "text"))
    kind = world.facts.get((subject, "kind"))
    if text and kind:
        return f"the {kind.value} '{text.value}'"
    if series is not None:
        return str(series.value)
    if kind is not None and subject.rsplit("/", 1)[-1].isdigit():
        return f"{kind.value} {int(subject.rsplit('/', 1)[-1]) + 1}"
    return f"the {kind.value}" if kind else subject


def claim(scene: Scene, subject: str, attribute: str, value: str) -> str:
    """A script is not read out."""
    return (
        "the script draws, one after the other, what is seen here"
        if (subject, attribute) == ("picture", "code")
        else ""
    )


def attribute(chart: Chart, attribute: str) -> str:
    """Values are called by what is measured, where all panels measure the same."""
    measures, keys = ({getattr(p, a) for p in chart.panels if p.datum} for a in ("measure", "key"))
    called = {
        "value": measures.pop() if len(measures) == 1 else "value",
        "name": keys.pop() if len(keys) == 1 else "name",
    }
    return called.get(attribute, attribute) or attribute


def reason(scene: Scene, world: World, fact: Fact) -> str:
    """Why lines cross or do not."""
    if fact.attribute not in ("lines cross", "lines apart") or fact.because is None:
        return ""
    lines = [name(scene, world, line) for line, _ in fact.because.premises]
    if fact.value is (fact.attribute == "lines apart"):
        return "no two of the lines meet anywhere."
    return f"the lines for {lines[0]} and {lines[1]} cross: each is above the other somewhere."
