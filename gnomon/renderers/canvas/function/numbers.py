"""Numbers at ticks: all of an axis on one side of it, and none missing singly."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.renderers.canvas.function import typeset
from gnomon.renderers.canvas.function.axes import origin
from gnomon.renderers.canvas.function.frame import Frame
from gnomon.renderers.canvas.labels import Room, centred
from gnomon.scenes.function import Plot, Shown, Tick, TickLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

LEAST = 2  # numbers on each axis, so that it can be read
GAP = 4.0  # pixels from a number to anything else
OFF = 9.0  # pixels from an axis to its numbers
ASIDE = (0.0, 6.0, -6.0, 12.0, -12.0)  # pixels along the axis by which a number makes way for a curve
EVERY = (1, 2, 3, 4, 5)  # numbers that are left: all, every second …
SMALLER = 3.5  # than other words

Placed = list[tuple[TickLabel, Box]]


def placed(plot: Plot, frame: Frame, room: Room, way: str) -> Placed:
    """The numbers of an axis with their boxes: below or to the left of it if they fit there, else beyond it, else
    every second one, and so on. Rejected("no room for numbers") if too few are left."""
    at = {t.id: t for t in plot.of(Tick) if t.way == way}
    labels = [(at[label.of], label) for label in plot.of(TickLabel) if label.of in at]
    if not labels:
        return []
    step = min((abs(t.value) for t in at.values() if t.value), default=1.0)
    thinned = EVERY[:1] if plot.of(Shown) else EVERY
    sides = (1,) if plot.look.axes == "frame" else (1, -1)
    for every in thinned:
        left = [(tick, label) for tick, label in labels if round(tick.value / step) % every == 0]
        if len(left) < LEAST:
            break
        for side in sides:
            found = on_side(plot, frame, room, left, side)
            if found is not None:
                return found
    raise Rejected("no room for numbers", f"on the {way} axis")


def on_side(plot: Plot, frame: Frame, room: Room, labels: list[tuple[Tick, TickLabel]], side: int) -> Placed | None:
    """The boxes of numbers on one side (1: below or left) of their axis, if all of them find room."""
    out: Placed = []
    for tick, label in labels:
        box = next((b for b in slots(plot, frame, tick, label, side) if room.gap(b) >= GAP), None)
        if box is None:
            return None
        out.append((label, box))
    return out


def slots(plot: Plot, frame: Frame, tick: Tick, label: TickLabel, side: int) -> Iterator[Box]:
    """Beside a tick, near before far, and a little along the axis where a curve crosses it."""
    x, y = origin(plot, frame)
    size = plot.look.text_size - SMALLER
    ink = typeset.laid(label.text, plot.look.font, size).box
    # a minus sign is no part of what stands below the tick
    p = frame.px(tick.value) - (0.2 * size if label.text.startswith("−") else 0.0)
    for aside in ASIDE[:1] if plot.look.axes == "frame" else ASIDE:
        for far in (OFF, OFF + 4.0):
            if tick.way == "x":
                at = (p + aside, y + side * (far + ink.height / 2))
            else:
                at = (x - side * (far + ink.width / 2), frame.py(tick.value) + aside)
            yield centred(at, ink.width, ink.height)
