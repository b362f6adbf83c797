"""Bars: edges in the pixels, ends against the ruler of the ticks, names by alignment, series by colour."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.chart_ruler import Ruler, View, read_number
from gnomon.checks.pixels import near, run_through
from gnomon.scenes.chart import Bar, LegendEntry, ValueLabel
from gnomon.truth.fact import number
from gnomon.truth.picture import Box

RIM = 1.5  # pixels that a bar's outline takes of its colour
SLACK = 2.0  # pixels: one for snapping, one for the middle of a tick label


def check(view: View) -> Iterator[str]:
    for bar in view.of(Bar):
        if not bar.hatch:
            yield from edges(view, bar)
        yield from names(view, bar)


def edges(view: View, bar: Bar) -> Iterator[str]:
    """The sides of the mark and both ends of the value, in the pixels."""
    mark, image = view.marks.get(bar.id), view.image
    value = view.told.get((bar.id, "value")) or view.told.get((bar.id, "level"))
    if mark is None or value is None:
        yield f"{bar.id}: no mark or no value"
        return
    if mark.visible < 0.5:
        return
    box = mark.box
    if min(box.width, box.height) < 4.5 * view.fine:  # too thin for a pixel of its pure colour
        return
    own = near(image, bar.fill)
    slack = SLACK + RIM * bool(view.chart.look.edge)
    seen = {side: edge(own, box, side) for side in ("left", "right", "top", "bottom")}
    for side, at in seen.items():
        if at is None and not covered(view, box, side):
            yield f"{bar.id}: its colour {bar.fill} is not at its {side} edge"
        elif at is not None and abs(at - getattr(box, side)) > slack * view.fine:
            yield f"{bar.id}: {side} edge {at} in the pixels, the mark says {getattr(box, side):.1f}"
    if None in seen.values():
        return
    ruler = view.values or by_numbers(view)
    if ruler is None:
        yield f"{view.panel.id}: neither its value axis nor its bars have numbers"
        return
    ends = sorted(seen[s] or 0 for s in (("top", "bottom") if view.panel.upright else ("left", "right")))
    wanted = sorted((ruler.pixel(bar.start), ruler.pixel(bar.start + number(value.value))))
    off = max(abs(a - b) for a, b in zip(ends, wanted, strict=True))
    if off > (SLACK + slack) * view.fine:
        yield f"{bar.id}: value {value.value}, an end of it is {off:.1f} pixels off"
    level = view.told.get((bar.id, "level"))
    if level is not None:  # where it leads is the end that is not its beginning
        away = min(abs(ruler.pixel(number(level.value)) - end) for end in ends)
        if away > (SLACK + slack) * view.fine:
            yield f"{bar.id}: level {level.value}, none of its ends is there, by {away:.1f} pixels"


def covered(view: View, box: Box, side: str) -> bool:
    """Whether a dot, such as that of a target, stands on the middle of a side of a box."""
    x = getattr(box, side) if side in ("left", "right") else (box.left + box.right) / 2
    y = getattr(box, side) if side in ("top", "bottom") else (box.top + box.bottom) / 2
    dots = (m.box for m in view.marks.values() if m.kind == "point")
    return any(d.left - 2 <= x <= d.right + 2 and d.top - 2 <= y <= d.bottom + 2 for d in dots)


def by_numbers(view: View) -> Ruler | None:
    """Where no axis has numbers: the ruler that goes best with the numbers printed at bars, and with their common foot
    as zero. None if fewer than two bars have one.
    """
    texts = {label.of: view.marks[label.id].text for label in view.of(ValueLabel) if label.id in view.marks}
    foot, far = ("bottom", "top") if view.panel.upright else ("left", "right")
    pixels, values = [], []
    for bar in view.of(Bar):
        if bar.id in texts and bar.id in view.marks and not bar.start:
            value, box = read_number(texts[bar.id]), view.marks[bar.id].whole
            low, high = getattr(box, foot), getattr(box, far)
            pixels += [low, high] if value >= 0 else [high, low]
            values += [0.0, value]
    if len(values) < 4:
        return None
    slope, origin = np.polyfit(pixels, values, 1)
    return Ruler(float(origin), float(slope), "", 1.0, 0.0)


def edge(own: NDArray[np.bool_], box: Box, side: str) -> float | None:
    """Where the colour begins nearest to a side of a box, along lines across it: what lies over it hides it on some."""
    upright = side in ("top", "bottom")
    low, high = (box.left, box.right) if upright else (box.top, box.bottom)
    start = {"left": box.left + 2, "right": box.right - 3, "top": box.top + 2, "bottom": box.bottom - 3}[side]
    start = min(max(start, box.top if upright else box.left), (box.bottom if upright else box.right) - 1)
    found = []
    for share in (0.06, 0.15, 0.3, 0.5, 0.7, 0.85, 0.94):
        at = int(low + share * (high - low))
        line = own[:, at] if upright else own[at]
        run = run_through(line, int(start))
        if run is not None:
            found.append(run[0] if side in ("left", "top") else run[1])
    return min(found, key=lambda p: abs(p - getattr(box, side)), default=None)


def names(view: View, bar: Bar) -> Iterator[str]:
    """The name is what is written nearest below or beside, the series the legend entry of its colour."""
    mark, panel = view.marks.get(bar.id), view.panel
    name = view.told.get((bar.id, "name"))
    if mark is None or name is None:
        return
    tick = view.nearest_tick(panel.category_axis, mark.box.centre[0 if panel.upright else 1])
    labelled = len(view.chart.ticks(panel.category_axis, panel)) == len(panel.categories)
    if labelled and (tick is None or tick.text != name.value):
        yield f"{bar.id}: stands at {tick.text if tick else None!r}, its name is {name.value!r}"
    series = view.told.get((bar.id, "series"))
    if series is not None and view.of(LegendEntry):
        owners = [e.text for e in view.of(LegendEntry) if e.fill == bar.fill and e.hatch == bar.hatch]
        if owners != [series.value]:
            yield f"{bar.id}: its colour belongs to {owners} in the legend, its series is {series.value!r}"
