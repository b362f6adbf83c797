"""Quartiles, whiskers, outliers and the spread of observations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import Group, groups, inside
from gnomon.annotators.chart.phrases import BOTH_ENDS, LENGTHS, SIZES
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import (
    HIGHEST,
    LOWER_QUARTILE,
    LOWEST,
    MEDIAN,
    PARTS,
    QUARTILES_APART,
    UPPER_QUARTILE,
)
from gnomon.truth.program import compare
from gnomon.truth.vocabulary import NAME
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PART = (
    "Where (is|lies) the {part} of the box for {name}?",
    "What is the {part} of the box plot for {name}?",
    "(Read off|Give|State) the {part} of the box for {name}.",
    "At (which|what) value does the {part} of {name} (lie|stand)?",
)
WIDEST = (
    "Which {key} has the {most} interquartile range?",
    "For which {key} is the box the {most_long}?",
    "(Name|Give|Find) the {key} whose box is the {most_long}.",
    "Which {key} shows the {most} distance between its quartiles?",
)
IQR = (
    "What is the interquartile range for {name}?",
    "How (long|large) is the box for {name}, from quartile to quartile?",
    "How far apart are the quartiles of {name}?",
    "(Compute|Give|Find) the interquartile range of {name}.",
)
ALL_OUTLIERS = (
    "How many outliers (are there|are shown) in all?",
    "(How many|What number of) single points lie beyond the whiskers?",
    "Count the outliers in the (chart|plot).",
)
ABOVE = (
    "Is the {part} for {name} above the median for {other}?",
    "Does the {part} of {name} lie above the median of {other}?",
    "(Compare|Look at) {name} and {other}: is the {part} of the first above the median of the second?",
    "Is it true that the {part} of {name} is higher than the median of {other}?",
    "Is the median of {other} below the {part} of {name}?",
)
REACH = (
    "Which {key} reaches the {most} value?",
    "For which {key} does the violin reach (furthest {way}|the {most} value)?",
    "(Name|Give|Find) the {key} whose violin extends to the {most} value.",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        if group.column.noun == "box plot":
            yield from of_boxes(group, words)
        elif group.column.noun == "violin":
            for (most, _), attribute, way in zip(BOTH_ENDS, (HIGHEST, LOWEST), ("up", "down"), strict=True):
                top = group.all.at_end(most, attribute).read(NAME)
                wrong = tuple(Mistake("another violin", n) for n in group.names)
                way = way if group.panel.upright else {"up": "to the right", "down": "to the left"}[way]
                yield group.ask(REACH, "violin-reach", top, wrong, most=most, way=way)
    for panel in chart.panels:
        if "outlier" in world.kinds and panel.shows("box plot") and panel.alone:
            (group,) = (g for g in groups(chart) if g.panel is panel)
            yield group.ask(ALL_OUTLIERS, "count-outliers", inside(panel, "outlier").count())


def of_boxes(group: Group, words: Generator) -> Iterator[Question]:
    for name in group.some(words, 3):
        box = group.one(name)
        for part in PARTS:
            if part == MEDIAN:
                continue
            wrong = tuple(Mistake(f"the {other}", box.read(other)) for other in PARTS if other != part)
            yield group.ask(PART, "box-part", box.read(part), wrong, part=part, name=name)
        apart = box.read(QUARTILES_APART)
        yield group.ask(
            IQR, "interquartile-range", apart, (Mistake("the upper quartile", box.read(UPPER_QUARTILE)),), name=name
        )
        for other in group.some(words, 2):
            if other != name:
                for part in (LOWER_QUARTILE, UPPER_QUARTILE):
                    above = compare(box.read(part), "above", group.value(other))
                    yield group.ask(ABOVE, "box-above", above, part=part, name=name, other=other)
    for (step, most), (_, most_long) in zip(SIZES, LENGTHS, strict=True):
        found = group.all.at_end(step, QUARTILES_APART).read(NAME)
        wrong = tuple(Mistake("another box", n) for n in group.names)
        yield group.ask(WIDEST, "box-widest", found, wrong, most=most, most_long=most_long)
