"""Treemaps: tiles squarified row by row; Sankey diagrams: nodes in columns and bands between them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Flow, NameLabel, Node, Tile, ValueLabel
from gnomon.truth.picture import Box, Ring
from gnomon.truth.rejected import Rejected

INNER = {"squares": "squares", "columns": "rows", "rows": "columns"}  # how the tiles of a group lie in it
NODE = 14.0  # the width of a node, pixels


def draw(view: View, pen: Pen) -> None:
    if view.of(Tile):
        draw_treemap(view, pen)
    if view.of(Node):
        draw_sankey(view, pen)


def draw_treemap(view: View, pen: Pen) -> None:
    tiles, plot = view.of(Tile), view.plot
    names = {e.of: e for e in view.of(NameLabel)}
    values = {e.of: e for e in view.of(ValueLabel)}
    groups = [[t for t in tiles if t.group == g] for g in dict.fromkeys(t.group for t in tiles)]
    packing, corner = tiles[0].packing, tiles[0].corner
    areas = packed([math.fsum(t.value for t in g) for g in groups], plot, packing)
    small = view.small
    for group, area in zip(groups, areas, strict=True):
        for tile, box in zip(group, packed([t.value for t in group], area, INNER[packing]), strict=True):
            if corner.endswith("right"):
                box = box._replace(left=plot.left + plot.right - box.right, right=plot.left + plot.right - box.left)
            if corner.startswith("bottom"):
                box = box._replace(top=plot.top + plot.bottom - box.bottom, bottom=plot.top + plot.bottom - box.top)
            box = Box(round(box.left), round(box.top), round(box.right) - 2, round(box.bottom) - 2)
            pen.rect(box, tile.fill, 3)
            pen.mark(tile, box)
            texts = [t for t in (names.get(tile.id), values.get(tile.id)) if t is not None]
            ink = ink_on(tile.fill)
            line = pen.line_height(small) * 1.25
            if any(pen.width(t.text, small) > box.width - 10 for t in texts) or line * len(texts) > box.height - 8:
                raise Rejected("no room", "the name of a tile")
            for i, text in enumerate(texts):
                y = box.top + 5 + line * (i + 0.5)
                pen.write(text, text.text, box.left + 6, y, small, ink=ink, ground=tile.fill)


def packed(sizes: Sequence[float], box: Box, packing: str) -> list[Box]:
    """A box cut into boxes of areas in these proportions: near to squares, side by side, or below one another."""
    if packing == "squares":
        return squarified(sizes, box)
    found, done, total = [], 0.0, math.fsum(sizes)
    for size in sizes:
        a, b = done / total, (done + size) / total
        done += size
        if packing == "columns":
            found.append(box._replace(left=box.left + a * box.width, right=box.left + b * box.width))
        else:
            found.append(box._replace(top=box.top + a * box.height, bottom=box.top + b * box.height))
    return found


def squarified(sizes: Sequence[float], box: Box) -> list[Box]:
    """A box cut into boxes of areas in these proportions, as near to squares as rows allow (Bruls, Huizing and van
    Wijk, 2000).
    """
    order = sorted(range(len(sizes)), key=lambda i: -sizes[i])
    scale = box.area / math.fsum(sizes)
    found: dict[int, Box] = {}
    rest, left = order, box
    while rest:
        side = min(left.width, left.height)
        count, best = 1, worst([sizes[rest[0]] * scale], side)
        while count < len(rest):
            more = worst([sizes[i] * scale for i in rest[: count + 1]], side)
            if more > best:
                break
            count, best = count + 1, more
        row, rest = rest[:count], rest[count:]
        thick = math.fsum(sizes[i] for i in row) * scale / side
        at = left.top if left.width >= left.height else left.left
        for i in row:
            long = sizes[i] * scale / thick
            if left.width >= left.height:
                found[i] = Box(left.left, at, left.left + thick, at + long)
            else:
                found[i] = Box(at, left.top, at + long, left.top + thick)
            at += long
        left = (
            left._replace(left=left.left + thick) if left.width >= left.height else left._replace(top=left.top + thick)
        )
    return [found[i] for i in range(len(sizes))]


def worst(areas: Sequence[float], side: float) -> float:
    """The longest of the shapes of a row: its longer side over its shorter one."""
    thick = math.fsum(areas) / side
    return max(max(thick * thick / a, a / (thick * thick)) for a in areas)


def draw_sankey(view: View, pen: Pen) -> None:
    nodes, flows, plot, small = view.of(Node), view.of(Flow), view.plot, view.small
    names = {e.of: e for e in view.of(NameLabel)}
    values = {e.of: e for e in view.of(ValueLabel)}
    columns = [[n for n in nodes if n.column == c] for c in dict.fromkeys(n.column for n in nodes)]
    gap = small * 1.9
    room = min((plot.height - gap * (len(c) - 1)) / math.fsum(n.value for n in c) for c in columns)

    def written(n: Node) -> float:
        return pen.width(names[n.id].text, small) + (pen.width(values[n.id].text, small) + 6 if n.id in values else 0)

    right_text = max(written(n) for n in columns[-1]) + 10
    step = (plot.width - right_text - NODE) / (len(columns) - 1)
    boxes: dict[int, Box] = {}
    for c, column in enumerate(columns):
        tall = math.fsum(n.value for n in column) * room + gap * (len(column) - 1)
        y, x = plot.top + (plot.height - tall) / 2, plot.left + step * c
        for node in column:
            boxes[node.category] = Box(round(x), y, round(x) + NODE, y + node.value * room)
            y += node.value * room + gap
    out, into = {k: b.top for k, b in boxes.items()}, {k: b.top for k, b in boxes.items()}
    for flow in sorted(flows, key=lambda f: (boxes[f.source].left, boxes[f.source].top, boxes[f.target].top)):
        thick = flow.value * room
        a, b = out[flow.source], into[flow.target]
        out[flow.source], into[flow.target] = a + thick, b + thick
        ring = band(boxes[flow.source].right, a, boxes[flow.target].left, b, thick)
        pen.polygon(ring, flow.fill, 2, alpha=0.45)
        ys = [y for _, y in ring]
        box = Box(boxes[flow.source].right, min(ys), boxes[flow.target].left, max(ys))
        pen.mark(flow, box, outline=(ring,), visible=1.0 if thick >= 2 else 0.0)
        pen.facts.append(extent(flow, view, thick, "thickness"))
    for node in nodes:
        box = boxes[node.category]
        pen.rect(box, node.fill, 3)
        pen.mark(node, box)
        pen.facts.append(extent(node, view, box.height, "thickness"))
        x, y = box.right + 6, (box.top + box.bottom) / 2
        if node.column < len(columns) - 1 and written(node) + 12 > step - NODE:
            raise Rejected("no room", "the name of a node")
        placed = pen.write(names[node.id], names[node.id].text, x, y, small)
        if node.id in values:
            pen.write(values[node.id], values[node.id].text, placed.right + 6, y, small)
    pen.scales += [*measured("flow", view, 1 / room), *measured("node", view, 1 / room)]


def band(x0: float, y0: float, x1: float, y1: float, thick: float, steps: int = 24) -> Ring:
    """A band between two uprights that leaves and arrives level: both edges are the same smooth step."""
    upper = []
    for k in range(steps + 1):
        t = k / steps
        upper.append((x0 + (x1 - x0) * t, y0 + (y1 - y0) * (3 * t * t - 2 * t**3)))
    return tuple(upper) + tuple((x, y + thick) for x, y in reversed(upper))
