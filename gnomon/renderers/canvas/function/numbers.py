"""Numbers at ticks: on one side of their axis; what something crosses steps aside or to the other side."""

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
AWAY = 1  # numbers of an axis that may be left out, at the most: an axis with gaps looks broken
GAP = 4.0  # pixels from a number to anything else
OFF = (9.0, 13.0)  # pixels from an axis to its numbers, the same for all of them
ASIDE = (0.0, 4.0, 8.0, 12.0, 16.0)  # pixels along its axis by which a number may step aside from its tick
NEXT = 0.4  # of the way to the next tick that it may go, at the most
EVERY = (1, 2, 4)  # numbers that are left where they would touch: all, every second …
SMALLER = 3.5  # than other words

Placed = list[tuple[TickLabel, Box]]


def placed(plot: Plot, frame: Frame, room: Room, way: str) -> Placed:
    """The numbers of an axis with their boxes: below or to the left of it, or beyond it where more find room.

    A number that a curve crosses steps aside, or to the other side of the axis. Where numbers would touch each other,
    every second one is left, and so on. Rejected("no room for numbers") if one finds no place all the same.
    """
    at = {t.id: t for t in plot.of(Tick) if t.way == way}
    labels = [(at[label.of], label) for label in plot.of(TickLabel) if label.of in at]
    if not labels:
        return []
    step = min((abs(t.value) for t in at.values() if t.value), default=1.0)
    sides = (1,) if plot.look.axes == "frame" else (1, -1)
    every = next((n for n in EVERY if not crowded(row(plot, frame, thinned(labels, step, n), 1, OFF[0]))), 0)
    left = thinned(labels, step, every) if every else []
    far = NEXT * step * (frame.across if way == "x" else frame.up)
    aside = (0.0,) if plot.of(Shown) else [s * hand for s in ASIDE if s < far for hand in (1, -1)]
    rows = [row(plot, frame, left, side, off) for side, off in product(sides, OFF)]
    rows.sort(key=lambda one: -sum(room.gap(box) >= GAP for _, box in one))
    others = [row(plot, frame, left, side, off, by) for by, side, off in product(aside, sides, OFF)]
    found = settled(rows[0], others, room)
    if len(found) < max(LEAST, len(left) - AWAY) or (plot.of(Shown) and len(found) < len(labels)):
        raise Rejected("no room for numbers", f"on the {way} axis")
    return found


def settled(first: Placed, others: list[Placed], room: Room) -> Placed:
    """Each number in its row, or else in the first place of the others that is free."""
    free = {i: box for i, (_, box) in enumerate(first) if room.gap(box) >= GAP}
    for i in range(len(first)):
        kept = shapely.MultiPolygon([shapely.box(*box) for box in free.values()])
        for box in () if i in free else (one[i][1] for one in others):
            if room.gap(box) >= GAP and shapely.box(*box).distance(kept) >= GAP:
                free[i] = box
                break
    return [(first[i][0], free[i]) for i in sorted(free)]


def thinned(labels: list[tuple[Tick, TickLabel]], step: float, every: int) -> list[tuple[Tick, TickLabel]]:
    return [(tick, label) for tick, label in labels if round(tick.value / step) % every == 0]


def crowded(numbers: Placed) -> bool:
    """Whether two neighbours nearly touch."""
    return any(shapely.box(*a).distance(shapely.box(*b)) < GAP for (_, a), (_, b) in pairwise(numbers))


def row(
    plot: Plot, frame: Frame, labels: list[tuple[Tick, TickLabel]], side: int, off: float, aside: float = 0.0
) -> Placed:
    """The boxes of numbers beside their ticks, on one side (1: below or left) of their axis, moved along it."""
    x, y = origin(plot, frame)
    size = plot.look.text_size - SMALLER
    out: Placed = []
    for tick, label in labels:
        ink = typeset.laid(label.text, plot.look.font, size).box
        if tick.way == "x":
            # a minus sign is no part of what stands below the tick
            across = frame.px(tick.value) - (0.2 * size if label.text.startswith("−") else 0.0)
            at = (across + aside, y + side * (off + ink.height / 2))
        else:
            at = (x - side * (off + ink.width / 2), frame.py(tick.value) + aside)
        out.append((label, centred(at, ink.width, ink.height)))
    return out
