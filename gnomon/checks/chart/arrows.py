"""Arrows: where they stand, which way they point and how long they are, all from their own pixels."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near, rgb
from gnomon.scenes.chart import Arrow, ArrowKey

TURN = 7.0  # degrees between the pixels' long axis and the direction
SHORT = 16.0  # pixels: of shorter arrows the head is most, and says no direction by its moments
WIDE = 5.0  # pixels: no head is wider to one side
SLACK = 3.0  # pixels
ASTRAY = 22  # levels of a channel that a pixel may lie off the way from the ground to a colour: a grey grid does more


def check(view: View) -> Iterator[str]:
    if view.x is None or view.y is None:
        return
    lengths: dict[str, tuple[float, float]] = {}
    for arrow in view.of(Arrow):
        mark = view.marks[arrow.id]
        if mark.visible < 0.5:
            continue
        points = ink(view, arrow)
        if len(points) < 8:
            yield f"{arrow.id}: its pixels are not there"
            continue
        x, y = view.x.pixel(arrow.x), view.y.pixel(arrow.y)
        way = np.array([arrow.dx, -arrow.dy]) / arrow.value
        side = np.array([-way[1], way[0]])
        # neighbours may reach into its box
        points = points[np.abs((points - (x, y)) @ side) <= WIDE * view.fine]
        if len(points) < 8:
            yield f"{arrow.id}: its pixels are not there"
            continue
        along = (points - (x, y)) @ way
        ends = (float(along.min()) - 0.5, float(along.max()) + 0.5)
        if abs(ends[0] + ends[1]) / 2 > SLACK * view.fine:
            yield f"{arrow.id}: its middle is {abs(ends[0] + ends[1]) / 2:.1f} pixels from where the ticks put it"
        lengths[arrow.id] = (ends[1] - ends[0], arrow.value)
        if ends[1] - ends[0] < SHORT * view.fine:
            continue
        middle = points - points.mean(axis=0)
        axis = np.linalg.svd(middle, full_matrices=False)[2][0]
        off = math.degrees(math.asin(min(1.0, abs(float(axis @ side)))))
        if off > TURN:
            yield f"{arrow.id}: its pixels lie {off:.1f} degrees off its direction"
        # by its full colour, for the grid may cross its tail in one that is like a pale arrow's
        solid = ink(view, arrow, 0.75) - (x, y)
        solid = solid[np.abs(solid @ side) <= WIDE * view.fine]
        sixth = (ends[1] - ends[0]) / 6
        head, tail = (solid[where] @ side for where in (solid @ way > sixth, solid @ way < -sixth))
        if len(tail) and (not len(head) or np.ptp(head) <= np.ptp(tail)):
            yield f"{arrow.id}: its head is at the wrong end"
    if not lengths:
        return
    most = max(value for _, value in lengths.values())
    # what the long ones agree on: of short ones a pixel is much
    unit = median(long / value for long, value in lengths.values() if value >= most / 2)
    yield from keys(view, unit)
    for id, (long, value) in lengths.items():
        if abs(long - unit * value) > SLACK * view.fine:
            yield f"{id}: {long:.1f} pixels long, its value wants {unit * value:.1f}"


def keys(view: View, unit: float) -> Iterator[str]:
    """An arrow of the key is as long as arrows of its strength, `unit` pixels for one of it."""
    for key in view.of(ArrowKey):
        xs = [x for x, _ in view.marks[key.id].outline[0]]
        y = int(view.marks[key.id].outline[0][0][1])
        cut = view.image[y - 1 : y + 2, int(min(xs)) - 4 : int(max(xs)) + 5]
        seen = np.flatnonzero((~near(cut, view.chart.look.ground, off=40)).any(axis=0))
        long = float(np.ptp(seen)) + 1 if len(seen) else 0.0
        if abs(long - unit * key.value) > SLACK * view.fine:
            yield f"{key.id}: {long:.1f} pixels long, its value wants {unit * key.value:.1f}"


def ink(view: View, arrow: Arrow, least: float = 0.5) -> NDArray[np.float64]:
    """The middles of pixels in its box that lie at least so far from the ground to its colour, as rows of (x, y)."""
    box = view.marks[arrow.id].whole
    left, top = max(0, int(box.left) - 1), max(0, int(box.top) - 1)
    cut = view.image[top : int(box.bottom) + 2, left : int(box.right) + 2].astype(np.int64)
    ground = rgb(view.chart.look.plot)
    way = rgb(arrow.stroke) - ground
    share = (cut - ground) @ way / max(float((way * way).sum()), 1.0)
    astray = np.abs(cut - ground - share[..., None] * way).max(axis=-1)
    rows, columns = np.nonzero((share >= least) & (astray <= ASTRAY))
    return np.stack([columns + left + 0.5, rows + top + 0.5], axis=-1).astype(np.float64)
