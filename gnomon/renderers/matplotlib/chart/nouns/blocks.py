"""Bars in space: blocks in a cage, the furthest first, and the values printed on their tops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.solid import Pixel, Stage3, draw_cage, stage
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import Block, Cage, ValueLabel
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

HIDDEN = 0.6  # of a block: more may not lie behind others
DARK, LIGHT = 0.28, 0.3  # how much darker the side and lighter the top of a block are than its front


def draw(view: View, pen: Pen) -> None:
    blocks = view.of(Block)
    if not blocks:
        return
    (cage,) = view.of(Cage)
    at = stage(view, cage, pen)
    draw_cage(view, at, pen)
    half = (1 - view.look.gap * 0.6) / 2
    # nearer ones lie over those behind them
    order = sorted(blocks, key=lambda b: -cage.seen(b.category, b.series, cage.z.low)[2])
    bodies = {b.id: body(b, at, half) for b in order}
    for block in order:
        draw_block(block, bodies[block.id], view.look.plot, pen)
    for i, block in enumerate(order):
        known(view, block, bodies[block.id], [outline(bodies[b.id]) for b in order[i + 1 :]], at, pen)
    labels = {e.of: e for e in view.of(ValueLabel)}
    for block in blocks:
        if block.id in labels:
            others = [outline(own) for id, own in bodies.items() if id != block.id]
            write_value(view, block, labels[block.id], bodies[block.id], others, pen)
    ticks = view.chart.ticks("z", view.panel)
    gap = at.per_value * (ticks[1].at - ticks[0].at) if len(ticks) > 1 else 100.0
    pen.scales += measured("block", view, 1 / at.per_value, origin=cage.z.low, tick=gap)


def body(block: Block, at: Stage3, half: float) -> dict[str, Pixel]:
    """The corners of a block that can be seen: l, m, r for left, middle and right, b at the back, low ones with a 0."""
    x0, x1, y0, y1 = block.category - half, block.category + half, block.series - half, block.series + half
    base, top = at.cage.z.low, block.value
    return {
        "l0": at(x0, y1, base),
        "m0": at(x0, y0, base),
        "r0": at(x1, y0, base),
        "l": at(x0, y1, top),
        "m": at(x0, y0, top),
        "r": at(x1, y0, top),
        "b": at(x1, y1, top),
    }


def outline(own: dict[str, Pixel]) -> tuple[Pixel, ...]:
    return tuple(own[k] for k in ("l0", "m0", "r0", "r", "b", "l"))


def draw_block(block: Block, own: dict[str, Pixel], ground: str, pen: Pen) -> None:
    """Front in its colour, side darker, top lighter, all edged in the colour of the ground."""
    for corners, colour in (
        (("m0", "r0", "r", "m"), block.fill),
        (("l0", "m0", "m", "l"), mixed(block.fill, "#000000", DARK)),
        (("l", "m", "r", "b"), mixed(block.fill, "#ffffff", LIGHT)),
    ):
        pen.polygon([own[k] for k in corners], colour, 3, edge=ground, width=0.6)


def mixed(one: str, other: str, share: float) -> str:
    a, b = ([int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in (one, other))
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a, b, strict=True))


def known(
    view: View, block: Block, own: dict[str, Pixel], nearer: Sequence[tuple[Pixel, ...]], at: Stage3, pen: Pen
) -> None:
    """Its mark, and its height if a line from its foot to its top can be seen from end to end."""
    from shapely import LineString, Polygon, unary_union

    ring = outline(own)
    shape, over = Polygon(ring), unary_union([Polygon(r) for r in nearer])
    hidden = shape.intersection(over).area / shape.area if shape.area else 1.0
    if hidden > HIDDEN:
        raise Rejected("hidden blocks", block.id)
    pen.mark(block, bounds(ring), outline=(ring,), visible=min(1.0, max(0.0, 1 - hidden)))
    for a, b, share in (("m", "r", 0.2), ("m", "r", 0.5), ("m", "r", 0.8), ("l", "m", 0.5)):
        foot, top = along(own[a + "0"], own[b + "0"], share), along(own[a], own[b], share)
        if not LineString([foot, top]).intersects(over.buffer(0.5)):
            pen.facts.append(extent(block, view, (block.value - at.cage.z.low) * at.per_value, "rise"))
            return


def write_value(
    view: View,
    block: Block,
    label: ValueLabel,
    own: dict[str, Pixel],
    others: Sequence[tuple[Pixel, ...]],
    pen: Pen,
) -> None:
    """The value on the front of its block if that holds it, else over its top. Rejected if another block is there."""
    from shapely import Polygon, box

    wide, tall = pen.width(label.text, view.small), pen.line_height(view.small)
    slope = (own["r"][1] - own["m"][1]) / (own["r"][0] - own["m"][0])
    across, high = own["r"][0] - own["m"][0], own["m0"][1] - own["m"][1]
    if wide + 8 < across and tall + 8 + abs(slope) * (wide + 8) < high:
        middle = along(own["m"], own["r"], 0.5)
        y = middle[1] + abs(slope) * wide / 2 + tall / 2 + 5
        ink = ink_on(block.fill)
        pen.write(label, label.text, middle[0], y, view.small, across="center", ink=ink, ground=block.fill)
        return
    x, y = (own["l"][0] + own["b"][0]) / 2, own["b"][1] - 4
    room = box(x - wide / 2 - 2, y - tall - 2, x + wide / 2 + 2, y)
    if any(room.intersects(Polygon(ring)) for ring in others):
        raise Rejected("no room", "the value of a block")
    pen.write(label, label.text, x, y, view.small, across="center", up="bottom", ground=view.look.plot)


def along(a: Pixel, b: Pixel, share: float) -> Pixel:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
