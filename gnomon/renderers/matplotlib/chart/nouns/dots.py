"""Dots with their names, fitted lines, arrows."""

from __future__ import annotations

import math

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import along_line, hidden_dots
from gnomon.scenes.chart import Arrow, Dot, FitLine, NameLabel
from gnomon.truth.picture import Box

LARGEST = 46.0  # the width of the largest bubble, pixels


def draw(view: View, pen: Pen) -> None:
    draw_dots(view, pen)
    for line in view.of(FitLine):
        ends = [(view.across(x), view.up(line.intercept + line.slope * x)) for x in (line.low, line.high)]
        pen.line(ends, line.stroke, view.look.stroke, 3)
        ring, box = along_line(ends, view.look.stroke)
        pen.mark(line, box, outline=(ring,))
    draw_arrows(view, pen)


def draw_dots(view: View, pen: Pen) -> None:
    dots = view.of(Dot)
    if not dots:
        return
    spots = {d.id: (view.across(d.x), view.up(d.y)) for d in dots}
    size = {d.id: LARGEST * math.sqrt(d.size) if d.size else max(view.look.dot, 5.0) for d in dots}
    if dots[0].size:  # large bubbles first, so that small ones lie on them
        order = sorted(dots, key=lambda d: -d.size)
        for dot in order:
            pen.dots([spots[dot.id]], dot.fill, size[dot.id], 3, edge=view.look.plot, alpha=0.8)
        seen = {d.id: 1.0 for d in dots}
    else:
        sorts = list(dict.fromkeys((d.fill, d.dot) for d in dots))
        order = [d for s in sorts for d in dots if (d.fill, d.dot) == s]
        for fill, marker in sorts:
            pen.dots([spots[d.id] for d in dots if (d.fill, d.dot) == (fill, marker)], fill, view.look.dot, 4, marker)
        hidden = hidden_dots([spots[d.id] for d in order], max(view.look.dot, 5.0))
        seen = {d.id: 1 - h for d, h in zip(order, hidden, strict=True)}
    for dot in dots:
        x, y = spots[dot.id]
        half = size[dot.id] / 2
        pen.mark(dot, Box(x - half, y - half, x + half, y + half), visible=seen[dot.id])
    names = {e.id.removesuffix("/name"): e for e in view.of(NameLabel)}
    taken = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in spots.values()]
    for dot in dots:
        if dot.id in names:
            taken.append(write_name(view, names[dot.id], spots[dot.id], size[dot.id] / 2, taken, pen))
    pen.scales += [view.across.scale("dot", "across", "x"), view.up.scale("dot", "up", "y")]


def write_name(
    view: View, name: NameLabel, spot: tuple[float, float], half: float, taken: list[Box], pen: Pen
) -> Box:
    """A name beside its dot, on the first of four sides where nothing is yet."""
    wide, tall = pen.width(name.text, view.small), pen.line_height(view.small)
    x, y = spot
    sides = (
        (x + half + 4, y, "left", Box(x + half + 2, y - tall / 2, x + half + wide + 6, y + tall / 2)),
        (x - half - 4, y, "right", Box(x - half - wide - 6, y - tall / 2, x - half - 2, y + tall / 2)),
        (x, y - half - 3 - tall / 2, "center", Box(x - wide / 2, y - half - 3 - tall, x + wide / 2, y - half - 2)),
        (x, y + half + 3 + tall / 2, "center", Box(x - wide / 2, y + half + 2, x + wide / 2, y + half + 3 + tall)),
    )
    own = Box(x - 5, y - 5, x + 5, y + 5)
    free = [
        s
        for s in sides
        if not any(s[3].meet(t) for t in taken if t != own)
        and view.plot.left <= s[3].left
        and s[3].right <= view.plot.right
    ]
    px, py, across, _ = (free or list(sides))[0]
    return pen.write(name, name.text, px, py, view.small, across=across, ground=view.look.plot)


def draw_arrows(view: View, pen: Pen) -> None:
    """Arrows from their places, the longest as long as the places are apart."""
    arrows = view.of(Arrow)
    if not arrows:
        return
    columns = sorted({round(float(view.across(a.x)), 3) for a in arrows})
    rows = sorted({round(float(view.up(a.y)), 3) for a in arrows})
    reach = 0.85 * min(columns[1] - columns[0], rows[1] - rows[0])
    longest = max(math.hypot(a.dx, a.dy) for a in arrows)
    for arrow in arrows:
        x, y = view.across(arrow.x), view.up(arrow.y)
        dx, dy = arrow.dx / longest * reach, -arrow.dy / longest * reach
        long = math.hypot(dx, dy)
        start, end = (x - dx / 2, y - dy / 2), (x + dx / 2, y + dy / 2)
        head = min(7.0, 0.45 * long)
        ux, uy = dx / long, dy / long
        neck = (end[0] - ux * head, end[1] - uy * head)
        pen.line([start, neck], arrow.stroke, 1.6, 3)
        tip = [end, (neck[0] - uy * head * 0.45, neck[1] + ux * head * 0.45), (neck[0] + uy * head * 0.45, neck[1] - ux * head * 0.45)]
        pen.polygon(tip, arrow.stroke, 3)
        xs, ys = [start[0], *(p[0] for p in tip)], [start[1], *(p[1] for p in tip)]
        box = Box(min(xs) - 1, min(ys) - 1, max(xs) + 1, max(ys) + 1)
        pen.mark(arrow, box, visible=1.0 if long >= 8 else 0.0)
        pen.fact(arrow, "length place", round(long, 3), f"px of length in {view.panel.id}")
