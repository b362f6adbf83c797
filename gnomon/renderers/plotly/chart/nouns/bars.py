"""Bars: one trace for each series, and the values printed at them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gnomon.renderers.axes import extent, places
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Bar, Bin, Chart, ChartLook, LegendEntry, ValueLabel
from gnomon.truth.picture import Box

DRAWS = (Bar,)
PATTERNS = {"//": "/", "\\\\": "\\", "xx": "x", "..": ".", "--": "-", "++": "+"}
ROUND = 4  # pixels at the corners of bars, in looks without an edge around them


def traces(chart: Chart) -> Iterator[Trace]:
    (panel,) = chart.panels
    look, bars = chart.look, chart.of(Bar)
    labels = {e.of: spoken(e.text) for e in chart.of(ValueLabel)}
    lanes = max((b.lanes for b in bars), default=1)
    thick = (1 - look.gap) / lanes
    # with one legend entry for each series, or for each sort of bar of a waterfall
    names = {e.fill: spoken(e.text) for e in chart.of(LegendEntry)}
    for series in sorted({b.series for b in bars}):
        own = [b for b in bars if b.series == series]
        ends: list[Any] = [b.value for b in own]
        places = [b.category for b in own]
        edge = {"color": look.edge, "width": 1} if look.edge else {"width": 0}
        marker: dict[str, Any] = {"color": [b.fill for b in own], "line": edge}
        if len({b.fill for b in own}) == 1:
            marker["color"] = own[0].fill
        if any(b.hatch for b in own):
            shape = PATTERNS.get(own[0].hatch, "/")
            marker["pattern"] = {
                "shape": shape,
                "size": 7,
                "solidity": 0.3,
                "fgcolor": look.plot,
                "fillmode": "overlay",
            }
        data = {
            "type": "bar",
            "name": names.get(own[0].fill, ""),
            "showlegend": own[0].fill in names,
            "x": places if panel.upright else ends,
            "y": ends if panel.upright else places,
            "base": [b.start for b in own],
            "offset": [-thick * b.lanes / 2 + thick * b.lane for b in own],
            "width": thick,
            "orientation": "v" if panel.upright else "h",
            "marker": marker,
            "constraintext": "none",
            "cliponaxis": False,
            "room": thick * 1.1 if lanes > 1 else 0.95,
        }
        if any(b.id in labels for b in own):
            data |= outside(own, labels, look, 0.9)
        yield Trace(data, tuple(b.id for b in own))


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Round corners, where the bars stand on the axis and the look has no hard lines."""
    bars = chart.of(Bar)
    if bars and chart.look.frame in ("none", "bottom") and all(b.start == 0 and not b.hatch for b in bars):
        figure["layout"]["barcornerradius"] = ROUND


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
    if any(bar.start for bar in bars):
        for bar in bars:  # what hangs down is less than nothing
            length = math.copysign(seen.values(bar.end) - seen.values(bar.start), bar.value)
            seen.facts += [extent(bar, seen, length, "length"), *places(bar, seen)]
    read_labels(seen, bars)


def hidden(seen: Seen, bar: Bar) -> Box:
    """Where a bar without length would be."""
    x, y = seen.spot(bar.category, bar.start)
    return Box(x, y, x, y)


def outside(bars: Sequence[Bar | Bin], labels: Mapping[str, str], look: ChartLook, size: float) -> dict[str, Any]:
    """What prints labels beyond the ends of bars; `size` is a share of that of the text."""
    return {
        "text": [labels.get(b.id, "") for b in bars],
        "textposition": "outside",
        "textangle": 0,
        "textfont": {"family": look.font, "size": round(look.text * size), "color": look.ink},
    }


def read_labels(seen: Seen, bars: Sequence[Bar | Bin]) -> None:
    """The values printed beyond bars."""
    ids, look = {b.id for b in bars}, seen.chart.look
    for label in seen.chart.of(ValueLabel):
        if label.of in ids:
            shown = seen.found("bar text", label.of, label.id)
            seen.text(label, shown["box"], label.text, look.ink, look.plot)
