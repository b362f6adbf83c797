"""Petals of roses: plotly's bars around a hub, over rings."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.outlines import bounds, ring_of
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, NameLabel, Petal

DRAWS = (Petal,)
ROOMY = 5.5  # times the text: the least radius


def traces(chart: Chart) -> Iterator[Trace]:
    petals, look = chart.of(Petal), chart.look
    if not petals:
        return
    data = {
        "type": "barpolar",
        "showlegend": False,
        "r": [p.value for p in petals],
        "theta": [(p.start + p.sweep / 2) % 360 for p in petals],
        "width": [p.sweep for p in petals],
        "marker": {"color": [p.fill for p in petals], "line": {"color": look.ground, "width": 1}},
    }
    yield Trace(data, tuple(p.id for p in petals))


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Room for the names all around."""
    petals = chart.of(Petal)
    if petals:
        names = {e.of: spoken(e.text) for e in chart.of(NameLabel)}
        around = [[math.radians(p.start + p.sweep / 2), names.get(p.id, "")] for p in petals]
        # a rose whose rings are hardly wider than their numbers would be covered by them
        least = max(70.0, ROOMY * chart.look.text)
        figure["room"] |= {"around": around, "off": 10, "least": least, "share": 0.4}


def read(seen: Seen) -> None:
    petals, axis = seen.chart.of(Petal), seen.panel.radius
    if not petals or axis is None:
        return
    look, polar = seen.chart.look, seen.said["polar"]
    middle, radius = (polar["cx"], polar["cy"]), polar["radius"]
    names = {e.of: e for e in seen.chart.of(NameLabel)}
    for petal in petals:
        far = radius * petal.value / axis.high
        ring = ring_of(middle, 0.0, far, petal.start, petal.sweep)
        box = bounds(ring)
        seen.agreed(petal.id, box)
        seen.mark(petal, box, outline=(ring,))
        seen.facts.append(extent(petal, seen, far, "radius"))
        if petal.id in names:
            name = names[petal.id]
            shown = seen.named((petal.start + petal.sweep / 2) % 360, name.id)
            seen.text(name, shown["box"], name.text, look.ink, look.ground)
    gap = radius / max(len(seen.chart.ticks("radius", seen.panel)), 1)
    seen.scales += measured("petal", seen, axis.high / radius, tick=gap)
