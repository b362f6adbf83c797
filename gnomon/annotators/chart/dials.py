"""Gauges: where the needle stands, between which ends the bands lie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, DialBand, Needle
from gnomon.scenes.chart.attributes import BAND, LOWER_END, NUMBER, UPPER_END
from gnomon.truth.program import compare, difference, the
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ASK_VALUE = (
    "What is the {measure} that the (gauge|needle) shows?",
    "(What|Which) value does the needle point to?",
    "(Read off|Give|State) the {measure} on the gauge.",
    "Which {measure} does the needle show?",
)
ASK_BAND = (
    "In which band does the needle stand?",
    "Which band does the needle point to?",
    "Name the band in which the needle (stands|lies).",
    "By the legend, what does the colour under the needle (mean|stand for)?",
)
END = (
    "At (which|what) {measure} does the band '{name}' {begin}?",
    "Where on the scale does the band '{name}' {begin}?",
    "(Read off|Give|State) the value at which the band '{name}' {begins}.",
)
WIDEST = (
    "How many bands does the (dial|gauge) have?",
    "(How many|What number of) coloured bands are there on the (dial|gauge)?",
    "Count the bands of the (dial|gauge).",
)
BEYOND = (
    "Does the needle stand beyond the end of the band '{name}'?",
    "Is the {measure} above the end of the band '{name}'?",
    "Is the value shown higher than where the band '{name}' ends?",
    "Has the needle passed the (end|upper end) of the band '{name}'?",
    "Is it true that the needle is past the band '{name}'?",
)
LEFT = (
    "How far is the needle from the end of the scale?",
    "How much is missing to the end of the scale?",
    "What is the difference between the end of the scale and the value shown?",
    "By how much could the {measure} rise before the needle reaches the end of the scale?",
    "(Subtract the value shown from the end of the scale|Take the value shown from the end of the scale): "
    "what (is the result|do you get)?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        if not chart.inside(panel, Needle):
            continue
        needle, bands = inside(panel, "needle"), inside(panel, "dial band")
        slots: dict[str, Any] = {"measure": panel.encoding("needle").measure}
        value = needle.read(VALUE)
        yield about(panel, ASK_VALUE, "gauge-value", value, **slots)
        yield about(panel, WIDEST, "gauge-bands", bands.count(), **slots)
        ticks = chart.ticks("radius", panel)
        if ticks and panel.radius is not None and abs(ticks[-1].at - panel.radius.high) < 1e-9:  # its end is labelled
            yield about(panel, LEFT, "gauge-left", difference(the(ticks[-1].id).read(NUMBER), value), **slots)
        found = chart.inside(panel, DialBand)
        wrong = tuple(Mistake("another band", b.name) for b in found)
        yield about(panel, ASK_BAND, "gauge-band", needle.read(BAND), wrong, **slots)
        for band in found:
            own = bands.where(NAME, "is", band.name)
            ends = ((LOWER_END, "begin", "begins", UPPER_END), (UPPER_END, "end", "ends", LOWER_END))
            for end, begin, begins, other in ends:
                back = (Mistake("the other end", own.read(other)),)
                names: dict[str, Any] = {"name": band.name, "begin": begin, "begins": begins}
                yield about(panel, END, "gauge-band-end", own.read(end), back, **names, **slots)
            if band is not found[-1]:
                passed = compare(value, "above", own.read(UPPER_END))
                yield about(panel, BEYOND, "gauge-beyond", passed, name=band.name, **slots)
