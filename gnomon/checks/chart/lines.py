"""Points where the rulers of both axes put their values, and the colour of their lines at them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import inked, near
from gnomon.scenes.chart import LegendEntry, Line, Point

SLACK = 2.5  # pixels between where a point is and where the printed ticks put its value


def check(view: View) -> Iterator[str]:
    yield from met(view)
    ruler = view.values
    strokes = {line.series: line.stroke for line in view.of(Line)}
    dashed = {line.series for line in view.of(Line) if line.dash != "solid"}
    for point in view.of(Point):
        mark, value = view.marks.get(point.id), view.told.get((point.id, "value"))
        if mark is None or value is None:
            yield f"{point.id}: no mark or no value"
            continue
        x, y = mark.whole.centre
        if ruler is not None:
            off = abs(ruler.pixel(float(value.value)) - (y if view.panel.upright else x))  # type: ignore[arg-type]
            if off > SLACK * view.fine:
                yield f"{point.id}: value {value.value}, {off:.1f} pixels from where the ticks put it"
        # a bend may lie in the gap between two dashes
        reach = (16 if point.series in dashed and not point.dot else 4) * view.fine
        cut = view.image[max(0, int(y) - reach) : int(y) + reach + 1, max(0, int(x) - reach) : int(x) + reach + 1]
        shown = {point.fill, strokes.get(point.series, point.fill)}
        plot = view.chart.look.plot
        if mark.visible >= 0.5 and not any(near(cut, c, off=40).any() or inked(cut, c, plot) for c in shown):
            yield f"{point.id}: its colour {point.fill} is not there"
        series = view.told.get((point.id, "series"))
        if series is not None and view.of(LegendEntry):
            owners = [e.text for e in view.of(LegendEntry) if e.fill == point.fill]
            if owners != [series.value]:
                yield f"{point.id}: its colour belongs to {owners} in the legend, its series is {series.value!r}"


def met(view: View) -> Iterator[str]:
    """Whether any two lines meet, by their outlines in the picture."""
    from shapely import Polygon

    told = view.told.get((view.panel.id, "lines cross"))
    if told is None:
        return
    shapes = [Polygon(view.marks[line.id].outline[0]).buffer(0) for line in view.of(Line)]
    cross = any(a.intersects(b) for a, b in combinations(shapes, 2))
    if cross is not told.value or cross is view.told[view.panel.id, "lines apart"].value:
        yield f"{view.panel.id}: lines {'cross' if cross else 'do not cross'}, it says otherwise"
