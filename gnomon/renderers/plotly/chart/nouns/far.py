"""Points and their line against the right axis."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.renderers.plotly.chart.axes import DASH
from gnomon.renderers.plotly.chart.nouns.lines import SYMBOLS
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, FarPoint, LegendEntry
from gnomon.truth.picture import Box

DRAWS = (FarPoint,)


def traces(chart: Chart) -> Iterator[Trace]:
    points, look = chart.of(FarPoint), chart.look
    if not points:
        return
    first = points[0]
    name = next((spoken(e.text) for e in chart.of(LegendEntry) if e.fill == first.fill), "")
    data = {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "showlegend": bool(name),
        "x": [p.x for p in points],
        "y": [p.value for p in points],
        "yaxis": "y2",
        "line": {"color": first.fill, "width": look.stroke, "dash": DASH[first.dash], "simplify": False},
        "marker": {
            "color": first.fill,
            "size": max(look.dot, 7.0),
            "symbol": SYMBOLS.get(first.dot, "circle"),
            "line": {"color": look.plot, "width": 1},
        },
        "cliponaxis": False,
    }
    yield Trace(data, tuple(p.id for p in points), layer=5)


def read(seen: Seen) -> None:
    points = seen.chart.of(FarPoint)
    if not points:
        return
    across, far = seen.axis("x"), seen.axis("far y")
    half = max(seen.chart.look.dot, 7.0) / 2
    for point in points:
        x, y = across(point.x), far(point.value)
        box = seen.boxes[point.id]
        seen.agreed(point.id, Box(x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2))
        seen.mark(point, Box(x - half, y - half, x + half, y + half))
