"""Hexagons, contour lines, peaks and arrows: what stands at places of a plane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.chart.phrases import BOTH_ENDS, LENGTHS, round_value
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Arrow, Chart, ContourLine, Hexagon, Panel, Peak
from gnomon.scenes.chart.attributes import ACROSS, DIRECTION, LENGTH, UP
from gnomon.truth.program import Program, compare, literal, pick
from gnomon.truth.vocabulary import ORDER, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 60  # hexagons or arrows that a reader counts without losing his place

FULLEST = (
    "What is the {most} count that the colour of a hexagon stands for?",
    "How (high|large) is the {most} count of any hexagon?",
    "(Read off|Give|State) the {most} count shown by (a|any) hexagon.",
)
PLACE = (
    "At (which|what) {measure} is the (middle|centre) of the hexagon with the highest count?",
    "What is the {measure} at the middle of the hexagon with the highest count?",
    "(Find|Look for) the hexagon with the highest count. At (which|what) {measure} is its middle?",
)
HEXAGONS = (
    "How many hexagons (are there|are drawn|are coloured)?",
    "How many hexagons does the plot (have|show)?",
    "Count the hexagons in the (plot|chart).",
)
ASK_PEAK = (
    "At (which|what) {measure} is the highest place of the surface?",
    "What is the {measure} at the peak?",
    "(Read off|Give|State) the {measure} (of|at) the peak.",
)
CONTOURS = (
    "At how many levels of {measure} are contour lines drawn?",
    "How many (different levels|levels of {measure}) do the contour lines (show|stand for)?",
    "Count the levels at which contour lines are drawn.",
    "What is the number of levels that the contour lines (show|stand for)?",
)
LEVEL = (
    "What is the {most} {measure} that a contour line is labelled with?",
    "(Which|What) is the {most} level written on a contour line?",
    "(Read|Give|State) the {most} level that is written on a contour line.",
)
LONGEST = (
    "In (which|what) direction does the {most} arrow point?",
    "Which way does the {most} arrow point?",
    "(Find|Look for) the {most} arrow. Where does it point?",
    "(Give|State) the direction of the {most} arrow.",
)
ARROW_AT = (
    "In (which|what) direction does the arrow at {a} = {x} and {b} = {y} point?",
    "Which way does the arrow at {a} = {x}, {b} = {y} point?",
    "(Give|State) the direction of the arrow at {a} = {x}, {b} = {y}.",
    "Where does the arrow that stands at {a} = {x} and {b} = {y} point?",
)
MAIN = (
    "In (which|what) direction do most of the arrows point?",
    "Which way do most of the arrows point?",
    "(Give|State) the direction in which most of the arrows point.",
    "Where do most of the arrows point?",
)
STRONGER = (
    "Is the {measure} on average {higher} {here} than {there}?",
    "On average, is the {measure} {higher} {here} than {there}?",
    "Are the arrows on average longer {here} than {there}?",
    "Is it true that the {measure} is on average {higher} {here} than {there}?",
    "(Compare|Look at) the arrows {here} and {there}: is the {measure} {higher} {here}, on average?",
)
ARROWS = (
    "How many arrows (are there|are drawn|are shown)?",
    "How many arrows does the (plot|field) have?",
    "Count the arrows in the plot.",
)
DIRECTIONS = ("to the right", "to the left", "up", "down", "up and to the right", "up and to the left",
        "down and to the right", "down and to the left")  # fmt: skip


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        yield from hexagons(chart, panel)
        yield from contours(chart, panel)
        yield from arrows(chart, panel, world, words)


def hexagons(chart: Chart, panel: Panel) -> Iterator[Question]:
    found = chart.inside(panel, Hexagon)
    if not found or panel.x is None or panel.y is None:
        return
    marks = inside(panel, "hexagon")
    if len(found) <= MOST:
        yield about(panel, HEXAGONS, "count-hexagons", marks.count())
    fullest = marks.highest(VALUE)
    yield about(panel, FULLEST, "hexagon-count", fullest.read(VALUE), most="highest")
    for attribute, axis in ((ACROSS, panel.x), (UP, panel.y)):
        yield about(panel, PLACE, "hexagon-place", fullest.read(attribute), measure=axis.name)


def contours(chart: Chart, panel: Panel) -> Iterator[Question]:
    if chart.inside(panel, Peak) and panel.x is not None and panel.y is not None:
        for attribute, axis in ((ACROSS, panel.x), (UP, panel.y)):
            yield about(panel, ASK_PEAK, "peak-place", inside(panel, "peak").read(attribute), measure=axis.name)
    if chart.inside(panel, ContourLine):
        lines = inside(panel, "contour line")
        found = chart.inside(panel, ContourLine)
        levels = lines.where(ORDER, "is", 0) if len({e.value for e in found}) < len(found) else lines
        yield about(panel, CONTOURS, "count-contours", levels.count(), measure=panel.main.measure)
        for step, other in BOTH_ENDS:
            wrong = (Mistake("the other end", lines.at_end(other, VALUE).read(VALUE)),)
            end = lines.at_end(step, VALUE).read(VALUE)
            yield about(panel, LEVEL, "contour-level", end, wrong, most=step, measure=panel.main.measure)


def halves(chart: Chart, panel: Panel) -> Iterator[tuple[str, str, Program, Program]]:
    """Both halves of a field of arrows, from side to side and from bottom to top, without a row in the middle: what the
    lower and the upper half are called, the arrows of the upper one and those of the lower.
    """
    found, marks = chart.inside(panel, Arrow), inside(panel, "arrow")
    sides = ((ACROSS, "on the left", "on the right"), (UP, "in the lower half", "in the upper half"))
    for attribute, lower, upper in sides:
        rows = sorted({a.x if attribute == ACROSS else a.y for a in found})
        n = len(rows) // 2
        if n:
            low, high = (rows[n - 1] + rows[n]) / 2, (rows[-n - 1] + rows[-n]) / 2
            yield lower, upper, marks.where(attribute, "above", high), marks.where(attribute, "below", low)


def arrows(chart: Chart, panel: Panel, world: World, words: Generator) -> Iterator[Question]:
    found = chart.inside(panel, Arrow)
    if not found or panel.x is None or panel.y is None:
        return
    marks = inside(panel, "arrow")
    wrong = tuple(Mistake("another direction", w) for w in DIRECTIONS)
    if len(found) <= MOST:
        yield about(panel, ARROWS, "count-arrows", marks.count())
    ways = Counter(str(world.facts[a.id, DIRECTION].value) for a in found if (a.id, DIRECTION) in world.facts)
    for side in (w for w, n in ways.items() if n * 2 > len(found)):  # of which most are
        alike = compare(marks.where(DIRECTION, "is", side).count(), "above", literal(len(found) / 2))
        yield about(panel, MAIN, "arrow-main", pick(alike, side, literal(None)), wrong)
    for lower, upper, far, near in halves(chart, panel):
        for side, other, one, two in ((upper, lower, far, near), (lower, upper, near, far)):
            more = compare(one.mean(LENGTH.place), "above", two.mean(LENGTH.place))
            slots_: dict[str, Any] = {"measure": panel.encoding("arrow").measure, "here": side, "there": other}
            yield about(panel, STRONGER, "arrow-halves", more, **slots_)
    for step, most in LENGTHS:
        ends: Program = marks.at_end(step, LENGTH.place).read(DIRECTION)
        yield about(panel, LONGEST, "arrow-longest", ends, wrong, most=most)
    xs, ys = ({round(t.at, 9): t.text for t in chart.ticks(a, panel)} for a in ("x", "y"))
    at_ticks = [a for a in found if round(a.x, 9) in xs and round(a.y, 9) in ys]
    for arrow in (at_ticks[i] for i in words.permutation(len(at_ticks))[:3]):
        here = marks.where(ACROSS, "is", arrow.x).where(UP, "is", arrow.y).read(DIRECTION)
        slots: dict[str, Any] = {"a": panel.x.name, "b": panel.y.name}
        slots |= {"x": round_value(arrow.x, panel.x.unit), "y": round_value(arrow.y, panel.y.unit)}
        yield about(panel, ARROW_AT, "arrow-direction", here, wrong, **slots)
