"""A panel as a doubter sees it: the picture, the marks, and rulers made from nothing but printed tick labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from gnomon.checks.pixels import Image
from gnomon.scenes.chart import Cage, Chart, Panel
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Mark

E = TypeVar("E", bound=Element)
SUFFIX = {"k": 1e3, "M": 1e6, "bn": 1e9}
TAIL = 0.18  # of the height of digits with a comma: what hangs below them (from 0.16 to 0.2 by font)
SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


@dataclass(frozen=True)
class Ruler:
    """warped value = origin + slope * pixel; `off` is how far the ticks stray from it, in pixels."""

    origin: float
    slope: float
    warp: str
    linear: float
    off: float

    def value(self, pixel: float) -> float:
        """The value at a pixel."""
        w = self.origin + self.slope * pixel
        if self.warp == "log":
            return float(10**w)
        return float(np.sign(w) * self.linear * (10 ** abs(w) - 1)) if self.warp == "symlog" else w

    def pixel(self, value: float) -> float:
        """The pixel of a value."""
        return (warped(value, self.warp, self.linear) - self.origin) / self.slope


@dataclass(frozen=True)
class View:
    """One panel: `x` and `y` are rulers by its printed numbers, None where the axis has names or too few numbers."""

    chart: Chart
    panel: Panel
    image: Image
    marks: dict[str, Mark]
    told: dict[tuple[str, str], Fact]
    x: Ruler | None
    y: Ruler | None
    shade: Ruler | None = None
    z: Ruler | None = None
    far_y: Ruler | None = None

    @property
    def fine(self) -> int:
        """How many pixels of the picture one of the look takes along a side: slack grows with it."""
        return self.chart.look.scale

    def of(self, noun: type[E]) -> tuple[E, ...]:
        """The elements of one class in this panel."""
        return self.chart.inside(self.panel, noun)

    @property
    def values(self) -> Ruler | None:
        return self.y if self.panel.upright else self.x

    def nearest_tick(self, axis: str, pixel: float) -> Mark | None:
        """The labelled tick nearest to a pixel along an axis."""
        along = 0 if axis == "x" else 1
        ticks = [self.marks[t.id] for t in self.chart.ticks(axis, self.panel) if t.id in self.marks]
        return min(ticks, key=lambda m: abs(m.box.centre[along] - pixel), default=None)


def warped(value: float, warp: str, linear: float) -> float:
    if warp == "log":
        return float(np.log10(value))
    return float(np.sign(value) * np.log10(1 + abs(value) / linear)) if warp == "symlog" else value


def ruler(chart: Chart, panel: Panel, axis: str, marks: dict[str, Mark]) -> Ruler | None:
    """The ruler through the middles of an axis' printed numbers; None for names, dates and fewer than two numbers."""
    cages = chart.inside(panel, Cage)
    upright = cages[0].z if cages else None
    own = {"x": panel.x, "y": panel.y, "far y": panel.far_y, "shade": panel.shade, "z": upright}[axis]
    if own is None or own.kind in ("category", "date"):
        return None
    ticks = [marks[t.id] for t in chart.ticks(axis, panel) if t.id in marks]
    if len(ticks) < 2:
        return None
    pixel = np.array([m.box.centre[0] for m in ticks] if axis == "x" else middles(ticks))
    value = np.array([warped(read_number(m.text), own.kind, own.linear) for m in ticks])
    if not np.ptp(value):  # all ticks say one number: nothing can be read, which is told as a stray
        return Ruler(float(value[0]), 1.0, "", own.linear, float("inf"))
    slope, origin = np.polyfit(pixel, value - value[0], 1)
    origin += value[0]
    off = float(np.abs(pixel - (value - origin) / slope).max())
    return Ruler(float(origin), float(slope), own.kind if own.kind in ("log", "symlog") else "", own.linear, off)


def middles(ticks: list[Mark]) -> list[float]:
    """The heights at which the digits of labels have their middles: commas hang below them, exponents and the
    letters of `2k` stand above."""
    half = min(m.box.height for m in ticks) / 2
    if all("," in m.text for m in ticks):  # none shows how high digits are without the tail of a comma
        half *= 1 - TAIL
    if any(set(m.text) & set("⁰¹²³⁴⁵⁶⁷⁸⁹kb") for m in ticks):
        return [m.box.bottom - half for m in ticks]
    return [m.box.top + half for m in ticks]


def read_number(text: str) -> float:
    """The number in a tick label: `−1,250`, `$3.5k`, `12%`, `10⁻³`, `2.5×10⁴`."""
    text = text.replace(",", "").replace("−", "-")
    power = re.search(r"(?:([\d.]+)\s?[×·]\s?)?10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)", text)
    if power:
        value = float(power.group(1) or 1) * 10.0 ** int(power.group(2).translate(SUPER))
    else:
        found = re.search(r"(\d+(?:\.\d+)?|\.\d+)(?:[eE]([-+]?\d+))?\s?(k|M|bn)?\b", text)
        if found is None:
            raise ValueError(f"expected a number at a tick, got {text!r}")
        value = float(found.group(1)) * 10.0 ** int(found.group(2) or 0) * SUFFIX.get(found.group(3) or "", 1.0)
    return -value if text.startswith("-") else value
