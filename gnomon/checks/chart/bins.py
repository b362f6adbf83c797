"""Bins and stems in the pixels, and counts of bins that add up."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near, run_through
from gnomon.scenes.chart import Bin, Stage, Stem
from gnomon.truth.fact import number

SLACK = 3.0  # pixels: two for snapping at both ends, one for the middle of a tick label


def check(view: View) -> Iterator[str]:
    for own in view.of(Bin):
        mark, value = view.marks[own.id], number(view.told[own.id, "value"].value)
        if view.x is None or view.y is None or mark.visible < 0.5:
            continue
        off = max(abs(view.x.pixel(own.low) - mark.box.left), abs(view.x.pixel(own.high) - mark.box.right))
        if off > SLACK * view.fine:
            yield f"{own.id}: its edges are {off:.1f} pixels off the ticks"
        x, y = (int(v) for v in mark.box.centre)
        run = run_through(near(view.image[:, x], own.fill), y)
        if run is None:
            if mark.box.height >= 2.5:
                yield f"{own.id}: its colour {own.fill} is not in its middle"
        elif abs(run[0] - view.y.pixel(value)) > SLACK * view.fine:
            yield f"{own.id}: value {value}, {abs(run[0] - view.y.pixel(value)):.1f} pixels off"
    ruler = view.values
    for stem in view.of(Stem):
        if ruler is None:
            continue
        box = view.marks[stem.id].whole
        ends = (box.top, box.bottom) if view.panel.upright else (box.left, box.right)
        wanted = sorted((ruler.pixel(stem.start), ruler.pixel(stem.end)))
        if max(abs(a - b) for a, b in zip(sorted(ends), wanted, strict=True)) > SLACK * view.fine:
            yield f"{stem.id}: its ends are off the ticks"
    stages = view.of(Stage)
    widths = {}
    for stage in stages:
        box = view.marks[stage.id].box
        row = int(box.top) + 2
        run = run_through(near(view.image[row], stage.fill), int(box.centre[0]))
        if run is None:
            if box.width > 3:
                yield f"{stage.id}: its colour {stage.fill} is not there"
            continue
        widths[stage.id] = run[1] - run[0]
    if stages and stages[0].id in widths:
        per_pixel = stages[0].value / widths[stages[0].id]
        for stage in stages:
            if stage.id in widths and abs(widths[stage.id] - stage.value / per_pixel) > SLACK * view.fine:
                yield f"{stage.id}: {widths[stage.id]} pixels wide, its value wants {stage.value / per_pixel:.1f}"
