"""Where the plane lies in the picture: pixels of coordinates."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gnomon.renderers.canvas.function import typeset
from gnomon.renderers.canvas.paths import XY
from gnomon.scenes.function import Formula, Plot
from gnomon.truth.picture import Box

AROUND = {"cross": (26.0, 22.0, 30.0, 24.0), "frame": (54.0, 16.0, 20.0, 46.0)}  # left, top, right, bottom
BETWEEN = 26.0  # pixels between formulas of a row


@dataclass(frozen=True)
class Frame:
    """`inner` is the rectangle that shows the window. One unit is `across` pixels wide and `up` pixels high."""

    inner: Box
    window: tuple[float, float, float, float]

    @property
    def across(self) -> float:
        return self.inner.width / (self.window[1] - self.window[0])

    @property
    def up(self) -> float:
        return self.inner.height / (self.window[3] - self.window[2])

    def px(self, x: float) -> float:
        return self.inner.left + (x - self.window[0]) * self.across

    def py(self, y: float) -> float:
        return self.inner.bottom - (y - self.window[2]) * self.up

    def at(self, x: float, y: float) -> XY:
        return self.px(x), self.py(y)


def framed(plot: Plot) -> tuple[Frame, list[tuple[Formula, Box]]]:
    """The frame, and the formulas that stand above it with their boxes."""
    width, height = plot.size
    left, top, right, bottom = AROUND[plot.look.axes]
    rows = above(plot, width - 40.0) if plot.look.formula == "above" else []
    y = 14.0
    placed: list[tuple[Formula, Box]] = []
    for one in rows:
        tall = max(b.height for _, b in one)
        wide = math.fsum(b.width for _, b in one) + BETWEEN * (len(one) - 1)
        x = (width - wide) / 2
        low = max(b.bottom for _, b in one)
        for formula, ink in one:
            # on one base line
            shift = y + tall - low if tall >= low - min(b.top for _, b in one) else y - min(b.top for _, b in one)
            placed.append((formula, Box(x, shift + ink.top, x + ink.width, shift + ink.bottom)))
            x += ink.width + BETWEEN
        y = max(b.bottom for _, b in placed) + 11.0
    if rows:
        top += y - 12.0
    inner = Box(left, top, width - right, height - bottom)
    if plot.equal:
        inner = fitted(inner, plot.window)
    return Frame(inner, plot.window), placed


def fitted(room: Box, window: tuple[float, float, float, float]) -> Box:
    """The largest rectangle in a room with one scale for both axes, in its middle."""
    wide, tall = window[1] - window[0], window[3] - window[2]
    scale = min(room.width / wide, room.height / tall)
    x, y = room.centre
    return Box(x - wide * scale / 2, y - tall * scale / 2, x + wide * scale / 2, y + tall * scale / 2)


def above(plot: Plot, width: float) -> list[list[tuple[Formula, Box]]]:
    """Formulas in rows that fit a width."""
    rows: list[list[tuple[Formula, Box]]] = []
    used = 0.0
    for formula in plot.of(Formula):
        ink = typeset.laid(formula.markup, plot.look.font, plot.look.text_size).box
        if not rows or used + BETWEEN + ink.width > width:
            rows.append([])
            used = -BETWEEN
        rows[-1].append((formula, ink))
        used += BETWEEN + ink.width
    return rows
