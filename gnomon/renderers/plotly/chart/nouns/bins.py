"""Bins of a histogram: bars from edge to edge, with a line of the ground between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.plotly.chart.nouns.bars import outside, read_labels
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Bin, Chart, ValueLabel
from gnomon.truth.picture import Box

DRAWS = (Bin,)


def traces(chart: Chart) -> Iterator[Trace]:
    bins, look = chart.of(Bin), chart.look
    if not bins:
        return
    labels = {e.of: spoken(e.text) for e in chart.of(ValueLabel)}
    data: dict[str, Any] = {
        "type": "bar",
        "showlegend": False,
        "x": [(b.low + b.high) / 2 for b in bins],
        "y": [b.value for b in bins],
        "width": [b.high - b.low for b in bins],
        "marker": {"color": bins[0].fill, "line": {"color": look.plot, "width": 1}},
        "orientation": "v",
        "constraintext": "none",
        "cliponaxis": False,
        "room": 0.95 * (bins[0].high - bins[0].low),
    }
    if labels:
        data |= outside(bins, labels, look, 0.85)
    yield Trace(data, tuple(b.id for b in bins))


def read(seen: Seen) -> None:
    bins = seen.chart.of(Bin)
    if not bins:
        return
    across, up = seen.axis("x"), seen.axis("y")
    for own in bins:
        wanted = Box(across(own.low), up(own.value), across(own.high), up(0.0))
        if own.value:
            seen.agreed(own.id, wanted)
        seen.mark(own, wanted, visible=1.0 if wanted.height >= 1 else 0.0)
    read_labels(seen, bins)
