"""Blocks: how far the colour of a front runs upwards, against the printed ticks of the upright axis; names below."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near, run_through
from gnomon.scenes.chart import Block, LegendEntry
from gnomon.truth.fact import number

SLACK = 3.5  # pixels: the edges of a front slant


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
    """In the column halfway between the lowest and the rightmost corner of its outline the front is seen."""
    assert view.z is not None
    mark = view.marks[block.id]
    ring = mark.outline[0]
    low = max(ring, key=lambda p: p[1])
    right = max(ring, key=lambda p: (p[0], p[1]))
    value = number(view.told[block.id, "value"].value)
    wanted = abs(view.z.pixel(value) - view.z.pixel(0.0))
    if wanted < 6 or (block.id, "value place") not in view.told:
        return
    seen = []
    for share in (0.5, 0.25, 0.75, 0.12, 0.88):
        x = int(low[0] + (right[0] - low[0]) * share)
        foot = low[1] + (right[1] - low[1]) * share
        run = run_through(near(view.image[:, x], block.fill, off=8), int(foot) - 3)
        if run is not None:
            seen.append(run[1] - run[0])
    if seen and min(abs(s - wanted) for s in seen) > SLACK * view.fine and f"{block.id}/label" not in view.marks:
        yield f"{block.id}: value {value}, its front is {max(seen)} pixels high, the ticks want {wanted:.1f}"
    if not seen and mark.visible > 0.95:
        yield f"{block.id}: its colour {block.fill} is not there"
