"""What a caption tells where marks hide one another or lie too close to call: printed names, and the span of values."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.chart._telling import Told, begun, lowered, printed
from gnomon.annotators.chart.groups import Column
from gnomon.annotators.chart.phrases import spoken
from gnomon.annotators.printing import printed_value
from gnomon.annotators.wording import in_words, listing
from gnomon.scenes.chart import Chart, Panel
from gnomon.truth.fact import Key, number
from gnomon.truth.vocabulary import TEXT, VALUE
from gnomon.truth.world import World

MOST = 14  # names that are listed in full
WRITTEN = ("tick", "spoke", "name label", "legend entry")


def printed_names(chart: Chart, panel: Panel, world: World) -> dict[str, Key]:
    """Where names stand in a panel, on ticks, in the legend or beside what they name."""
    found: dict[str, Key] = {}
    for kind in WRITTEN:
        for id in chart.marks_in(panel, world.kinds.get(kind, ())):
            key = (id, TEXT)
            if key in world.readings:
                found.setdefault(str(world.facts[key].value), key)
    return found


def names(chart: Chart, panel: Panel, world: World) -> Iterator[Told]:
    """What the panel names, if all of it is printed: its categories, and its series if it has several."""
    printed = printed_names(chart, panel, world)
    own = panel.categories
    if len(own) > 1 and own[0] in printed and own[-1] in printed:
        if len(own) <= MOST and all(n in printed for n in own):
            yield f"It shows {listing(list(own))}.", tuple(printed[n] for n in own)
        elif panel.ordered:
            yield f"It runs from {own[0]} to {own[-1]}.", (printed[own[0]], printed[own[-1]])
    series = panel.series
    if len(series) > 1 and all(n in printed for n in series):
        text = f"It has {in_words(len(series))} series: {listing(list(series))}."
        yield text, tuple(printed[n] for n in series)


def upright(chart: Chart, panel: Panel, world: World) -> Iterator[Told]:
    """What the third axis of a cage shows."""
    title, ticks = chart.axis_title("z", panel), chart.ticks("z", panel)
    keys = ((title.id, TEXT), (ticks[0].id, TEXT), (ticks[-1].id, TEXT)) if title and len(ticks) > 1 else ()
    if keys and all(k in world.readings for k in keys):
        name, low, high = (str(world.facts[k].value) for k in keys)
        yield f"The upright axis shows {lowered(name)} from {low} to {high}.", keys


def reach(column: Column, world: World) -> Iterator[Told]:
    """Between which values all lie, if all can be read."""
    marks = column.drawn(world)
    keys: tuple[Key, ...] = tuple((m, VALUE) for m in marks)
    if len(marks) < 2 or not all(k in world.readings for k in keys):
        return
    ends = []
    for key in (
        min(keys, key=lambda k: number(world.facts[k].value)),
        max(keys, key=lambda k: number(world.facts[k].value)),
    ):
        reading = world.readings[key]
        if reading.low is None or reading.high is None:
            return
        value = printed_value(number(world.facts[key].value), column.unit, reading.low, reading.high)
        ends.append(value if printed(world, reading) else f"about {value}")
    if ends[0] != ends[1]:
        yield f"{begun(spoken(column.measure))} lies between {ends[0]} and {ends[1]}.", keys
