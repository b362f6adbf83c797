"""Bars and the values printed at them."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.renderers.matplotlib.chart.layout import Plan, slot_of
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.script import number, tidy
from gnomon.scenes.chart import Bar, Chart, ValueLabel
from gnomon.truth.picture import Box, Mark


def draw_bars(chart: Chart, plan: Plan, pen: Pen) -> Iterator[Mark]:
    """Bars side by side in each category's slot, in whole pixels across, so that no edge is blurred there."""
    n, series = len(chart.categories), len(chart.series)
    length = plan.plot.width if chart.upright else plan.plot.height
    start = plan.plot.left if chart.upright else plan.plot.top
    thick = max(2, round(length / n * (1 - chart.look.gap) / series))
    labels = {e.id.removesuffix("/label"): e for e in chart.of(ValueLabel)}
    size = round(plan.small * 0.9)
    # labels wider than their bars stand upright, all of them or none
    turn = (
        90 if chart.upright and any(pen.width(e.text, size) > thick + 4 for e in labels.values()) and series > 1 else 0
    )
    for bar in chart.of(Bar):
        side = round(start + slot_of(length, n, bar.category) - thick * series / 2 + thick * bar.series)
        end, zero = tidy(plan.scale.pixel(bar.value)), tidy(plan.scale.pixel(0.0))
        low, high = sorted((end, zero))
        ends = [f"at({v!r})" for v in (bar.value, 0)]
        ends = ends if end < zero else ends[::-1]
        inner = side + thick - (1 if series > 1 else 0)  # a pixel of ground between neighbours
        box = Box(side, low, inner, high) if chart.upright else Box(low, side, high, inner)
        sides = (
            (number(side), ends[0], number(inner), ends[1])
            if chart.upright
            else (ends[0], number(side), ends[1], number(inner))
        )
        pen.rect(box, bar.fill, 3, ", ".join(sides))
        # a bar of less than a pixel cannot be seen, and nothing may be asked about it
        yield Mark(id=bar.id, kind=bar.noun, box=box, visible=1.0 if high - low >= 1 else 0.0)
        if bar.id in labels:
            label(chart, pen, labels[bar.id], bar, box, size, turn)


def label(chart: Chart, pen: Pen, element: ValueLabel, bar: Bar, box: Box, size: int, turn: int) -> None:
    """The value beyond the end of its bar."""
    up, ground = bar.value >= 0, chart.look.plot
    x, y = box.centre
    if not chart.upright:
        pen.write(
            element,
            element.text,
            box.right + 5 if up else box.left - 5,
            y,
            size,
            across="left" if up else "right",
            ground=ground,
        )
    elif turn:
        pen.write(
            element,
            element.text,
            x,
            box.top - 4 if up else box.bottom + 4,
            size,
            across="left" if up else "right",
            turn=turn,
            ground=ground,
        )
    else:
        pen.write(
            element,
            element.text,
            x,
            box.top - 4 if up else box.bottom + 4,
            size,
            across="center",
            up="bottom" if up else "top",
            ground=ground,
        )
