"""Dots and bubbles with their names, lines fitted to them."""

from __future__ import annotations

import math

from gnomon.renderers.axes import extent, places
from gnomon.renderers.matplotlib.chart.ink import ink_on
from gnomon.renderers.matplotlib.chart.layout import LARGEST
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import along_line, hidden_discs, hidden_dots, ring_of
from gnomon.scenes.chart import Dot, FitLine, NameLabel, SizeKey, ValueLabel
from gnomon.scenes.chart.attributes import AMOUNT
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

LEAST = 6.5  # the width of a dot that is told at once, pixels
Spot = tuple[float, float]


def draw(view: View, pen: Pen) -> None:
    dots = view.of(Dot)
    if dots and dots[0].size:
        draw_bubbles(view, dots, pen)
    elif dots:
        draw_dots(view, dots, pen)
    draw_fits(view, pen)


def draw_dots(view: View, dots: tuple[Dot, ...], pen: Pen) -> None:
    """Dots of one size, sort by sort; what later ones hide of earlier ones is no longer seen."""
    size = max(view.look.dot, LEAST)
    spots = {d.id: (view.across(d.x), view.up(d.y)) for d in dots}
    sorts = list(dict.fromkeys((d.fill, d.dot) for d in dots))
    order = [d for s in sorts for d in dots if (d.fill, d.dot) == s]
    for fill, marker in sorts:
        own = [spots[d.id] for d in dots if (d.fill, d.dot) == (fill, marker)]
        pen.dots(own, fill, size, 4, marker, edge=view.look.plot)
    hidden = hidden_dots([spots[d.id] for d in order], size)
    seen = {d.id: 1 - h for d, h in zip(order, hidden, strict=True)}
    for dot in dots:
        x, y = spots[dot.id]
        pen.mark(dot, Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2), visible=seen[dot.id])


def draw_bubbles(view: View, dots: tuple[Dot, ...], pen: Pen) -> None:
    """Bubbles by area, large ones first, so that small ones lie on them; names and amounts inside or beside."""
    most = min(LARGEST, 0.2 * min(view.plot.width, view.plot.height))
    spots = {d.id: (view.across(d.x), view.up(d.y)) for d in dots}
    wide = {d.id: most * math.sqrt(d.size) for d in dots}
    order = sorted(dots, key=lambda d: (-d.size, d.id))
    for dot in order:
        pen.dots([spots[dot.id]], dot.fill, wide[dot.id], 3, edge=view.look.plot)
    hidden = hidden_discs([spots[d.id] for d in order], [wide[d.id] for d in order])
    seen = {d.id: 1 - h for d, h in zip(order, hidden, strict=True)}
    for dot in dots:
        (x, y), half = spots[dot.id], wide[dot.id] / 2
        pen.mark(dot, Box(x - half, y - half, x + half, y + half), visible=seen[dot.id])
        pen.facts.append(extent(dot, view, 2 * half, "width", AMOUNT))
    draw_keys(view, most, pen)
    names = {e.of: e for e in view.of(NameLabel)}
    labels = {e.of: e for e in view.of(ValueLabel)}
    taken = [Box(x - wide[i] / 2, y - wide[i] / 2, x + wide[i] / 2, y + wide[i] / 2) for i, (x, y) in spots.items()]
    for dot in order:
        texts = [t for t in (names.get(dot.id), labels.get(dot.id)) if t is not None]
        if texts:
            taken.append(write_beside(view, dot, texts, spots[dot.id], wide[dot.id] / 2, taken, pen))


def draw_keys(view: View, most: float, pen: Pen) -> None:
    """The key to the areas, at the foot beside the plot: the largest lowest, the numbers to the right."""
    bottom, left = view.plot.bottom, view.plot.right + 8
    for key in view.of(SizeKey):
        half = most * math.sqrt(key.size) / 2
        x, y = left + most / 2, bottom - half
        pen.dots([(x, y)], view.look.faint, 2 * half, 3, edge=view.look.quiet)
        box = Box(x - half, y - half, x + half, y + half)
        pen.write(key, key.text, left + most + 8, y, view.small, ink=view.look.quiet, also=box)
        pen.outline_last(ring_of((x, y), 0.0, half, 0.0, 360.0), box.right + 1)
        bottom -= max(2 * half, pen.line_height(view.small)) + 8


def write_beside(
    view: View, dot: Dot, texts: list[NameLabel | ValueLabel], spot: Spot, half: float, taken: list[Box], pen: Pen
) -> Box:
    """Name and amount on their bubble if it holds them, else on the first side of it where nothing is yet."""
    size = view.small
    line = pen.line_height(size) * 1.15
    wide, tall = max(pen.width(t.text, size) for t in texts), line * len(texts)
    x, y = spot
    own = Box(x - half, y - half, x + half, y + half)
    others = [t for t in taken if t != own]
    inside = Box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
    if math.hypot(wide / 2, tall / 2) < half - 2 and not any(inside.meet(t) for t in others):
        ink = ink_on(dot.fill)
        return write_lines(view, texts, x, inside.top, line, "center", ink, dot.fill, pen)
    near = 0.75 * half + 3
    places = [
        (x + half + 4, y - tall / 2, "left"),
        (x - half - 4, y - tall / 2, "right"),
        (x, y - half - 3 - tall, "center"),
        (x, y + half + 3, "center"),
        (x + near, y - near - tall / 2, "left"),
        (x + near, y + near - tall / 2, "left"),
        (x - near, y - near - tall / 2, "right"),
        (x - near, y + near - tall / 2, "right"),
    ]
    # the same sides once more, slid along
    places += [(px, top + k * tall / 2, a) for k in (-1, 1, -2, 2) for px, top, a in places[:2]]
    places += [(px + k * wide / 3, top, a) for k in (-1, 1) for px, top, a in places[2:4]]
    for px, top, across in places:
        left = px - {"left": 0.0, "center": wide / 2, "right": wide}[across]
        box = Box(left - 2, top - 1, left + wide + 2, top + tall + 1)
        fits = view.plot.left <= box.left and box.right <= view.plot.right
        fits = fits and view.plot.top <= box.top and box.bottom <= view.plot.bottom
        if fits and not any(box.meet(t) for t in others):
            write_lines(view, texts, px, top, line, across, view.look.ink, view.look.plot, pen)
            return box
    raise Rejected("no room", "the name of a bubble")


def write_lines(
    view: View,
    texts: list[NameLabel | ValueLabel],
    x: float,
    top: float,
    line: float,
    across: str,
    ink: str,
    ground: str,
    pen: Pen,
) -> Box:
    """Lines of text below one another; the box around them."""
    boxes = [
        pen.write(t, t.text, x, top + line * (i + 0.5), view.small, across=across, ink=ink, ground=ground)
        for i, t in enumerate(texts)
    ]
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )


def draw_fits(view: View, pen: Pen) -> None:
    for line in view.of(FitLine):
        ends = [(view.across(x), view.up(line.at(x))) for x in (line.low, line.high)]
        pen.line(ends, line.stroke, max(2.0, view.look.stroke), 3.5, line.dash)  # under the dots: they count
        ring, box = along_line(ends, max(2.0, view.look.stroke))
        pen.mark(line, box, outline=(ring,))
        pen.facts += places(line, view)
