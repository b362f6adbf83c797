"""Areas and bands, heights of stacked layers, error bars."""

from __future__ import annotations

from gnomon.renderers.axes import extent
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import Area, ErrorBar, Height
from gnomon.truth.picture import Box

CAP = 4.0  # half the width of an error bar's caps, pixels


def draw(view: View, pen: Pen) -> None:
    for area in view.of(Area):
        upper = [(view.across(x), view.up(high)) for x, _, high in area.path]
        lower = [(view.across(x), view.up(low)) for x, low, _ in reversed(area.path)]
        ring = [*upper, *lower]
        pen.polygon(ring, area.fill, 2, alpha=area.alpha if area.alpha < 1 else None)
        outline = tuple((float(x), float(y)) for x, y in ring)
        pen.mark(area, bounds(ring), outline=(outline,))
    heights = view.of(Height)
    for height in heights:
        x, low, high = view.across(height.x), view.up(height.start), view.up(height.start + height.value)
        seen = 1.0 if low - high >= 2 else 0.0
        pen.mark(height, Box(x - 2, min(low, high), x + 2, max(low, high)), visible=seen)
        pen.facts.append(extent(height, view, low - high, "height"))
    draw_errors(view, pen)


def draw_errors(view: View, pen: Pen) -> None:
    """Error bars with caps, standing along the values."""
    errors = view.of(ErrorBar)
    upright = view.panel.upright
    for error in errors:
        middle = view.names(error.at)
        low, high = view.values(error.low), view.values(error.high)
        if upright:
            pen.line([(middle, low), (middle, high)], error.stroke, 1.4, 5)
            box = Box(middle - CAP, min(low, high), middle + CAP, max(low, high))
        else:
            pen.line([(low, middle), (high, middle)], error.stroke, 1.4, 5)
            box = Box(min(low, high), middle - CAP, max(low, high), middle + CAP)
        for end in (low, high):
            cap = [(middle - CAP, end), (middle + CAP, end)] if upright else [(end, middle - CAP), (end, middle + CAP)]
            pen.line(cap, error.stroke, 1.4, 5)
        pen.mark(error, box)
