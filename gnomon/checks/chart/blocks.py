"""Blocks: how far the colour of a front runs upwards, against the printed ticks of the upright axis; names below."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near, rgb, run_through
from gnomon.scenes.chart import Block, LegendEntry, ValueLabel
from gnomon.truth.fact import number

# pixels: the edges of a front slant, and lines in the colour of the ground eat at both of its ends
SHORT, LONG = 4.5, 1.5
DARK = 0.72  # of its front's colour is that of a side


def check(view: View) -> Iterator[str]:
    if view.z is None:
        return
    for block in view.of(Block):
        yield from height(view, block)
        entries = view.of(LegendEntry)
        series = view.told.get((block.id, "series"))
        if entries and series is not None:
            owners = [e.text for e in entries if e.fill == block.fill]
            if owners != [series.value]:
                yield f"{block.id}: its colour belongs to {owners} in the legend, its series is {series.value!r}"


def height(view: View, block: Block) -> Iterator[str]:
    """Above the lowest edges of its outline the front is seen, or the side where nearer blocks hide the front."""
    assert view.z is not None
    mark = view.marks[block.id]
    ring = mark.outline[0]
    low = max(ring, key=lambda p: p[1])
    left, right = min(ring, key=lambda p: (p[0], -p[1])), max(ring, key=lambda p: (p[0], p[1]))
    value = number(view.told[block.id, "value"].value)
    wanted = abs(view.z.pixel(value) - view.z.pixel(0.0))
    if wanted < 6 or (block.id, "value place") not in view.told:
        return
    labelled = view.chart.label(ValueLabel, block.id) is not None
    shares = (0.06, 0.94) if labelled else (0.5, 0.25, 0.75, 0.12, 0.88, 0.04, 0.96)  # a number stands in the middle
    front = [r for s in shares if (r := run_above(view, block.fill, low, right, s)) is not None]
    seen = front or [r for s in shares if (r := run_above(view, shaded(block.fill), left, low, s)) is not None]
    right_one = any(wanted - SHORT * view.fine <= s <= wanted + LONG * view.fine for s in seen)
    if seen and not right_one:
        yield f"{block.id}: value {value}, its front is {max(seen)} pixels high, the ticks want {wanted:.1f}"
    if not seen and mark.visible > 0.95:
        yield f"{block.id}: its colour {block.fill} is not there"


def run_above(
    view: View, colour: str, start: tuple[float, float], end: tuple[float, float], share: float
) -> int | None:
    """How far up a colour runs from a place on a lower edge, in pixels; None where it is not three pixels wide.

    What is narrower is the rim of something nearer that happens to have that colour.
    """
    x = int(start[0] + (end[0] - start[0]) * share)
    foot = int(start[1] + (end[1] - start[1]) * share) - 3
    strip = near(view.image[:, max(0, x - 1) : x + 2], colour, off=8)
    run = run_through(strip[:, strip.shape[1] // 2], foot)
    return None if run is None or not strip[foot].all() else run[1] - run[0]


def shaded(colour: str) -> str:
    return "#" + "".join(f"{round(int(v) * DARK):02x}" for v in rgb(colour))
