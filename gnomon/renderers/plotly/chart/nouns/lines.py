"""Lines and their points: one trace for each series."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import risen, widths
from gnomon.renderers.outlines import along_line, hidden_dots, near
from gnomon.renderers.plotly.chart.axes import DASH
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, LegendEntry, Line, Point
from gnomon.truth.picture import Box

DRAWS = (Line, Point)
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
    points, look = chart.of(Point), chart.look
    lines = {line.series: line for line in chart.of(Line)}
    listed = {e.text for e in chart.of(LegendEntry)}
    for series in dict.fromkeys(p.series for p in points):
        own = [p for p in points if p.series == series]
        line = lines.get(series)
        name = panel.series[series] if len(panel.series) > 1 else ""
        places, values = [p.x for p in own], [p.value for p in own]
        data: dict[str, Any] = {
            "type": "scatter",
            "mode": "+".join(["lines"] * bool(line) + ["markers"] * bool(own[0].dot)) or "none",
            "name": spoken(name),
            "showlegend": name in listed,
            "x": places if panel.upright else values,
            "y": values if panel.upright else places,
            "marker": {
                "color": own[0].fill,
                "size": look.dot if line else max(look.dot, 9.0),
                "symbol": SYMBOLS.get(own[0].dot, "circle"),
                "opacity": 1,
                "line": {"width": 0},
            },
            "cliponaxis": False,
        }
        if line is not None:
            data["line"] = {
                "color": line.stroke,
                "width": look.stroke,
                "dash": DASH[line.dash],
                "shape": {"step": "hv"}.get(line.shape, "linear"),
                "simplify": False,
            }
        ids = tuple(p.id for p in own)
        yield Trace(data, ids, lines=(line.id,) if line else (), layer=3)


def read(seen: Seen) -> None:
    points, lines = seen.chart.of(Point), seen.chart.of(Line)
    if not points:
        return
    look = seen.chart.look
    for line in lines:
        ring, box = along_line(seen.rings[line.id], look.stroke)
        seen.mark(line, box, outline=(ring,))
        seen.facts += risen(line, seen)
    size = look.dot if lines else max(look.dot, 9.0)
    spots = {p.id: seen.spot(p.x, p.value) for p in points}
    dotted = [p for p in points if p.dot]
    covered = dict(zip((p.id for p in dotted), hidden_dots([spots[p.id] for p in dotted], size), strict=True))
    for point in points:
        x, y = spots[point.id]
        half = (size if point.dot else max(look.stroke, 4.0)) / 2
        if point.dot:
            seen.agreed(point.id, around(seen.boxes[point.id], x, y))
            visible = 1.0 - covered[point.id]
        else:
            over = [seen.rings[o.id] for o in lines if o.series > point.series]
            visible = 0.0 if any(near(path, (x, y), look.stroke + 0.5) for path in over) else 1.0
        seen.mark(point, Box(x - half, y - half, x + half, y + half), visible=visible)
        seen.facts += widths(point, seen)


def around(box: Box, x: float, y: float) -> Box:
    """A box of the same size around a spot; triangles lie a little off their middle, and their box is left as it is."""
    if abs(box.width - box.height) > 1:
        return box
    return Box(x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2)
