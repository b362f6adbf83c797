"""Captions of charts: short, detailed, and alt text; each claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, say
from gnomon.scenes.chart import Bar, Chart
from gnomon.truth.fact import Key
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def caption(chart: Chart, world: World, words: Generator) -> Iterator[Caption]:
    bars = chart.of(Bar)
    title = str(world.facts["title", "text"].value)
    kinds: tuple[Key, ...] = tuple((b.id, "kind") for b in bars)
    head: tuple[Key, ...] = (("title", "text"), *kinds)
    sort = "bar chart" if chart.upright else "horizontal bar chart"
    names: tuple[Key, ...] = tuple((b.id, "name") for b in bars if b.series == 0)
    yield Caption(say(words, "A {sort} titled '{title}'.", "{sort}: {title}.", sort=sort, title=title), "short", head)
    shown = listing(list(chart.categories))
    text = say(
        words,
        "A {sort} titled '{title}' shows the {measure} by {key} for {names}.",
        "The {sort} '{title}' gives the {measure} of {names}.",
        sort=sort,
        title=title,
        measure=chart.measure,
        key=chart.key,
        names=shown,
    )
    axis: Key = (f"axis/{chart.value_axis}/title", "text")
    keys = (*head, axis, *names)
    if len(chart.series) > 1:
        text += f" It has {in_words(len(chart.series))} series: {listing(list(chart.series))}."
        keys = (*keys, *((b.id, "series") for b in bars))
    yield Caption(text, "detailed", keys)
    numbers: list[str] = []
    told: list[Key] = []
    for bar in bars:
        reading = world.readings.get((bar.id, "value"))
        if reading is None or reading.low is None or reading.high is None:
            return
        series = f" ({chart.series[bar.series]})" if len(chart.series) > 1 else ""
        value = printed_value(bar.value, chart.unit, reading.low, reading.high)
        numbers.append(
            f"{chart.categories[bar.category]}{series} {'' if (f'{bar.id}/label', 'text') in world.readings else 'about '}{value}"
        )
        told += [(bar.id, "value"), (bar.id, "name"), *([(bar.id, "series")] if series else [])]
    yield Caption(f"{sort.capitalize()}, {title}: {'; '.join(numbers)}.", "alt text", (*head, *told))
