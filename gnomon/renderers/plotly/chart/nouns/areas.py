"""Areas and bands, heights of stacked layers, error bars."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.renderers.axes import extent
from gnomon.renderers.outlines import bounds
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.scenes.chart import Area, Chart, ErrorBar, Height, LegendEntry
from gnomon.truth.picture import Box

DRAWS = (Area, ErrorBar, Height)
CAP = 4  # half the width of an error bar's caps, pixels


def traces(chart: Chart) -> Iterator[Trace]:
    (panel,) = chart.panels
    listed = {e.text for e in chart.of(LegendEntry)}
    for area in chart.of(Area):
        name = panel.series[area.series] if len(panel.series) > 1 and area.alpha == 1.0 else ""
        data = {
            "type": "scatter",
            "mode": "lines",
            "name": spoken(name),
            "showlegend": name in listed,
            "x": [x for x, _, _ in area.path] + [x for x, _, _ in reversed(area.path)],
            "y": [high for _, _, high in area.path] + [low for _, low, _ in reversed(area.path)],
            "fill": "toself",
            "fillcolor": rgba(area.fill, area.alpha) if area.alpha < 1 else area.fill,
            "line": {"width": 0, "color": area.fill, "simplify": False},
            "cliponaxis": False,
        }
        yield Trace(data, fills=(area.id,), layer=1)
    errors = chart.of(ErrorBar)
    if errors:
        middles = [(e.low + e.high) / 2 for e in errors]
        bar = {
            "type": "data",
            "symmetric": False,
            "array": [e.high - m for e, m in zip(errors, middles, strict=True)],
            "arrayminus": [m - e.low for e, m in zip(errors, middles, strict=True)],
            "color": errors[0].stroke,
            "thickness": 1.4,
            "width": CAP,
        }
        places = [e.at for e in errors]
        data = {
            "type": "scatter",
            "mode": "markers",
            "showlegend": False,
            "x": places if panel.upright else middles,
            "y": middles if panel.upright else places,
            "marker": {"size": 1, "opacity": 0},
            "error_y" if panel.upright else "error_x": bar,
            "cliponaxis": False,
        }
        yield Trace(data, tuple(e.id for e in errors), layer=4)


def read(seen: Seen) -> None:
    for area in seen.chart.of(Area):
        ring = seen.rings[area.id]
        seen.mark(area, bounds(ring), outline=(ring,))
    heights = seen.chart.of(Height)
    for height in heights:
        x, low, high = seen.names(height.x), seen.values(height.start), seen.values(height.start + height.value)
        shown = 1.0 if low - high >= 2 else 0.0
        seen.mark(height, Box(x - 2, min(low, high), x + 2, max(low, high)), visible=shown)
        seen.facts.append(extent(height, seen, low - high, "height"))
    read_errors(seen)


def read_errors(seen: Seen) -> None:
    """Error bars from end to end, with their caps."""
    errors = seen.chart.of(ErrorBar)
    for error in errors:
        middle, low, high = float(seen.names(error.at)), float(seen.values(error.low)), float(seen.values(error.high))
        wanted = seen.turned(middle - CAP, low, middle + CAP, high)
        drawn = seen.boxes.get(error.id, wanted)
        # the strokes of the caps lie around the ends
        seen.boxes[error.id] = drawn
        seen.agreed(error.id, wanted)
        seen.mark(error, wanted)
