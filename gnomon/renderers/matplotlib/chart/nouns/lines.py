"""Lines and the points on them."""

from __future__ import annotations

from itertools import pairwise

from gnomon.renderers.axes import risen, widths
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import along_line, hidden_dots, near
from gnomon.scenes.chart import Line, NameLabel, Point
from gnomon.truth.picture import Box

Spot = tuple[float, float]


def draw(view: View, pen: Pen) -> None:
    points, lines = view.of(Point), view.of(Line)
    if not points:
        return
    spots = {p.id: view.spot(p.x, p.value) for p in points}
    named = {e.of: e for e in view.of(NameLabel)}
    ends: list[tuple[NameLabel, Spot, str]] = []
    paths: list[list[Spot]] = []
    for line in lines:
        path: list[Spot] = [spots[p.id] for p in points if p.series == line.series]
        if line.shape == "step":
            path = [q for a, b in pairwise(path) for q in (a, (b[0], a[1]))] + path[-1:]
        pen.line(path, line.stroke, view.look.stroke, 3, line.dash)
        ring, box = along_line(path, view.look.stroke)
        pen.mark(line, box, outline=(ring,))
        pen.facts += risen(line, view)
        paths.append(path)
        if line.id in named:
            ends.append((named[line.id], path[-1], line.stroke))
    write_ends(view, ends, pen)
    size = dot_size(view)
    dotted = [p for p in points if p.dot]
    for colour in dict.fromkeys((p.fill, p.dot) for p in dotted):
        own = [spots[p.id] for p in dotted if (p.fill, p.dot) == colour]
        pen.dots(own, colour[0], size, 4, colour[1])
    order = [p for c in dict.fromkeys((p.fill, p.dot) for p in dotted) for p in dotted if (p.fill, p.dot) == c]
    covered = dict(zip((p.id for p in order), hidden_dots([spots[p.id] for p in order], size), strict=True))
    for point in points:
        x, y = spots[point.id]
        half = max(size if point.dot else view.look.stroke, 4.0) / 2
        if point.dot:
            seen = 1.0 - covered[point.id]
        else:
            over = [path for line, path in zip(lines, paths, strict=True) if line.series > point.series]
            seen = 0.0 if any(near(path, (x, y), view.look.stroke + 0.5) for path in over) else 1.0
        pen.mark(point, Box(x - half, y - half, x + half, y + half), visible=seen)
        pen.facts += widths(point, view)


def dot_size(view: View) -> float:
    """The width of dots: those on lines as the look has them, those at the ends of stems as heads."""
    return view.look.dot if view.of(Line) else max(view.look.dot, 8.0)


def write_ends(view: View, ends: list[tuple[NameLabel, Spot, str]], pen: Pen) -> None:
    """Names at the ends of lines, pushed apart where they would touch; a hair leads to the line from one that was
    moved far.
    """
    step = pen.line_height(view.small) * 1.15
    order = sorted(ends, key=lambda e: e[1][1])
    at = [y for _, (_, y), _ in order]
    for _ in range(30):
        moved = False
        for i in range(len(at) - 1):
            close = step - (at[i + 1] - at[i])
            if close > 0.01:
                at[i], at[i + 1], moved = at[i] - close / 2, at[i + 1] + close / 2, True
        if not moved:
            break
    for (label, (x, y), colour), place in zip(order, at, strict=True):
        if abs(place - y) > 3:
            pen.line([(x + 2, y), (x + 8, place)], colour, 1.0, 2)
        pen.write(label, label.text, x + 11, place, view.small)
