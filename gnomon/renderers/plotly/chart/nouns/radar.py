"""Radar charts: spokes with their names, shapes and corners, by plotly's polar scatter."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.outlines import bounds, hidden_dots, near
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.scenes.chart import Chart, LegendEntry, NameLabel, RadarPoint, RadarShape, Spoke
from gnomon.truth.picture import Box, Ring

DRAWS = (RadarPoint, RadarShape, Spoke)


def traces(chart: Chart) -> Iterator[Trace]:
    (panel,) = chart.panels
    points, look = chart.of(RadarPoint), chart.look
    listed = {e.text for e in chart.of(LegendEntry)}
    for shape in chart.of(RadarShape):
        own = [p for p in points if p.series == shape.series]
        name = panel.series[shape.series] if panel.series else ""
        data: dict[str, Any] = {
            "type": "scatterpolar",
            "mode": "lines+markers",
            "name": spoken(name),
            "showlegend": name in listed,
            "r": [p.value for p in (*own, own[0])],
            "theta": [str(p.category) for p in (*own, own[0])],
            "line": {"color": shape.stroke, "width": look.stroke},
            "marker": {"color": own[0].fill, "size": max(look.dot, 6.0), "opacity": 1, "line": {"width": 0}},
            "cliponaxis": False,
        }
        if shape.filled:
            # all below all lines and corners, so that none is tinted
            filled = {"mode": "none", "fill": "toself", "fillcolor": rgba(shape.stroke, 0.22), "showlegend": False}
            yield Trace({k: data[k] for k in ("type", "r", "theta")} | filled, layer=1)
        yield Trace(data, tuple(p.id for p in own), layer=2)


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Room for the names all around."""
    spokes = chart.of(Spoke)
    if spokes:
        names = {e.of: spoken(e.text) for e in chart.of(NameLabel)}
        around = [[2 * math.pi * s.n / len(spokes), names.get(s.id, "")] for s in spokes]
        figure["room"] |= {"around": around, "off": 10, "least": 70, "share": 0.4}


def read(seen: Seen) -> None:
    points, spokes, axis = seen.chart.of(RadarPoint), seen.chart.of(Spoke), seen.panel.radius
    if not points or axis is None:
        return
    look, polar = seen.chart.look, seen.said["polar"]
    middle, radius = (polar["cx"], polar["cy"]), polar["radius"]
    names = {e.of: e for e in seen.chart.of(NameLabel)}

    def spot(category: int, value: float) -> tuple[float, float]:
        r, turn = radius * (value - axis.low) / (axis.high - axis.low), 2 * math.pi * category / len(spokes)
        return (middle[0] + r * math.sin(turn), middle[1] - r * math.cos(turn))

    for spoke in spokes:
        end = spot(spoke.n, axis.high)
        xs, ys = sorted((middle[0], end[0])), sorted((middle[1], end[1]))
        seen.mark(spoke, Box(xs[0] - 1, ys[0] - 1, xs[1] + 1, ys[1] + 1))
        name = names[spoke.id]
        seen.text(name, seen.named(spoke.n, name.id)["box"], name.text, look.ink, look.ground)
    at = {p.id: spot(p.category, p.value) for p in points}
    paths: dict[int, Ring] = {}
    for shape in seen.chart.of(RadarShape):
        path = tuple(at[p.id] for p in points if p.series == shape.series)
        paths[shape.series] = (*path, path[0])
        seen.mark(shape, bounds(path), outline=(path,))
    size = max(look.dot, 6.0)
    # the numbers of the rings lie over all
    numbers = [Box(*seen.found("annotation", t.id, t.id)["box"]) for t in seen.chart.ticks("radius", seen.panel)]
    covered = hidden_dots([at[p.id] for p in points], size)
    for point, hidden in zip(points, covered, strict=True):
        x, y = at[point.id]
        box = Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2)
        seen.agreed(point.id, box)
        over = sum(near(path, (x, y), size / 2) for series, path in paths.items() if series > point.series)
        line = over * look.stroke * size / (math.pi / 4 * size * size)
        under = max(((p.meet(box) or Box(0, 0, 0, 0)).area / box.area for p in numbers), default=0.0)
        seen.mark(point, box, visible=max(0.0, 1 - hidden - line - under))
        r = radius * (point.value - axis.low) / (axis.high - axis.low)
        seen.facts.append(extent(point, seen, r, "radius"))
    slope = (axis.high - axis.low) / radius
    gap = radius / max(len(seen.chart.ticks("radius", seen.panel)) - 1, 1)
    seen.scales += measured("radar point", seen, slope, origin=axis.low, tick=gap)
