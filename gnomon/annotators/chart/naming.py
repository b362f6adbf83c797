"""How elements of a chart are called."""

from __future__ import annotations

from gnomon.scenes.chart import Chart
from gnomon.truth.element import Scene
from gnomon.truth.world import World


def name(scene: Scene, world: World, subject: str) -> str:
    """`the bar of Waseca in 1931`, or what is printed."""
    named, series = world.facts.get((subject, "name")), world.facts.get((subject, "series"))
    if named is not None:
        return f"{named.value} ({series.value})" if series is not None else str(named.value)
    text = world.facts.get((subject, "text"))
    kind = world.facts.get((subject, "kind"))
    return f"the {kind.value} '{text.value}'" if text and kind else subject


def attribute(chart: Chart, attribute: str) -> str:
    """Values are called by what is measured."""
    return {"value": chart.measure, "name": chart.key}.get(attribute, attribute)
