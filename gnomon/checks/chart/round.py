"""Slices, petals, tiles, nodes, bands: their colour where their values put them, and proportions of what is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import inked, near, shoelace
from gnomon.scenes.chart import Flow, Node, Petal, RadarPoint, RadarShape, Spoke, Tile, Wedge
from gnomon.truth.fact import number

ANGLE = 1.5  # degrees between the sides of a slice in the pixels and those of its value
SLACK = 3.0  # pixels
OPEN = 5.0  # degrees: the gaps between slices


def check(view: View) -> Iterator[str]:
    yield from slices(view)
    yield from petals(view)
    yield from corners(view)
    yield from areas(view)
    yield from bands(view)


def slices(view: View) -> Iterator[str]:
    """The share of the circle that a slice's outline takes is its share of the whole; its colour fills it."""
    wedges = view.of(Wedge)
    for noun in {type(w) for w in wedges}:
        own = [w for w in wedges if type(w) is noun]
        drawn = {w.id: shoelace(view.marks[w.id].outline[0]) for w in own}
        yield from closed(view, own)
        total, whole = sum(drawn.values()), sum(number(view.told[w.id, "value"].value) for w in own)
        for w in own:
            share = number(view.told[w.id, "value"].value) / whole
            if abs(drawn[w.id] / total - share) * 360 > ANGLE:
                yield f"{w.id}: {drawn[w.id] / total:.3f} of the circle, its value is {share:.3f} of the whole"
            if inside_share(view, w.id, w.fill) < 0.55:
                yield f"{w.id}: its colour {w.fill} does not fill it"


def closed(view: View, wedges: Sequence[Wedge]) -> Iterator[str]:
    """Slices of a ring stand all around, or over half of it: what they leave open would be a part that is missing."""
    if any(w.out for w in wedges):
        return
    spots = [p for w in wedges for p in view.marks[w.id].outline[0]]
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    radius = max(max(xs) - min(xs), max(ys) - min(ys)) / 2
    hole = wedges[0].inner / wedges[0].outer
    area = sum(shoelace(view.marks[w.id].outline[0]) for w in wedges)
    degrees = 360 * area / (math.pi * radius**2 * (1 - hole**2))
    if min(abs(degrees - whole) for whole in (180, 360)) > OPEN:
        yield f"{wedges[0].id}: with its neighbours it goes over {degrees:.0f} degrees"


def inside_share(view: View, id: str, fill: str) -> float:
    """The share of the pixels inside an outline that show a colour."""
    from shapely import Polygon, contains_xy

    mark = view.marks[id]
    shape = Polygon(mark.outline[0]).buffer(-1.5)
    if shape.area < 40:
        return 1.0
    left, top, right, bottom = (int(v) for v in shape.bounds)
    xs, ys = np.meshgrid(np.arange(left, right + 1), np.arange(top, bottom + 1))
    held = contains_xy(shape, xs + 0.5, ys + 0.5)
    if held.sum() < 20:
        return 1.0
    return float(near(view.image[top : bottom + 1, left : right + 1], fill, off=10)[held].mean())


def petals(view: View) -> Iterator[str]:
    """Areas of petals of one angle go with the square of their values."""
    own = view.of(Petal)
    for p in own:
        if inside_share(view, p.id, p.fill) < 0.5:
            yield f"{p.id}: its colour {p.fill} does not fill it"
    if own:
        top = max(own, key=lambda p: p.value)
        most = shoelace(view.marks[top.id].outline[0])
        for p in own:
            told = number(view.told[p.id, "value"].value)
            radius = math.sqrt(shoelace(view.marks[p.id].outline[0]) / most)
            if abs(radius - told / top.value) > 0.02:
                yield f"{p.id}: its radius is {radius:.3f} of the largest, its value {told / top.value:.3f}"


def corners(view: View) -> Iterator[str]:
    """Corners of a radar as far from the hub as their values, by the rings' labels; their colour at them."""
    points = view.of(RadarPoint)
    ticks = sorted((t.at, view.marks[t.id].box.centre[1]) for t in view.chart.ticks("radius", view.panel))
    if not points or len(ticks) < 2 or not view.of(RadarShape):
        return
    spokes = [view.marks[s.id] for s in view.of(Spoke)]
    hub_x = next(m.box.centre[0] for m in spokes if m.box.width < 4 * view.fine)
    (low, y0), (high, y1) = ticks[0], ticks[-1]
    per_pixel = (high - low) / (y0 - y1)
    hub_y = y0 + (low - view.panel.radius.low) / per_pixel if view.panel.radius else y0
    for p in points:
        x, y = view.marks[p.id].whole.centre
        told = number(view.told[p.id, "value"].value)
        base = view.panel.radius.low if view.panel.radius else 0.0
        far = base + math.hypot(x - hub_x, y - hub_y) * per_pixel
        if abs(far - told) > SLACK * view.fine * per_pixel:
            yield f"{p.id}: value {told}, the rings say {far:.4g}"
        cut = view.image[int(y) - 4 : int(y) + 5, int(x) - 4 : int(x) + 5]
        if view.marks[p.id].visible >= 0.5 and not near(cut, p.fill, off=40).any():
            yield f"{p.id}: its colour {p.fill} is not there"


def areas(view: View) -> Iterator[str]:
    """Tiles in proportion to their values, as far as gaps between them allow, and filled with their colour."""
    tiles = view.of(Tile)
    if not tiles:
        return
    total = sum(view.marks[t.id].box.area for t in tiles)
    whole = sum(number(view.told[t.id, "value"].value) for t in tiles)
    for t in tiles:
        box = view.marks[t.id].box
        share, told = box.area / total, number(view.told[t.id, "value"].value) / whole
        # a gap of two pixels on two sides
        if abs(share - told) * total > 4 * (box.width + box.height) + 0.03 * box.area:
            yield f"{t.id}: {share:.4f} of the area, its value is {told:.4f}"
        cut = view.image[int(box.top) + 1 : int(box.bottom) - 1, int(box.left) + 1 : int(box.right) - 1]
        if near(cut, t.fill, off=6).mean() < 0.5:
            yield f"{t.id}: its colour {t.fill} does not fill it"


def bands(view: View) -> Iterator[str]:
    """Nodes and bands of a Sankey diagram: thickness in proportion to value, and as much in as out."""
    nodes, flows = view.of(Node), view.of(Flow)
    if nodes:
        top = max(nodes, key=lambda n: n.value)
        per_pixel = top.value / view.marks[top.id].box.height
        for n in nodes:
            box = view.marks[n.id].box
            if abs(box.height - n.value / per_pixel) > SLACK * view.fine:
                yield f"{n.id}: {box.height:.1f} pixels, its value wants {n.value / per_pixel:.1f}"
            rows = np.flatnonzero(near(view.image[:, int(box.centre[0])], n.fill, off=8))
            rows = rows[(rows >= box.top - 3) & (rows <= box.bottom + 3)]
            if box.height > 3 and (not len(rows) or abs(len(rows) - box.height) > SLACK):
                yield f"{n.id}: its colour fills {len(rows)} rows of {box.height:.1f}"
            out = sum(f.value for f in flows if f.source == n.category)
            into = sum(f.value for f in flows if f.target == n.category)
            if max(out, into) != number(view.told[n.id, "value"].value):
                yield f"{n.id}: its bands carry {out} and {into}, it says {n.value}"
        for flow in flows:
            yield from ribbon(view, flow, per_pixel)


def ribbon(view: View, flow: Flow, per_pixel: float) -> Iterator[str]:
    """A band is as thick at both ends as its value, and tinted where it leaves its node."""
    ring = view.marks[flow.id].outline[0]
    half = len(ring) // 2
    wanted = flow.value / per_pixel
    for upper, lower in ((ring[0], ring[-1]), (ring[half - 1], ring[half])):
        if abs(abs(upper[1] - lower[1]) - wanted) > SLACK * view.fine:
            yield f"{flow.id}: {abs(upper[1] - lower[1]):.1f} pixels thick, its value wants {wanted:.1f}"
    x, y = int(ring[0][0]) + 2 * view.fine, (ring[0][1] + ring[-1][1]) / 2
    cut = view.image[int(y) - 1 : int(y) + 2, x : x + 2]
    if wanted >= 5 * view.fine and not inked(cut, flow.fill, view.chart.look.ground, least=0.3):
        yield f"{flow.id}: its colour {flow.fill} does not leave its node"
