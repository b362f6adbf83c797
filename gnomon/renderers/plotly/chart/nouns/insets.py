"""Insets: a stretch of the lines drawn again on small axes of their own, which scripts/inset.js puts into a corner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.plotly.chart.axes import DASH
from gnomon.renderers.plotly.chart.nouns.lines import SYMBOLS
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.scenes.chart import Chart, Inset, Line, Point


def traces(chart: Chart) -> Iterator[Trace]:
    look = chart.look
    for inset in chart.of(Inset):
        for line in chart.of(Line):
            own = [p for p in chart.of(Point) if p.series == line.series and inset.first <= p.category <= inset.last]
            if not own:
                continue
            dot = own[0].dot
            data = {
                "type": "scatter",
                "mode": "lines+markers" if dot else "lines",
                "showlegend": False,
                "x": [p.category for p in own],
                "y": [p.value for p in own],
                "xaxis": "x3",
                "yaxis": "y3",
                "line": {"color": line.stroke, "width": look.stroke, "dash": DASH[line.dash], "simplify": False},
                "marker": {"color": own[0].fill, "size": look.dot, "symbol": SYMBOLS.get(dot, "circle"), "opacity": 1},
            }
            yield Trace(data, layer=8)


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    look = chart.look
    for inset in chart.of(Inset):
        stretch = {"first": inset.first, "last": inset.last, "low": inset.low, "high": inset.high}
        figure["room"]["insets"].append({"id": inset.id, "ink": look.quiet, "ground": look.plot, **stretch})


def read(seen: Seen) -> None:
    for inset in seen.chart.of(Inset):
        seen.mark(inset, seen.boxes[inset.id])
