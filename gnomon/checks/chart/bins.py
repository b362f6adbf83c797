"""Bins and stems in the pixels, and counts of bins that add up."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

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
            if mark.box.height >= 2.5 * view.fine:
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
    yield from stages(view)


def stages(view: View) -> Iterator[str]:
    """Colour across each stage near its beginning, as wide against the first as its value."""
    widths: dict[str, int] = {}
    own = view.of(Stage)
    for stage in own:
        box = view.marks[stage.id].box
        if stage.sideways:
            line, middle, wide = view.image[:, int(box.left) + 2], box.centre[1], box.height
        else:
            line, middle, wide = view.image[int(box.top) + 2], box.centre[0], box.width
        # its printed amount may lie right across a narrow one
        first = max(0, int(middle - wide / 2) - 8)
        own_colour = np.flatnonzero(near(line[first : int(middle + wide / 2) + 9], stage.fill))
        if not len(own_colour):
            if wide > 3:
                yield f"{stage.id}: its colour {stage.fill} is not there"
            continue
        widths[stage.id] = int(own_colour[-1] - own_colour[0]) + 1
    if own and own[0].id in widths:
        per_pixel = own[0].value / widths[own[0].id]
        for stage in own:
            if stage.id in widths and abs(widths[stage.id] - stage.value / per_pixel) > SLACK * view.fine:
                yield f"{stage.id}: {widths[stage.id]} pixels wide, its value wants {stage.value / per_pixel:.1f}"
