"""Bars: one trace for each series, and the values printed at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.scenes.chart import Bar, Chart, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected


def traces(chart: Chart) -> Iterator[Trace]:
    (panel,) = chart.panels
    bars = chart.of(Bar)
    labels = {e.id.removesuffix("/label"): e.text for e in chart.of(ValueLabel)}
    lanes = max((b.lanes for b in bars), default=1)
    thick = (1 - chart.look.gap) / lanes
    several = len(panel.series) > 1
    for series in sorted({b.series for b in bars}):
        own = [b for b in bars if b.series == series]
        ends: list[Any] = [b.value for b in own]
        places = [b.category for b in own]
        data = {
            "type": "bar",
            "name": panel.series[series] if several else "",
            "showlegend": several,
            "x": places if panel.upright else ends,
            "y": ends if panel.upright else places,
            "base": [b.start for b in own],
            "offset": [-thick * b.lanes / 2 + thick * b.lane for b in own],
            "width": thick,
            "orientation": "v" if panel.upright else "h",
            "marker": {"color": [b.fill for b in own] if not several else own[0].fill, "line": {"width": 0}},
            "text": [labels.get(b.id, "") for b in own],
            "textposition": "outside",
            "textangle": 0,
            "cliponaxis": False,
            "textfont": {"family": chart.look.font, "size": round(chart.look.text * 0.9), "color": chart.look.ink},
        }
        yield Trace(data, tuple(b.id for b in own))


def read(seen: Seen) -> None:
    bars = seen.chart.of(Bar)
    if not bars:
        return
    for bar in bars:
        box = seen.boxes.get(bar.id)
        if box is None or box.area <= 0:
            box = hidden(seen, bar)
        length = box.height if seen.panel.upright else box.width
        seen.mark(bar, box, visible=1.0 if length >= 1 else 0.0)
    if all(bar.start == 0 for bar in bars):
        edge = "far y" if seen.panel.upright else "far x"
        seen.scales.append(seen.values.scale("bar", "value", edge, base=seen.values(0.0)))
    else:
        for bar in bars:
            length = abs(seen.values(bar.end) - seen.values(bar.start))
            seen.fact(bar, "value place", round(length, 3), f"px of length in {seen.panel.id}")
        scale = seen.values.scale("bar", "value", "place", error=3.0)
        seen.scales.append(replace(scale, origin=0.0, slope=abs(scale.slope)))
    labels = list(seen.chart.of(ValueLabel))
    texts = {tuple(key): (text, box) for kind, key, text, box in seen.said["texts"] if kind == "bar text"}
    where = {id: (k, i) for k, t in enumerate(seen.traces) for i, id in enumerate(t.owners)}
    for label in labels:
        shown = texts.get(where[label.id.removesuffix("/label")])
        if shown is None:
            raise Rejected("text left out", label.id)
        seen.text(label, shown[1], label.text, seen.chart.look.ink, seen.chart.look.plot)


def hidden(seen: Seen, bar: Bar) -> Box:
    """Where a bar without length would be."""
    x = seen.names(bar.category)
    y = seen.values(bar.start)
    return Box(x, y, x, y) if seen.panel.upright else Box(y, x, y, x)
