"""Lines and their points: one trace for each series."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.renderers.outlines import along_line
from gnomon.renderers.plotly.chart.layout import DASH
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.scenes.chart import Chart, Line, Point
from gnomon.truth.picture import Box

SYMBOLS = {
    "o": "circle",
    "s": "square",
    "^": "triangle-up",
    "D": "diamond",
    "v": "triangle-down",
    "P": "cross",
    "X": "x",
    "*": "star",
}


def traces(chart: Chart) -> Iterator[Trace]:
    (panel,) = chart.panels
    points = chart.of(Point)
    several = len(panel.series) > 1
    for line in chart.of(Line):
        own = [p for p in points if p.series == line.series]
        places, values = [p.x for p in own], [p.value for p in own]
        dot = own[0].dot if own else ""
        data = {
            "type": "scatter",
            "mode": "lines+markers" if dot else "lines",
            "name": panel.series[line.series] if several else "",
            "showlegend": several,
            "x": places if panel.upright else values,
            "y": values if panel.upright else places,
            "line": {
                "color": line.stroke,
                "width": chart.look.stroke,
                "dash": DASH[line.dash],
                "shape": {"step": "hv", "smooth": "spline"}.get(line.shape, "linear"),
                "simplify": False,
            },
            "marker": {
                "color": own[0].fill,
                "size": chart.look.dot,
                "symbol": SYMBOLS.get(dot, "circle"),
                "line": {"width": 0},
            },
            "cliponaxis": False,
        }
        yield Trace(data, tuple(p.id for p in own), line=line.id)


def read(seen: Seen) -> None:
    points, lines = seen.chart.of(Point), seen.chart.of(Line)
    if not lines:
        return
    look = seen.chart.look
    for line in lines:
        ring, box = along_line(seen.rings[line.id], look.stroke)
        seen.mark(line, box, outline=(ring,))
    for point in points:
        x, y = seen.names(point.x), seen.values(point.value)
        if not seen.panel.upright:
            x, y = y, x
        if point.id in seen.boxes:
            x, y = seen.boxes[point.id].centre
        half = max(look.dot if point.dot else look.stroke, 4.0) / 2
        seen.mark(point, Box(x - half, y - half, x + half, y + half))
    seen.scales.append(seen.values.scale("point", "value", "y" if seen.panel.upright else "x"))
    seen.scales.append(seen.names.scale("point", "x", "x" if seen.panel.upright else "y"))
