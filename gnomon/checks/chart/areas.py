"""Layers of stacked areas in the pixels of a column, areas that are seen through, caps of error bars."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near, rgb, stretches
from gnomon.scenes.chart import Area, ErrorBar, FarPoint, Height, ShadedBand
from gnomon.truth.fact import number

SLACK = 3.0  # pixels
GAP = 5  # pixels of something drawn over a layer: a line, a dot


def check(view: View) -> Iterator[str]:
    yield from layers(view)
    for area in view.of(Area):
        yield from filled(view, area)
    yield from errors(view)
    for point in view.of(FarPoint):
        x, y = view.marks[point.id].whole.centre
        if (
            view.far_y is not None
            and abs(view.far_y.pixel(number(view.told[point.id, "value"].value)) - y) > SLACK * view.fine
        ):
            yield f"{point.id}: value {point.value}, the ticks on the right put it elsewhere"
        if not near(view.image[int(y) - 3 : int(y) + 4, int(x) - 3 : int(x) + 4], point.fill, off=40).any():
            yield f"{point.id}: its colour {point.fill} is not there"


def layers(view: View) -> Iterator[str]:
    """From the first to the last pixel of its colour a layer is as thick as its value."""
    heights = view.of(Height)
    if view.y is None or not heights:
        return
    fills = {a.series: a.fill for a in view.of(Area)}
    for height in heights:
        mark = view.marks[height.id]
        x = int(mark.whole.centre[0])
        edge = min(h.x for h in heights), max(h.x for h in heights)
        off_by = (height.x == edge[0]) * 2 - (height.x == edge[1]) * 3
        x += off_by
        ends = limits(view, height)
        if off_by:  # the edges rise or fall on the way to the next
            next_ = min(
                (h for h in heights if h.series == height.series and h.x != height.x), key=lambda h: abs(h.x - height.x)
            )
            there = view.marks[next_.id].whole.centre[0]
            share = (x + 0.5 - mark.whole.centre[0]) / (there - mark.whole.centre[0])
            ends = [a + share * (b - a) for a, b in zip(ends, limits(view, next_), strict=True)]
        if ends[1] - ends[0] < 6 * view.fine:
            continue
        middle = int((ends[0] + ends[1]) / 2)
        if not near(view.image[middle - 1 : middle + 2, x - 1 : x + 2], fills[height.series], off=30).any():
            yield f"{height.id}: its colour {fills[height.series]} is not in its middle"
            continue
        start = max(0, int(ends[0]) - 8)
        column = near(view.image[start : int(ends[1]) + 9, x], fills[height.series], off=30)
        rows = start + around(column, middle - start)
        off = max(abs(rows.min() - ends[0]), abs(rows.max() + 1 - ends[1]))
        if off > 2 * SLACK * view.fine:
            yield f"{height.id}: value {height.value}, an edge is {off:.1f} pixels off"


def limits(view: View, height: Height) -> list[float]:
    """The rows where it begins and ends, from above."""
    assert view.y is not None
    return sorted(view.y.pixel(v) for v in (height.start, height.start + number(view.told[height.id, "value"].value)))


def around(column: NDArray[np.bool_], middle: int) -> NDArray[np.intp]:
    """Where a column is of a colour, without what lies apart: two other layers may blend into it at their edge."""
    return min(stretches(np.flatnonzero(column), GAP), key=lambda own: np.abs(own - middle).min())


def filled(view: View, area: Area) -> Iterator[str]:
    """Between both edges the ground is tinted by as much as the area hides it."""
    if area.alpha == 1.0 or view.y is None or view.panel.x is None or view.panel.y is None or not view.panel.upright:
        return
    blend = rgb(area.fill) * area.alpha + rgb(view.chart.look.plot) * (1 - area.alpha)
    tint = "#" + "".join(f"{round(float(v)):02x}" for v in blend)
    ring = view.marks[area.id].outline[0]
    xs = [x for x, _ in ring]
    wide = view.panel.x.high - view.panel.x.low
    found = looked = 0
    bands = [b for b in view.of(ShadedBand) if b.along == "values"]
    shaded = [(view.y.pixel(b.low), view.y.pixel(b.high)) for b in bands]
    for (x0, a0, b0), (x1, a1, b1) in pairwise(area.path):
        share = ((x0 + x1) / 2 - area.path[0][0]) / (area.path[-1][0] - area.path[0][0] or wide)
        x = int(min(xs) + share * (max(xs) - min(xs)))
        ends = sorted((view.y.pixel((a0 + a1) / 2), view.y.pixel((b0 + b1) / 2)))
        if ends[1] - ends[0] < 12 * view.fine:
            continue
        if any(min(b) < ends[1] and max(b) > ends[0] for b in shaded):
            continue  # the ground is another one there
        looked += 1
        column = view.image[int(ends[0]) + 4 : int(ends[1]) - 3, x - 1 : x + 2]
        found += bool(near(column, tint, off=8).any(axis=1).mean() > 0.3)
    if looked >= 3 and found < 0.45 * looked:  # points, lines and bands lie over some
        yield f"{area.id}: its tint {tint} is at {found} of {looked} places"


def errors(view: View) -> Iterator[str]:
    """Caps where the ruler puts both ends, in their colour."""
    if view.values is None:
        return
    along = 1 if view.panel.upright else 0
    for error in view.of(ErrorBar):
        box = view.marks[error.id].whole
        seen = (box.top, box.bottom) if along else (box.left, box.right)
        wanted = sorted(view.values.pixel(number(view.told[error.id, a].value)) for a in ("low", "high"))
        off = max(abs(a - b) for a, b in zip(sorted(seen), wanted, strict=True))
        if off > SLACK * view.fine:
            yield f"{error.id}: an end is {off:.1f} pixels off"
        middle = int(box.centre[1 - along])
        for end in wanted:
            at, reach = int(end), int(SLACK) * view.fine
            lines = slice(max(0, at - reach), at + reach + 1), slice(max(0, middle - 5), middle + 6)
            cut = view.image[lines] if along else view.image[lines[::-1]]
            if not near(cut, error.stroke, off=60).any():
                yield f"{error.id}: no cap at {end:.0f}"
