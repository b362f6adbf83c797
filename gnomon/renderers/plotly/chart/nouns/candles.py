"""Candles: plotly's candlesticks, one trace for those that rise and one for those that fall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import places
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Candle, Chart, LegendEntry
from gnomon.truth.picture import Box

DRAWS = (Candle,)


def traces(chart: Chart) -> Iterator[Trace]:
    candles = chart.of(Candle)
    names = {e.fill: spoken(e.text) for e in chart.of(LegendEntry)}
    for fill in dict.fromkeys(c.fill for c in candles):
        own = [c for c in candles if c.fill == fill]
        side = {"line": {"color": fill, "width": 2}, "fillcolor": fill}
        data = {
            "type": "candlestick",
            "name": names.get(fill, ""),
            "showlegend": fill in names,
            "x": [c.category for c in own],
            "open": [c.open for c in own],
            "high": [c.high for c in own],
            "low": [c.low for c in own],
            "close": [c.value for c in own],
            "increasing": side,
            "decreasing": side,
            "whiskerwidth": 0,
        }
        yield Trace(data, tuple(c.id for c in own))


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Wide bodies and no slider below."""
    if chart.of(Candle):
        figure["layout"]["xaxis"]["rangeslider"] = {"visible": False}
        figure["layout"] |= {"boxgap": chart.look.gap, "boxgroupgap": 0, "boxmode": "overlay"}


def read(seen: Seen) -> None:
    candles = seen.chart.of(Candle)
    if not candles:
        return
    values = seen.values
    for candle in candles:
        box = seen.boxes[candle.id]
        wanted = Box(box.left, values(candle.high), box.right, values(candle.low))
        if wanted.height > 1:
            seen.agreed(candle.id, wanted)
        seen.mark(candle, Box(box.left, min(wanted.top, box.top), box.right, max(wanted.bottom, box.bottom)))
        seen.facts += places(candle, seen)
