"""The axes as a reader sees them: a straight line through the pixels of ticks and the numbers printed at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.function.printed import constant
from gnomon.scenes.function import Plot, Tick, TickLabel
from gnomon.truth.picture import Box, Mark

Array = NDArray[np.float64]
OFF = 0.75  # pixels by which a tick may stand off the line through all ticks
BESIDE = 20.0  # pixels between the middles of a tick and its number along the axis, where a curve makes it step aside
NEAREST = 0.45  # of the pixels between ticks: beyond, a number would seem to belong to the next


@dataclass(frozen=True)
class Ruler:
    """pixel = start + step * value."""

    start: float
    step: float

    def pixel(self, value: Array | float) -> Array:
        return np.asarray(self.start + self.step * np.asarray(value, dtype=float))

    def value(self, pixel: Array | float) -> Array:
        return np.asarray((np.asarray(pixel, dtype=float) - self.start) / self.step)


@dataclass(frozen=True)
class View:
    """Both rulers, and the pixels between which the window lies."""

    x: Ruler
    y: Ruler
    inner: Box

    def inside(self, px: Array, py: Array, by: float = 0.0) -> NDArray[np.bool_]:
        b = self.inner
        return np.asarray(
            (px >= b.left + by) & (px <= b.right - by) & (py >= b.top + by) & (py <= b.bottom - by) & np.isfinite(py)
        )


def rulers(plot: Plot, marks: dict[str, Mark]) -> tuple[dict[str, Ruler], list[str]]:
    """A ruler for each axis that has numbers, and what is wrong with the ticks."""
    found: dict[str, Ruler] = {}
    wrong: list[str] = []
    labels = {t.of: marks[t.id] for t in plot.of(TickLabel) if t.id in marks}
    for way in "xy":
        ticks = [(t, marks[t.id]) for t in plot.of(Tick) if t.way == way and t.id in marks]
        i = "xy".index(way)
        read = [(m.whole.centre[i], constant(labels[t.id].text)) for t, m in ticks if t.id in labels]
        if len(read) < 2:
            continue
        pixels, values = np.array(read).T
        step, start = np.polyfit(values, pixels, 1)
        found[way] = Ruler(float(start), float(step))
        wrong += [f"the {way} axis: {line}" for line in astray(found[way], pixels, values)]
        pitch = min(np.diff(np.sort([m.whole.centre[i] for _, m in ticks])), default=BESIDE)
        for tick, mark in ticks:
            p = mark.whole.centre[i]
            if abs(float(found[way].pixel(tick.value)) - p) > OFF:
                wrong.append(f"{tick.id}: stands at {float(found[way].value(p)):.4g}, is said to be {tick.value:.4g}")
            if tick.id in labels and abs(labels[tick.id].whole.centre[i] - p) > max(5.0, min(BESIDE, NEAREST * pitch)):
                wrong.append(f"{tick.id}: its number {labels[tick.id].text!r} stands elsewhere")
    return found, wrong


def astray(ruler: Ruler, pixels: Array, values: Array) -> Iterator[str]:
    for p, v, off in zip(pixels, values, np.abs(ruler.pixel(values) - pixels), strict=True):
        if off > OFF:
            yield f"the number {v:.4g} at pixel {p:.1f} is {off:.1f} pixels from where the others want it"


def view(plot: Plot, found: dict[str, Ruler]) -> View | None:
    """None unless both axes have numbers."""
    if set(found) != {"x", "y"}:
        return None
    left, right, low, high = plot.window
    (a, b), (c, d) = found["x"].pixel(np.array([left, right])), found["y"].pixel(np.array([high, low]))
    return View(found["x"], found["y"], Box(float(a), float(c), float(b), float(d)))
