"""Box plots by plotly from the numbers of their parts, outliers, and violins as the shapes that the scene has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import places
from gnomon.renderers.inks import clear_of
from gnomon.renderers.outlines import bounds
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.scenes.chart import BoxPart, BoxPlot, Chart, Outlier, Violin
from gnomon.scenes.chart.attributes import LOWER_WHISKER, PARTS, UPPER_WHISKER
from gnomon.truth.picture import Box

DRAWS = (BoxPart, BoxPlot, Outlier, Violin)
MOST = {"box": 0.7, "violin": 0.8}  # of a slot, for a body


def traces(chart: Chart) -> Iterator[Trace]:
    upright, look = chart.panels[0].upright, chart.look
    boxes = chart.of(BoxPlot)
    for fill in dict.fromkeys(b.fill for b in boxes):
        own = [b for b in boxes if b.fill == fill]
        data: dict[str, Any] = {
            "type": "box",
            "showlegend": False,
            "x" if upright else "y": [b.category for b in own],
            "lowerfence": [b.low for b in own],
            "q1": [b.first for b in own],
            "median": [b.value for b in own],
            "q3": [b.third for b in own],
            "upperfence": [b.high for b in own],
            "orientation": "v" if upright else "h",
            "width": min(1 - look.gap, MOST["box"]),
            "whiskerwidth": 0.5,
            "fillcolor": fill,
            "line": {"color": look.ink, "width": 1},
            "boxpoints": False,
        }
        yield Trace(data, tuple(b.id for b in own), layer=2)
        half = data["width"] / 2
        for box in own:
            yield stroke([box.category - half, box.category + half], [box.value] * 2, upright, clear_of(fill, look), 2)
    dots = chart.of(Outlier)
    if dots:
        size = max(5.0, look.dot * 0.8)
        marker = {"color": look.plot, "size": size, "line": {"color": dots[0].fill, "width": 1.2}}
        yield spots([(d.category, d.value) for d in dots], upright, marker, tuple(d.id for d in dots), 3)
    yield from violins(chart)


def spots(
    at: list[tuple[float, float]], upright: bool, marker: dict[str, Any], ids: tuple[str, ...], layer: float
) -> Trace:
    """Dots at (name, value)."""
    names, values = [a for a, _ in at], [v for _, v in at]
    data = {
        "type": "scatter",
        "mode": "markers",
        "showlegend": False,
        "x": names if upright else values,
        "y": values if upright else names,
        "marker": {"opacity": 1, **marker},
        "cliponaxis": False,
    }
    return Trace(data, ids, layer=layer)


def violins(chart: Chart) -> Iterator[Trace]:
    """Each a filled outline, with a small box and a dot, or a line, at the median inside."""
    upright, look = chart.panels[0].upright, chart.look
    half = min(1 - look.gap, MOST["violin"]) / 2
    own = chart.of(Violin)
    for violin in own:
        level = [v for v, _ in violin.shape]
        wide = [half * w for _, w in violin.shape]
        across = [violin.category + w for w in wide] + [violin.category - w for w in reversed(wide)]
        values = level + level[::-1]
        across, values = [*across, across[0]], [*values, values[0]]
        data = {
            "type": "scatter",
            "mode": "lines",
            "showlegend": False,
            "x": across if upright else values,
            "y": values if upright else across,
            "fill": "toself",
            "fillcolor": violin.fill,
            "line": {"color": look.ink, "width": 1, "simplify": False},
            "cliponaxis": False,
        }
        yield Trace(data, lines=(violin.id,), layer=2)
        if violin.box is not None:
            places, levels, width = [float(violin.category)] * 2, list(violin.box), 6.0
        else:
            reach = half * next((w for v, w in violin.shape if v >= violin.value), 0.5)
            places, levels = [violin.category - reach, violin.category + reach], [violin.value] * 2
            width = 2.0
        yield stroke(places, levels, upright, clear_of(violin.fill, look), width)
    for fill in dict.fromkeys(v.fill for v in own if v.box is not None):
        inner = clear_of(fill, look)
        marker = {"color": clear_of(inner, look), "size": 6, "line": {"color": inner, "width": 1}}
        yield spots([(v.category, v.value) for v in own if v.fill == fill], upright, marker, (), 4)


def stroke(places: list[float], levels: list[float], upright: bool, ink: str, width: float) -> Trace:
    """A line from (name, value) to (name, value), over the bodies."""
    data = {
        "type": "scatter",
        "mode": "lines",
        "showlegend": False,
        "x": places if upright else levels,
        "y": levels if upright else places,
        "line": {"color": ink, "width": width, "simplify": False},
    }
    return Trace(data, layer=3)


def read(seen: Seen) -> None:
    boxes, shapes, dots = seen.chart.of(BoxPlot), seen.chart.of(Violin), seen.chart.of(Outlier)
    if not boxes and not shapes:
        return
    parts = {(p.of, p.part): p for p in seen.chart.of(BoxPart)}
    for plot in boxes:
        whole = read_box(seen, plot, parts)
        seen.mark(plot, whole)
        seen.facts += places(plot, seen)
    for dot in dots:
        x, y = seen.spot(dot.category, dot.value)
        box = seen.boxes[dot.id]
        wanted = Box(x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2)
        seen.agreed(dot.id, wanted)
        seen.mark(dot, wanted)
    for violin in shapes:
        ring = seen.rings[violin.id]
        seen.mark(violin, bounds(ring), outline=(ring,))
        seen.facts += places(violin, seen)


def read_box(seen: Seen, plot: BoxPlot, parts: dict[tuple[str, str], BoxPart]) -> Box:
    """Marks of the parts of a box; the box around all of them."""
    drawn, upright = seen.boxes[plot.id], seen.panel.upright
    a0, a1 = (drawn.left, drawn.right) if upright else (drawn.top, drawn.bottom)
    at = {name: float(seen.values(v)) for name, v in zip(PARTS, plot.parts, strict=True)}
    middle, half = (a0 + a1) / 2, (a1 - a0) / 2
    # where most observations are the same, a quartile lies beyond its whisker
    whole: Box = seen.turned(a0, min(at.values()), a1, max(at.values()))
    seen.agreed(plot.id, whole)
    for name, place in at.items():
        reach = half / 2 if name in (LOWER_WHISKER, UPPER_WHISKER) else half
        seen.mark(parts[plot.id, name], seen.turned(middle - reach, place - 1, middle + reach, place + 1))
    return whole
