"""Hexagons, contour lines, peaks and arrows: what stands at places of a plane."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.chart.phrases import BOTH_ENDS, LENGTHS, round_value
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Arrow, Chart, ContourLine, Hexagon, Panel, Peak
from gnomon.scenes.chart.attributes import ACROSS, DIRECTION, UP
from gnomon.truth.program import Program
from gnomon.truth.vocabulary import VALUE
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
    "How many contour lines (are there|are drawn|are labelled)?",
    "How many lines of equal {measure} does the plot show?",
    "Count the contour lines (in|of) the plot.",
    "What is the number of contour lines in the plot?",
)
LEVEL = (
    "What is the {most} {measure} that a contour line is labelled with?",
    "(Which|What) is the {most} value written on a contour line?",
    "(Read|Give|State) the {most} label of the contour lines.",
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
        yield about(panel, CONTOURS, "count-contours", lines.count(), measure=panel.main.measure)
        for step, other in BOTH_ENDS:
            wrong = (Mistake("the other end", lines.at_end(other, VALUE).read(VALUE)),)
            end = lines.at_end(step, VALUE).read(VALUE)
            yield about(panel, LEVEL, "contour-level", end, wrong, most=step, measure=panel.main.measure)


def arrows(chart: Chart, panel: Panel, world: World, words: Generator) -> Iterator[Question]:
    found = chart.inside(panel, Arrow)
    if not found or panel.x is None or panel.y is None:
        return
    marks = inside(panel, "arrow")
    wrong = tuple(Mistake("another direction", w) for w in DIRECTIONS)
    if len(found) <= MOST:
        yield about(panel, ARROWS, "count-arrows", marks.count())
    for step, most in LENGTHS:
        way: Program = marks.at_end(step, VALUE).read(DIRECTION)
        yield about(panel, LONGEST, "arrow-longest", way, wrong, most=most)
    xs, ys = ({round(t.at, 9): t.text for t in chart.ticks(a, panel)} for a in ("x", "y"))
    at_ticks = [a for a in found if round(a.x, 9) in xs and round(a.y, 9) in ys]
    for arrow in (at_ticks[i] for i in words.permutation(len(at_ticks))[:3]):
        here = marks.where(ACROSS, "is", arrow.x).where(UP, "is", arrow.y).read(DIRECTION)
        slots: dict[str, Any] = {"a": panel.x.name, "b": panel.y.name}
        slots |= {"x": round_value(arrow.x, panel.x.unit), "y": round_value(arrow.y, panel.y.unit)}
        yield about(panel, ARROW_AT, "arrow-direction", here, wrong, **slots)
