"""Charts without axes in a picture as wide and high as they need, as tight layouts leave it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gnomon.scenes.chart import Chart
from gnomon.truth.picture import Box, Mark

AROUND = ("panel", "title", "subtitle", "source note", "legend entry")  # what is no part of the body
LEAST = 28.0  # pixels: so much less is not worth drawing again


def trimmed(chart: Chart, marks: Iterable[Mark]) -> Chart:
    """The chart in a smaller picture, if its only panel has no axes and leaves more of its room free on one pair of
    sides than on the other. What it holds keeps its size: the side that binds it stays as it is.
    """
    if len(chart.panels) != 1 or chart.panels[0].x is not None:
        return chart
    marks = list(marks)
    plot = next(m.whole for m in marks if m.kind == "panel")
    # beside the plot there may be a bar of colours
    body = [m.whole for m in marks if m.kind not in AROUND and m.whole.left < plot.right]
    wide = plot.width - (max(b.right for b in body) - min(b.left for b in body))
    tall = plot.height - (max(b.bottom for b in body) - min(b.top for b in body))
    width, height = chart.size
    head = max((needed(m.whole, chart) for m in marks if m.kind in AROUND[1:]), default=0.0)
    if wide > tall + LEAST:
        width = max(width - round(wide - max(tall, 0.0)), round(head))
    elif tall > wide + LEAST:
        height -= round(tall - max(wide, 0.0))
    return chart if (width, height) == chart.size else replace(chart, size=(width, height))


def needed(box: Box, chart: Chart) -> float:
    """How wide the picture has to be for a text of its head."""
    return box.width + 2 * chart.page.pad + 2
