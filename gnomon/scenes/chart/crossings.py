"""Whether any lines of a panel cross, where that is plain to see."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from gnomon.scenes.chart.attributes import APART, COURSES, CROSS
from gnomon.scenes.chart.frame import Axis, Panel
from gnomon.scenes.chart.lines import Line, Point
from gnomon.truth.fact import Because, Fact
from gnomon.truth.vocabulary import KIND

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart

CLEAR = 0.03  # of the height of a panel: lines that come nearer without crossing may seem to touch


def crossings(chart: Chart, panel: Panel) -> Iterator[Fact]:
    """`lines cross` and `lines apart`, by two lines that surely cross or by all where all stay apart; else nothing."""
    lines = chart.inside(panel, Line)
    if len(lines) < 2 or not panel.shows("point") or panel.y is None or any(x.shape == "smooth" for x in lines):
        return
    paths: dict[int, dict[float, float]] = {line.series: {} for line in lines}
    for point in chart.inside(panel, Point):
        if point.series in paths:
            paths[point.series][point.x] = height(panel.y, point.value)
    apart = True
    for one, two in combinations(lines, 2):
        a, b = paths[one.series], paths[two.series]
        if a.keys() != b.keys():
            return
        gaps = [a[x] - b[x] for x in a]
        if min(gaps) < -CLEAR and max(gaps) > CLEAR:
            yield from verdict(panel, True, (one, two))
            return
        if "step" in (one.shape, two.shape):  # one line may rise where the other does, along the same upright
            gaps += [a[x] - b[y] for x, y in pairwise(sorted(a))] + [a[y] - b[x] for x, y in pairwise(sorted(a))]
        apart = apart and (min(gaps) > CLEAR or max(gaps) < -CLEAR)
    if apart:
        yield from verdict(panel, False, lines)


def verdict(panel: Panel, cross: bool, lines: tuple[Line, ...]) -> Iterator[Fact]:
    because = Because(COURSES, tuple((line.id, KIND) for line in lines))
    yield Fact(panel.id, CROSS, cross, because=because)
    yield Fact(panel.id, APART, not cross, because=because)


def height(axis: Axis, value: float) -> float:
    """How far up an axis a value lies, from 0 to 1."""
    low, high, here = (axis.warped(v) for v in (axis.low, axis.high, value))
    return (here - low) / (high - low)
