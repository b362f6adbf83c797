"""Lines as a whole: whether they cross, where the general way goes, which covers the larger area."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, about, groups, inside
from gnomon.annotators.chart.phrases import WAYS
from gnomon.annotators.question import Question
from gnomon.annotators.wording import plural
from gnomon.scenes.chart import Chart, Line, Panel, Point
from gnomon.scenes.chart.attributes import APART, CROSS, SERIES
from gnomon.truth.program import compare, pick, the
from gnomon.truth.vocabulary import NAME, ORDER, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PLAIN = 0.85  # correlation of place and value from which people call a line rising or falling
RISING = 0.6  # of rising lines are not asked about: more rise than fall, and rising would be a good guess
FAR = 0.15  # of the axis: how far the last third lies from the first then

ASK_CROSS = (
    "Do any (lines|of the lines) (cross|intersect)?",
    "Are there lines that (cross|intersect) (one another|each other)?",
    "Does any line (cross|intersect) another?",
)
NONE_CROSS = (
    "Do all (lines|of the lines) (keep|stay) clear of one another?",
    "Is it true that no two lines (cross|intersect)?",
    "Is it (right|true) that none of the lines (crosses|intersects) another?",
)
TWO_CROSS = (
    "Do the lines for {one} and {two} (cross|intersect)?",
    "Does the line for {one} cross that for {two}?",
    "Is there a place where the lines for {one} and {two} cross?",
    "(Look at|Follow) the lines for {one} and {two}: do they (cross|intersect)?",
)
GENERAL = (
    "What is the general trend of the line{of} from left to right: rising or falling?",
    "From left to right, is the line{of} generally rising or falling?",
    "Seen as a whole, does the line{of} (rise or fall|go up or down)? Answer 'rising' or 'falling'.",
    "What is the (overall|general) trend of the line{of}, rising or falling?",
)
AREA = (
    "Is the area under the line for {one} larger than that under the line for {two}?",
    "Does the line for {one} enclose a larger area with the axis than the line for {two}?",
    "Is there more area under the line for {one} than under that for {two}?",
    "(Compare|Think of) the areas under the lines for {one} and {two}: is the first one larger?",
    "Is it true that the area under {one} is larger than the area under {two}?",
)
HALVES = (
    "Is the (mean|average) {measure}{of} {word} in the second half of the {keys} than in the first?",
    "Comparing the first half of the {keys} with the second, is the {measure}{of} {word} on average in the second?",
    "Is the second half of the {keys} on average {word} in {measure}{of} than the first?",
    "(On average|Averaged), is the {measure}{of} {word} from {middle} on than before?",
    "Does the {measure}{of} from {middle} to {last} have a {word} (mean|average) than before?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        lines = chart.inside(panel, Line)
        straight = [line for line in lines if line.shape != "smooth"]
        if panel.shows("point") and 1 < len(straight) == len(lines):
            if (panel.id, CROSS) in world.facts:
                # said both ways, so that yes and no are as likely for any lines
                yield about(panel, ASK_CROSS, "charxiv-intersect", the(panel.id).read(CROSS))
                yield about(panel, NONE_CROSS, "charxiv-intersect", the(panel.id).read(APART))
            yield from crossing(panel, words)
    for group in groups(chart, words):
        if group.column.noun == "point" and group.ordered:
            yield from general(chart, group, words)
        if group.ordered and len(group.names) >= 6 and len(group.names) % 2 == 0:
            half = len(group.names) // 2
            first, second = group.all.where(ORDER, "below", half), group.all.where(ORDER, "above", half - 1)
            for is_, word in WAYS:
                more = compare(second.mean(VALUE), is_, first.mean(VALUE))
                slots: dict[str, Any] = {"word": word, "middle": group.names[half], "last": group.names[-1]}
                yield group.ask(HALVES, "compare-halves", more, **slots)


def general(chart: Chart, group: Group, words: Generator) -> Iterator[Question]:
    """Where a line goes as a whole: by each step if all go one way, else by its first and its last third."""
    step_by_step = group.all.trend(VALUE, ORDER)
    way = course(chart, group.panel, group.series) or drift(chart, group.panel, group.series)
    if way == "rising" and words.random() < RISING:
        return
    if course(chart, group.panel, group.series):
        yield group.ask(GENERAL, "charxiv-trend", step_by_step)
    elif way:
        third = len(group.names) // 3
        early = group.all.where(ORDER, "below", third).mean(VALUE)
        late = group.all.where(ORDER, "above", len(group.names) - third - 1).mean(VALUE)
        surely = compare(late, "above" if way == "rising" else "below", early)
        yield group.ask(GENERAL, "charxiv-trend", pick(surely, way, step_by_step))


def crossing(panel: Panel, words: Generator) -> Iterator[Question]:
    points = inside(panel, "point")
    for _ in range(4):
        one, two = (panel.series[i] for i in words.permutation(len(panel.series))[:2])
        a, b = (points.where(SERIES, "is", s) for s in (one, two))
        slots: dict[str, Any] = {"one": one, "two": two, "keys": plural(panel.key)}
        yield about(panel, TWO_CROSS, "lines-cross", a.either(b).crosses(VALUE, SERIES, NAME), **slots)
        if panel.ordered and panel.encoding("point").sums:
            larger = compare(a.area(VALUE, ORDER), "above", b.area(VALUE, ORDER))
            yield about(panel, AREA, "compare-areas", larger, **slots)


def values_of(chart: Chart, panel: Panel, series: str) -> list[float]:
    """The values of one line, from the left."""
    index = panel.series.index(series) if series in panel.series else 0
    return [p.value for p in chart.inside(panel, Point) if p.series == index]


def drift(chart: Chart, panel: Panel, series: str) -> str:
    """rising or falling if a line wavers, and goes up or down all the same; "" if either could be said of it."""
    values = values_of(chart, panel, series)
    axis, n = panel.y, len(values)
    if n < 6 or n != len(panel.categories) or axis is None or axis.kind != "linear":
        return ""
    mean, middle = math.fsum(values) / n, (n - 1) / 2
    spread = math.fsum((v - mean) ** 2 for v in values) * math.fsum((i - middle) ** 2 for i in range(n))
    together = math.fsum((v - mean) * (i - middle) for i, v in enumerate(values))
    apart = math.fsum(values[-(n // 3) :]) / (n // 3) - math.fsum(values[: n // 3]) / (n // 3)
    clear = spread > 0 and abs(together) / spread**0.5 >= PLAIN and abs(apart) >= FAR * (axis.high - axis.low)
    return ("rising" if apart > 0 else "falling") if clear else ""


def course(chart: Chart, panel: Panel, series: str) -> str:
    """rising or falling if every point is higher, or every one lower, than the one before; else ""."""
    values = values_of(chart, panel, series)
    if len(values) < 3 or not panel.ordered:
        return ""
    if all(a < b for a, b in pairwise(values)):
        return "rising"
    return "falling" if all(a > b for a, b in pairwise(values)) else ""
