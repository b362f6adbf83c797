"""Numbers at ticks: all of an axis on one side of it, each at its tick or left out where something crosses it."""

from __future__ import annotations

from itertools import pairwise, product

import shapely

from gnomon.renderers.canvas.function import typeset
from gnomon.renderers.canvas.function.axes import origin
from gnomon.renderers.canvas.function.frame import Frame
from gnomon.renderers.canvas.labels import Room, centred
from gnomon.scenes.function import Plot, Shown, Tick, TickLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

LEAST = 2  # numbers on each axis, so that it can be read
STAY = 0.5  # of the numbers of an axis, at the least
GAP = 4.0  # pixels from a number to anything else
OFF = (9.0, 13.0)  # pixels from an axis to its numbers, the same for all of them
EVERY = (1, 2, 4)  # numbers that are left where they would touch: all, every second …
SMALLER = 3.5  # than other words

Placed = list[tuple[TickLabel, Box]]


def placed(plot: Plot, frame: Frame, room: Room, way: str) -> Placed:
    """The numbers of an axis with their boxes: below or to the left of it, or beyond it where more find room.

    A number that a curve crosses is left out, and its tick stays. Where numbers would touch each other, every second
    one is left, and so on. Rejected("no room for numbers") if too few are.
    """
    at = {t.id: t for t in plot.of(Tick) if t.way == way}
    labels = [(at[label.of], label) for label in plot.of(TickLabel) if label.of in at]
    if not labels:
        return []
    step = min((abs(t.value) for t in at.values() if t.value), default=1.0)
    sides = (1,) if plot.look.axes == "frame" else (1, -1)
    every = next((n for n in EVERY if not crowded(row(plot, frame, thinned(labels, step, n), 1, OFF[0]))), 0)
    left = thinned(labels, step, every) if every else []
    rows = [row(plot, frame, left, side, off) for side, off in product(sides, OFF)]
    free = max(([(label, box) for label, box in one if room.gap(box) >= GAP] for one in rows), key=len)
    least = len(labels) if plot.of(Shown) else max(LEAST, STAY * len(left))
    if len(free) < least:
        raise Rejected("no room for numbers", f"on the {way} axis")
    return free


def thinned(labels: list[tuple[Tick, TickLabel]], step: float, every: int) -> list[tuple[Tick, TickLabel]]:
    return [(tick, label) for tick, label in labels if round(tick.value / step) % every == 0]


def crowded(numbers: Placed) -> bool:
    """Whether two neighbours nearly touch."""
    return any(shapely.box(*a).distance(shapely.box(*b)) < GAP for (_, a), (_, b) in pairwise(numbers))


def row(plot: Plot, frame: Frame, labels: list[tuple[Tick, TickLabel]], side: int, off: float) -> Placed:
    """The boxes of numbers beside their ticks, on one side (1: below or left) of their axis."""
    x, y = origin(plot, frame)
    size = plot.look.text_size - SMALLER
    out: Placed = []
    for tick, label in labels:
        ink = typeset.laid(label.text, plot.look.font, size).box
        if tick.way == "x":
            # a minus sign is no part of what stands below the tick
            across = frame.px(tick.value) - (0.2 * size if label.text.startswith("−") else 0.0)
            at = (across, y + side * (off + ink.height / 2))
        else:
            at = (x - side * (off + ink.width / 2), frame.py(tick.value))
        out.append((label, centred(at, ink.width, ink.height)))
    return out
